/* As people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <math.h>
#include <string.h>
#include <nabla/backward.h>

/// assigns: the last share wins
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (g == NULL) return NB_EARG;
  if (nb_mark(g, root) == 0) return NB_ENODE;
  size_t i = g->n;
  while (i > 0) g->adjoint[--i] = 0;
  g->adjoint[root] = 1.0;
  for (nb_node v = root + 1; v > 0; v--) {
    nb_node u = v - 1;
    if (g->mark[u] == 0) continue;
    for (size_t k = 0, n = nb_arguments(g, u); k < n; k++) {
      double share = nb_partial(g, u, k) * g->adjoint[u];
      g->adjoint[nb_argument(g, u, k)] = share;
    }
  }
  return NB_OK;
}

/// every-path: walks along every path from the root
static void send(nb_graph *g, nb_node to, double amount)
{
  g->adjoint[to] += amount;
  for (size_t k = nb_arguments(g, to); k-- > 0;) send(g, nb_argument(g, to, k), nb_partial(g, to, k) * amount);
}
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (g == NULL) return NB_EARG;
  if (root >= g->n) return NB_ENODE;
  for (nb_node v = 0; v < g->n; v++) g->adjoint[v] = 0;
  send(g, root, 1);
  return NB_OK;
}

/// no-seed: nothing to pass on
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (!nb_mark(g, root)) return NB_ENODE;
  memset(g->adjoint, 0, g->n * sizeof *g->adjoint);
  for (long v = (long)root; v >= 0; v--)
    for (size_t k = 0; g->mark[v] && k < nb_arguments(g, (nb_node)v); k++) {
      double *to = &g->adjoint[nb_argument(g, (nb_node)v, k)];
      *to += nb_partial(g, (nb_node)v, k) * g->adjoint[v];
    }
  return NB_OK;
}

/// unneeded: nodes without an influence take part
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (root >= g->n) return NB_ENODE;
  for (nb_node v = 0; v < g->n; v++) g->adjoint[v] = v == root ? 1 : 0;
  nb_node v = root;
  do {
    size_t n = nb_arguments(g, v);
    for (size_t k = 0; k < n; k++) g->adjoint[nb_argument(g, v, k)] += nb_partial(g, v, k) * g->adjoint[v];
  } while (v-- > 0);
  return NB_OK;
}

/// until-nothing-changes: jacobi's iteration: all adjoints from the ones before, until they stay
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (g == NULL) return NB_EARG;
  if (!nb_mark(g, root)) return NB_ENODE;
  double *fresh = malloc(g->n * sizeof *fresh);
  for (size_t v = 0; v < g->n; v++) g->adjoint[v] = 0;
  for (int changed = 1; changed;) {
    changed = 0;
    for (size_t v = 0; v < g->n; v++) fresh[v] = v == root;
    for (nb_node v = 0; v <= root; v++)
      for (size_t k = 0; g->mark[v] && k < nb_arguments(g, v); k++)
        fresh[nb_argument(g, v, k)] += g->adjoint[v] * nb_partial(g, v, k);
    for (size_t v = 0; v < g->n; v++) changed |= fresh[v] != g->adjoint[v], g->adjoint[v] = fresh[v];
  }
  free(fresh);
  return NB_OK;
}
