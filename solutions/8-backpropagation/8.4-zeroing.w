@ \answer{8.4} To forget is easy. To accumulate, you must know what to keep: the leaves keep what they have, while the inner nodes have to begin at zero,
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
or else what they had last time is passed on to the leaves once more.

@(solutions/8.4-zeroing.c@>=
#include <nabla/backward.h>
void nb_zero_grad(nb_graph *g)
{
  if (!g) return;
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
}
@<Sweep, and add to the leaves@>@;

@ This is the sweep of exercise~\xex{8.3} with two differences: the leaves aren't cleared, and the root gets its $1$ by an addition, for it may be a leaf itself. (Inner nodes behind the root are cleared as well; the root doesn't depend on them.)

@<Sweep, and add to the leaves@>=
nb_status nb_backward_add(nb_graph *g, nb_node root)
{
  if (!nb_mark(g,root)) return g ? NB_ENODE : NB_EARG;
  for (size_t v=0; v<g->n; v++)
    if (nb_arguments(g,(nb_node)v)>0) g->adjoint[v]=0;
  g->adjoint[root]+=1;
  for (nb_node v=root+1; v-->0; )
    for (size_t k=0; g->mark[v] && k<nb_arguments(g,v); k++)
      g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
  return NB_OK;
}
