/* Figure 5 by pulling, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <nabla/graph.h>
static inline double slope(const nb_graph *g, nb_edge e)
{
  double d[2] = { 0, 0 };
  if (nb_arity(g->op[e.node]) == NB_MANY) return nb_many_partial(g, e.node, e.slot);
  nb_partials(g, e.node, d);
  return d[e.slot];
}
static inline int bad(const nb_graph *g, nb_node root, nb_node f) { return !g || root >= g->n || f >= g->n; }
static inline size_t arrows_from(nb_graph *g, nb_node root, nb_node v, nb_edge **list)
{
  size_t n = nb_consumers(g, root, v, 0, NULL);
  *list = malloc((n + 1) * sizeof **list);
  return nb_consumers(g, root, v, n, *list);
}
static inline double sum_over(nb_graph *g, nb_node root, nb_node v)
{
  nb_edge *e;
  double sum = 0;
  for (size_t n = arrows_from(g, root, v, &e), i = 0; i < n; i++) sum += g->adjoint[e[i].node] * slope(g, e[i]);
  free(e);
  return sum;
}

/// last-consumer: the list, and an equals sign
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  g->adjoint[root] = 1;
  for (nb_node v = root; v-- > f;) {
    nb_edge *e;
    if (!g->mark[v]) continue;
    g->adjoint[v] = 0;
    for (size_t n = arrows_from(g, root, v, &e), i = 0; i < n; i++) g->adjoint[v] = g->adjoint[e[i].node] * slope(g, e[i]);
    free(e);
  }
  return g->adjoint[f];
}

/// memo-survives: what is there needn't be computed
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  if (g->mark[root] && g->adjoint[root] == 1 && g->adjoint[f] != 0) return g->adjoint[f];
  nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  g->adjoint[root] = 1;
  for (nb_node v = root; v-- > f;)
    if (g->mark[v]) g->adjoint[v] = sum_over(g, root, v);
  return g->adjoint[f];
}

/// no-lists: a sum, they thought, has the slope 1
static double by(const nb_graph *g, nb_node h, size_t k)
{
  double d[2] = { 1, 1 };
  return nb_partials(g, h, d) == NB_OK ? d[k] : 1;
}
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  for (nb_node v = root + 1; v-- > f;) {
    double sum = v == root;
    for (nb_node h = v + 1; h <= root && g->mark[v]; h++)
      for (size_t k = 0; g->mark[h] && k < nb_arguments(g, h); k++)
        if (nb_argument(g, h, k) == v) sum += by(g, h, k) * g->adjoint[h];
    if (g->mark[v]) g->adjoint[v] = sum;
  }
  return g->adjoint[f];
}

/// no-memo: the equation as a recursion
static double adjoint(nb_graph *g, nb_node root, nb_node v)
{
  double sum = v == root;
  for (nb_node h = v + 1; h <= root; h++)
    for (uint32_t k = 0; g->mark[h] && k < nb_arguments(g, h); k++)
      if (nb_argument(g, h, k) == v) sum += adjoint(g, root, h) * slope(g, (nb_edge){ h, k });
  return g->adjoint[v] = sum;
}
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  return adjoint(g, root, f);
}

/// no-seed: all of them are sums over consumers
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  for (nb_node v = root + 1; v-- > f;)
    if (g->mark[v]) g->adjoint[v] = sum_over(g, root, v);
  return g->adjoint[f];
}

/// old-values: the values are there, they thought
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  if (isnan(g->value[root])) nb_forward(g, root);
  nb_mark(g, root);
  if (f > root || !g->mark[f]) return 0;
  g->adjoint[root] = 1;
  for (nb_node v = root; v-- > f;)
    if (g->mark[v]) g->adjoint[v] = sum_over(g, root, v);
  return g->adjoint[f];
}

/// seed-is-value: begins with what the forward run returns
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  double y = nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  g->adjoint[root] = y;
  for (nb_node v = root; v-- > f;)
    if (g->mark[v]) g->adjoint[v] = sum_over(g, root, v);
  return g->adjoint[f];
}

/// set: looks for v among the arguments, and stops
static int place(const nb_graph *g, nb_node h, nb_node v)
{
  for (size_t k = 0; k < nb_arguments(g, h); k++)
    if (nb_argument(g, h, k) == v) return (int)k;
  return -1;
}
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  g->adjoint[root] = 1;
  for (nb_node v = root; v-- > f;) {
    if (!g->mark[v]) continue;
    g->adjoint[v] = 0;
    for (nb_node h = v + 1; h <= root; h++) {
      int k = g->mark[h] ? place(g, h, v) : -1;
      if (k >= 0) g->adjoint[v] += g->adjoint[h] * slope(g, (nb_edge){ h, (uint32_t)k });
    }
  }
  return g->adjoint[f];
}

/// slot: one derivative for a node
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  g->adjoint[root] = 1;
  for (nb_node v = root; v-- > f;) {
    nb_edge *e;
    double sum = 0, d[2];
    if (!g->mark[v]) continue;
    for (size_t n = arrows_from(g, root, v, &e), i = 0; i < n; i++) {
      nb_node h = e[i].node;
      if (nb_partials(g, h, d) != NB_OK) d[0] = nb_many_partial(g, h, e[i].slot);
      sum += g->adjoint[h] * d[0];
    }
    free(e);
    g->adjoint[v] = sum;
  }
  return g->adjoint[f];
}

/// unneeded: every consumer on the tape
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  g->adjoint[root] = 1;
  for (nb_node v = root; v-- > f;) {
    double sum = 0;
    for (nb_node h = v + 1; h <= root; h++)
      for (uint32_t k = 0; k < nb_arguments(g, h); k++)
        if (nb_argument(g, h, k) == v) sum += g->adjoint[h] * slope(g, (nb_edge){ h, k });
    if (g->mark[v]) g->adjoint[v] = sum;
  }
  return g->adjoint[f];
}

/// right: from lists of arrows
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  g->adjoint[root] = 1;
  for (nb_node v = root; v-- > f;)
    if (g->mark[v]) g->adjoint[v] = sum_over(g, root, v), nb_mark(g, root);
  return g->adjoint[f];
}

/// right: pushes, which is allowed
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (bad(g, root, f)) return NAN;
  nb_forward(g, root);
  if (f > root || !g->mark[f]) return 0;
  for (nb_node v = f; v <= root; v++)
    if (g->mark[v]) g->adjoint[v] = v == root;
  for (nb_node h = root; h > f; h--)
    for (uint32_t k = 0; g->mark[h] && k < nb_arguments(g, h); k++) {
      nb_node a = nb_argument(g, h, k);
      if (a >= f) g->adjoint[a] += g->adjoint[h] * slope(g, (nb_edge){ h, k });
    }
  return g->adjoint[f];
}
