/* The definition, as it is.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/graph.h>
static void visit(nb_graph *g, nb_node v)
{
  size_t n = nb_arguments(g, v);
  for (size_t k = 0; k < n; k++) visit(g, nb_argument(g, v, k));
  if (n) nb_eval(g, v);
}
double nb_forward(nb_graph *g, nb_node root)
{
  if (!g || root >= g->n) return NAN;
  visit(g, root);
  return g->value[root];
}
