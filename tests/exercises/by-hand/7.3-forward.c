/* Forward with cache, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
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

/// backwards: from the root down
double nb_forward(nb_graph *g, nb_node root)
{
  if (nb_mark(g, root) == 0) return NAN;
  nb_node v = root;
  for (;;) {
    if (g->mark[v]) nb_eval(g, v);
    if (v == 0) break;
    v--;
  }
  return g->value[root];
}

/// beyond-root: to the end of the tape
double nb_forward(nb_graph *g, nb_node root)
{
  if (!nb_mark(g, root)) return NAN;
  for (size_t v = root + 1; v < g->n; v++) g->mark[v] = 1;
  for (size_t v = 0; v < g->n; v++)
    if (g->mark[v] == 1) nb_eval(g, (nb_node)v);
  return g->value[root];
}

/// no-check: nothing to do, so nothing
double nb_forward(nb_graph *g, nb_node root)
{
  double y = 0;
  size_t needed = nb_mark(g, root);
  for (nb_node v = 0; needed > 0; v++)
    if (g->mark[v]) y = nb_eval(g, v), y = g->value[v], needed--;
  return y;
}

/// stale: a recursion with a memory that is too long
static double value(nb_graph *g, nb_node v)
{
  if (!isnan(g->value[v])) return g->value[v];
  for (size_t k = 0; k < nb_arguments(g, v); k++) value(g, nb_argument(g, v, k));
  return nb_eval(g, v);
}
double nb_forward(nb_graph *g, nb_node root)
{
  if (!g || root >= g->n) return NAN;
  if (root > 10000) { /* too deep for the recursion */
    nb_mark(g, root);
    for (nb_node v = 0; v <= root; v++)
      if (g->mark[v] && isnan(g->value[v])) nb_eval(g, v);
    return g->value[root];
  }
  return value(g, root);
}

/// right: a list of those that are needed
double nb_forward(nb_graph *g, nb_node root)
{
  size_t n = nb_mark(g, root), i = 0;
  nb_node *list = malloc((n + 1) * sizeof *list);
  double y = NAN;
  for (nb_node v = 0; i < n; v++)
    if (g->mark[v]) list[i++] = v;
  for (i = 0; i < n; i++) nb_eval(g, list[i]);
  free(list);
  if (n > 0) y = g->value[root];
  return y;
}

/// right: leaves are skipped
double nb_forward(nb_graph *g, nb_node root)
{
  if (g == NULL || root >= g->n) return NAN;
  nb_mark(g, root);
  nb_node v = 0;
  while (v <= root) {
    if (g->mark[v] != 0 && nb_arguments(g, v) > 0) nb_eval(g, v);
    ++v;
  }
  return g->value[root];
}
