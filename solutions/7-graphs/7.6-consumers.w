@ \answer{7.6} After |nb_mark|, the consumers of |f| are found among the marked nodes behind it. For each of them we look at {\it all\/} places among its arguments, and so $x\cdot x$ is counted twice.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The count goes on when |out| is full.

@(solutions/7.6-consumers.c@>=
#include <nabla/graph.h>
@#
size_t nb_consumers(nb_graph *g, nb_node root, nb_node f,@| size_t cap, nb_edge *out)
{
  size_t found=0;
  if (!nb_mark(g,root) || f>root) return 0;
  for (nb_node h=f+1; h<=root; h++) {
    size_t n=g->mark[h] ? nb_arguments(g,h) : 0;
    for (size_t k=0; k<n; k++)
      if (nb_argument(g,h,k)==f) {
        @<Write the arrow, if there is room@>@;
        found++;
      }
  }
  return found;
}

@ @<Write the arrow, if there is room@>=
if (found<cap) {
  out[found].node=h;
  out[found].slot=(uint32_t)k;
}
