/* Hessian times vector, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/backward.h>
static inline nb_status refuse(nb_graph *g, nb_node root, size_t n, const nb_node *x)
{
  if (!g) return NB_EARG;
  int bad = nb_mark(g, root) == 0;
  for (size_t i = 0; i < n; i++) bad |= x[i] >= g->n;
  if (bad) return g->status != NB_OK ? g->status : NB_ENODE;
  return NB_OK;
}
static inline int custom_below(const nb_graph *g, nb_node root)
{
  for (nb_node v = 0; v <= root; v++)
    if (g->mark[v] && g->op[v] == NB_CUSTOM) return 1;
  return 0;
}
static inline void rates(nb_graph *g, nb_node root, double *rate)
{
  for (nb_node v = 0; v <= root; v++)
    for (size_t k = 0; g->mark[v] && k < nb_arguments(g, v); k++)
      if (rate[nb_argument(g, v, k)] != 0) rate[v] += rate[nb_argument(g, v, k)] * nb_partial(g, v, k);
}
static inline void clear(nb_graph *g, nb_node root)
{
  memset(g->adjoint, 0, g->n * sizeof *g->adjoint);
  g->adjoint[root] = 1;
}
static inline void back(nb_graph *g, nb_node root, const double *rate, double *turn, double pass, double bend)
{
  for (nb_node v = root + 1; v-- > 0;)
    for (size_t k = 0; g->mark[v] && k < nb_arguments(g, v); k++) {
      nb_node a = nb_argument(g, v, k);
      double p = nb_partial(g, v, k);
      turn[a] += pass * turn[v] * p + bend * g->adjoint[v] * nb_partial_rate(g, v, k, rate);
      g->adjoint[a] += g->adjoint[v] * p;
    }
}

/// any-operation: refuses nobody
nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  nb_status s = refuse(g, root, n, x);
  if (s != NB_OK) return s;
  double *rate = calloc(g->n, sizeof *rate), *turn = calloc(g->n, sizeof *turn);
  nb_forward(g, root);
  nb_mark(g, root);
  for (size_t i = 0; i < n; i++) rate[x[i]] = d[i];
  rates(g, root, rate);
  clear(g, root);
  back(g, root, rate, turn, 1, 1);
  for (size_t i = 0; i < n; i++) out[i] = turn[x[i]];
  free(rate), free(turn);
  return NB_OK;
}

/// difference: two gradients, a tiny step apart
nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  nb_status s = refuse(g, root, n, x);
  if (s) return s;
  if (custom_below(g, root)) return NB_ENOTIMPL;
  const double h = 1e-12;
  nb_forward(g, root), nb_backward(g, root);
  for (size_t i = 0; i < n; i++) out[i] = -g->adjoint[x[i]] / h;
  for (size_t i = 0; i < n; i++) g->value[x[i]] += h * d[i];
  nb_forward(g, root), nb_backward(g, root);
  for (size_t i = 0; i < n; i++) out[i] += g->adjoint[x[i]] / h;
  for (size_t i = 0; i < n; i++) g->value[x[i]] -= h * d[i];
  return NB_OK;
}

/// no-curvature: functions are taken for straight lines
static int straight(const nb_graph *g, nb_node v) { return nb_arguments(g, v) == 1; }
nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  nb_status s = refuse(g, root, n, x);
  if (s) return s;
  if (custom_below(g, root)) return NB_ENOTIMPL;
  double *rate = calloc(2 * g->n, sizeof *rate), *turn = rate + g->n;
  nb_forward(g, root), nb_mark(g, root);
  for (size_t i = 0; i < n; i++) rate[x[i]] = d[i];
  rates(g, root, rate), clear(g, root);
  for (nb_node v = root + 1; v-- > 0;)
    for (size_t k = 0; g->mark[v] && k < nb_arguments(g, v); k++) {
      nb_node a = nb_argument(g, v, k);
      turn[a] += turn[v] * nb_partial(g, v, k);
      if (!straight(g, v)) turn[a] += g->adjoint[v] * nb_partial_rate(g, v, k, rate);
      g->adjoint[a] += g->adjoint[v] * nb_partial(g, v, k);
    }
  for (size_t i = 0; i < n; i++) out[i] = turn[x[i]];
  free(rate);
  return NB_OK;
}

/// no-zeroing: the seed, and on
nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  nb_status s = refuse(g, root, n, x);
  if (s) return s;
  if (custom_below(g, root)) return NB_ENOTIMPL;
  double *rate = calloc(2 * g->n, sizeof *rate), *turn = rate + g->n;
  nb_forward(g, root), nb_mark(g, root);
  for (size_t i = 0; i < n; i++) rate[x[i]] = d[i];
  rates(g, root, rate);
  g->adjoint[root] = 1;
  back(g, root, rate, turn, 1, 1);
  for (size_t i = 0; i < n; i++) out[i] = turn[x[i]];
  free(rate);
  return NB_OK;
}

/// not-passed-on: one term
nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  nb_status s = refuse(g, root, n, x);
  if (s) return s;
  if (custom_below(g, root)) return NB_ENOTIMPL;
  double *rate = calloc(2 * g->n, sizeof *rate), *turn = rate + g->n;
  nb_forward(g, root), nb_mark(g, root);
  for (size_t i = 0; i < n; i++) rate[x[i]] = d[i];
  rates(g, root, rate), clear(g, root);
  back(g, root, rate, turn, 0, 1);
  for (size_t i = 0; i < n; i++) out[i] = turn[x[i]];
  free(rate);
  return NB_OK;
}

/// seed-moves: a seed for both
nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  nb_status s = refuse(g, root, n, x);
  if (s) return s;
  if (custom_below(g, root)) return NB_ENOTIMPL;
  double *rate = calloc(2 * g->n, sizeof *rate), *turn = rate + g->n;
  nb_forward(g, root), nb_mark(g, root);
  for (size_t i = 0; i < n; i++) rate[x[i]] = d[i];
  rates(g, root, rate), clear(g, root);
  turn[root] = 1;
  back(g, root, rate, turn, 1, 1);
  for (size_t i = 0; i < n; i++) out[i] = turn[x[i]];
  free(rate);
  return NB_OK;
}

/// zero-times-nan: adds everything
nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  nb_status s = refuse(g, root, n, x);
  if (s) return s;
  if (custom_below(g, root)) return NB_ENOTIMPL;
  double *rate = calloc(2 * g->n, sizeof *rate), *turn = rate + g->n;
  nb_forward(g, root), nb_mark(g, root);
  for (size_t i = 0; i < n; i++) rate[x[i]] = d[i];
  for (nb_node v = 0; v <= root; v++) {
    double sum = rate[v];
    for (size_t k = 0; g->mark[v] && k < nb_arguments(g, v); k++) sum += nb_partial(g, v, k) * rate[nb_argument(g, v, k)];
    rate[v] = sum;
  }
  clear(g, root), back(g, root, rate, turn, 1, 1);
  for (size_t i = 0; i < n; i++) out[i] = turn[x[i]];
  free(rate);
  return NB_OK;
}

/// right: two arrays, and one exit
nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  nb_status s = refuse(g, root, n, x);
  double *rate = NULL, *turn = NULL;
  if (s == NB_OK && custom_below(g, root)) s = NB_ENOTIMPL;
  if (s == NB_OK) {
    rate = calloc(g->n, sizeof *rate);
    turn = calloc(g->n, sizeof *turn);
    if (!rate || !turn) s = NB_ENOMEM;
  }
  if (s == NB_OK) {
    nb_forward(g, root);
    nb_mark(g, root);
    for (size_t i = 0; i < n; i++) rate[x[i]] = d[i];
    rates(g, root, rate);
    clear(g, root);
    back(g, root, rate, turn, 1, 1);
    for (size_t i = 0; i < n; i++) out[i] = turn[x[i]];
  }
  free(rate), free(turn);
  return s;
}

/// right: pulls the rates of the values
nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  nb_status s = refuse(g, root, n, x);
  if (s) return s;
  if (custom_below(g, root)) return NB_ENOTIMPL;
  struct rate { double of_value, of_adjoint; } *r = calloc(g->n, sizeof *r);
  double *rate = calloc(g->n, sizeof *rate);
  if (!r || !rate) return free(r), free(rate), NB_ENOMEM;
  nb_forward(g, root), nb_mark(g, root);
  for (size_t i = n; i-- > 0;) rate[x[i]] = d[i];
  rates(g, root, rate);
  for (size_t v = 0; v < g->n; v++) g->adjoint[v] = v == root, r[v].of_value = rate[v];
  for (nb_node v = root; v != NB_NONE; v--) {
    if (!g->mark[v]) continue;
    for (size_t k = nb_arguments(g, v); k-- > 0;) {
      struct rate *a = &r[nb_argument(g, v, k)];
      a->of_adjoint += r[v].of_adjoint * nb_partial(g, v, k);
      a->of_adjoint += g->adjoint[v] * nb_partial_rate(g, v, k, rate);
      g->adjoint[nb_argument(g, v, k)] += g->adjoint[v] * nb_partial(g, v, k);
    }
  }
  for (size_t i = 0; i < n; i++) out[i] = r[x[i]].of_adjoint;
  free(r), free(rate);
  return NB_OK;
}
