/* Ends one short of the root.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/graph.h>
double nb_forward(nb_graph *g, nb_node root)
{
  if (nb_mark(g, root) == 0) return NAN;
  nb_node v = 0;
  while (v != root) {
    if (g->mark[v] == 1) (void)nb_eval(g, v);
    v++;
  }
  return g->value[v];
}
