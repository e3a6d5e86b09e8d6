/* Evaluates everything.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/graph.h>
double nb_forward(nb_graph *g, nb_node root)
{
  double y = NAN;
  if (g == NULL || root >= g->n) return y;
  for (nb_node v = 0; v <= root; v += 1) y = nb_eval(g, v);
  return y;
}
