@ \answer{7.3} Mark, then evaluate what is marked, in the order of the numbers. A leaf is left alone by |nb_eval|, and so are the nodes without a mark. The values
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
stay in the graph for whoever wants them, but no later call relies on them: it computes them anew, so a call of |nb_set| in between can't be overlooked.

@(solutions/7.3-forward.c@>=
#include <math.h>
#include <nabla/graph.h>
@#
double nb_forward(nb_graph *g, nb_node root)
{
  if (!nb_mark(g,root)) return NAN;
  for (nb_node v=0; v<=root; v++)
    if (g->mark[v]) nb_eval(g,v);
  return g->value[root];
}

@ Does |v<=root| end if |root| is the largest number there is? It would not; but that number is |NB_NONE|, and |nb_mark| has refused it.
