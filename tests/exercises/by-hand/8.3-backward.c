/* Backward, as people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
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

/// breadth-first: a queue
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (root >= g->n) return NB_ENODE;
  memset(g->adjoint, 0, g->n * sizeof *g->adjoint);
  nb_node *queue = malloc(g->n * sizeof *queue);
  char *queued = calloc(g->n, 1);
  size_t head = 0, tail = 0;
  g->adjoint[root] = 1;
  queue[tail++] = root, queued[root] = 1;
  while (head < tail) {
    nb_node v = queue[head++];
    for (size_t k = 0; k < nb_arguments(g, v); k++) {
      nb_node a = nb_argument(g, v, k);
      g->adjoint[a] += g->adjoint[v] * nb_partial(g, v, k);
      if (!queued[a]) queue[tail++] = a, queued[a] = 1;
    }
  }
  free(queue), free(queued);
  return NB_OK;
}

/// forward-order: counts upwards
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (!nb_mark(g, root)) return NB_ENODE;
  for (nb_node v = 0; v < g->n; v++) g->adjoint[v] = v == root ? 1 : 0;
  nb_node v = 0;
  while (v <= root) {
    size_t n = g->mark[v] ? nb_arguments(g, v) : 0;
    for (size_t k = 0; k < n; k++) {
      double share = nb_partial(g, v, k) * g->adjoint[v];
      g->adjoint[nb_argument(g, v, k)] += share;
    }
    v++;
  }
  return NB_OK;
}

/// no-zeroing: a clean graph, they thought
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (nb_mark(g, root) == 0) return NB_ENODE;
  g->adjoint[root] = 1;
  for (size_t i = 0; i <= root; i++) {
    nb_node v = (nb_node)(root - i);
    if (!g->mark[v]) continue;
    for (size_t k = nb_arguments(g, v); k > 0; k--)
      g->adjoint[nb_argument(g, v, k - 1)] += nb_partial(g, v, k - 1) * g->adjoint[v];
  }
  return NB_OK;
}

/// preorder: a depth-first walk, consumers before arguments
static void first_met(nb_graph *g, nb_node v, nb_node *order, size_t *n, char *met)
{
  if (met[v]) return;
  met[v] = 1, order[(*n)++] = v;
  for (size_t k = 0; k < nb_arguments(g, v); k++) first_met(g, nb_argument(g, v, k), order, n, met);
}
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (root >= g->n) return NB_ENODE;
  nb_node *order = malloc(g->n * sizeof *order);
  char *met = calloc(g->n, 1);
  size_t n = 0;
  first_met(g, root, order, &n, met);
  for (size_t v = 0; v < g->n; v++) g->adjoint[v] = 0;
  g->adjoint[root] = 1;
  for (const nb_node *v = order; v < order + n; v++)
    for (size_t k = 0; k < nb_arguments(g, *v); k++) g->adjoint[nb_argument(g, *v, k)] += g->adjoint[*v] * nb_partial(g, *v, k);
  free(order), free(met);
  return NB_OK;
}

/// product-rule: writes the product down, with one factor
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!nb_mark(g, root)) return g ? NB_ENODE : NB_EARG;
  for (size_t v = 0; v < g->n; v++) g->adjoint[v] = 0;
  g->adjoint[root] = 1;
  for (nb_node v = root;; v--) {
    if (g->mark[v] && g->op[v] == NB_MUL) {
      double a = g->value[g->arg[v][0]];
      g->adjoint[g->arg[v][0]] += a * g->adjoint[v];
      g->adjoint[g->arg[v][1]] += a * g->adjoint[v];
      g->visits += 2;
    } else if (g->mark[v])
      for (size_t k = 0; k < nb_arguments(g, v); k++) g->adjoint[nb_argument(g, v, k)] += nb_partial(g, v, k) * g->adjoint[v];
    if (v == 0) return NB_OK;
  }
}

/// recursion: tells the arguments, and lets them speak
static void tell(nb_graph *g, nb_node v)
{
  size_t n = nb_arguments(g, v);
  for (size_t k = 0; k < n; k++) {
    nb_node a = nb_argument(g, v, k);
    g->adjoint[a] += nb_partial(g, v, k) * g->adjoint[v];
    tell(g, a);
  }
}
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (g == NULL) return NB_EARG;
  if (root >= g->n) return NB_ENODE;
  memset(g->adjoint, 0, g->n * sizeof(double));
  g->adjoint[root] = 1;
  tell(g, root);
  return NB_OK;
}

/// seed-is-value: begins where the forward run has ended
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (!nb_mark(g, root)) return NB_ENODE;
  memset(g->adjoint, 0, g->n * sizeof *g->adjoint);
  for (nb_node v = root; v <= root; v--) {
    double bar = v == root ? g->value[root] : g->adjoint[v];
    g->adjoint[v] = bar;
    for (size_t k = 0; g->mark[v] && k < nb_arguments(g, v); k++) g->adjoint[nb_argument(g, v, k)] += bar * nb_partial(g, v, k);
  }
  return NB_OK;
}

/// set: arguments, each once
static int seen_before(const nb_graph *g, nb_node v, size_t k)
{
  for (size_t j = 0; j < k; j++)
    if (nb_argument(g, v, j) == nb_argument(g, v, k)) return 1;
  return 0;
}
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!nb_mark(g, root)) return g ? NB_ENODE : NB_EARG;
  for (size_t v = 0; v < g->n; v++) g->adjoint[v] = 0;
  g->adjoint[root] = 1;
  for (nb_node v = root + 1; v-- > 0;)
    for (size_t k = 0; g->mark[v] && k < nb_arguments(g, v); k++) {
      double share = g->adjoint[v] * nb_partial(g, v, k);
      if (!seen_before(g, v, k)) g->adjoint[nb_argument(g, v, k)] += share;
    }
  return NB_OK;
}

/// zero-leaves: the gradient begins at zero, and only the leaves are the gradient
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!nb_mark(g, root)) return g ? NB_ENODE : NB_EARG;
  for (nb_node v = 0; v < g->n; v++)
    if (g->op[v] == NB_VAR || g->op[v] == NB_CONST) g->adjoint[v] = 0;
  g->adjoint[root] += 1;
  for (nb_node v = root + 1; v-- > 0;)
    for (size_t k = nb_arguments(g, v); g->mark[v] && k-- > 0;)
      g->adjoint[nb_argument(g, v, k)] += g->adjoint[v] * nb_partial(g, v, k);
  return NB_OK;
}

/// zero-up-to-root: what comes after it doesn't matter, they thought
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!nb_mark(g, root)) return g ? NB_ENODE : NB_EARG;
  nb_node v = root;
  do g->adjoint[v] = 0; while (v-- > 0);
  g->adjoint[root] = 1;
  for (v = root; v != NB_NONE; v--) {
    if (!g->mark[v]) continue;
    for (size_t k = 0; k < nb_arguments(g, v); k++) g->adjoint[nb_argument(g, v, k)] += g->adjoint[v] * nb_partial(g, v, k);
  }
  return NB_OK;
}

/// right: pulls
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!nb_mark(g, root)) return g ? NB_ENODE : NB_EARG;
  memset(g->adjoint, 0, g->n * sizeof *g->adjoint);
  g->adjoint[root] = 1;
  for (nb_node v = root; g->mark[v] || v > 0; v--) {
    const double bar = g->adjoint[v];
    for (size_t k = nb_arguments(g, v); g->mark[v] && k-- > 0;) {
      nb_node a = nb_argument(g, v, k);
      double share = nb_partial(g, v, k) * bar;
      g->adjoint[a] = g->adjoint[a] + share;
    }
    if (v == 0) break;
  }
  return NB_OK;
}

/// right: a list of those that take part, from the root down
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  size_t n = nb_mark(g, root), i = 0;
  if (n == 0) return NB_ENODE;
  nb_node *list = malloc(n * sizeof *list);
  if (!list) return NB_ENOMEM;
  for (nb_node v = 0; v < g->n; v++) {
    if (v <= root && g->mark[v]) list[i++] = v;
    g->adjoint[v] = v == root;
  }
  while (i-- > 0)
    for (size_t k = 0; k < nb_arguments(g, list[i]); k++)
      g->adjoint[nb_argument(g, list[i], k)] += nb_partial(g, list[i], k) * g->adjoint[list[i]];
  free(list);
  return NB_OK;
}
