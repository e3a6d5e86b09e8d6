/* As people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <math.h>
#include <string.h>
#include <nabla/graph.h>

/// one-short: ends one short of the root
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

/// recursion: the definition, as it is
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

/// whole-tape: evaluates everything
double nb_forward(nb_graph *g, nb_node root)
{
  double y = NAN;
  if (g == NULL || root >= g->n) return y;
  for (nb_node v = 0; v <= root; v += 1) y = nb_eval(g, v);
  return y;
}
