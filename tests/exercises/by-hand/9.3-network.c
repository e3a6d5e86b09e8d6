/* One hidden layer, as people write it: with the slopes by hand, or with a graph.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/sentences.h>
static inline int sensible(const nb_data *d, const nb_mlp *m, double eta)
{
  return d->n > 0 && d->k == m->k && m->h > 0 && eta > 0 && isfinite(eta);
}
static inline size_t size(const nb_mlp *m) { return m->h * (m->k + 1) + m->h + 1; }
static inline nb_mlp room_for(const nb_mlp *m)
{
  double *all = calloc(size(m), sizeof *all);
  return (nb_mlp){ m->k, m->h, all, all + m->h * (m->k + 1) };
}
static inline void clear(nb_mlp *s) { memset(s->v, 0, size(s) * sizeof *s->v); }
/* adds the slopes of the mean cost to s, and returns that cost */
static inline double add_slopes(const nb_data *d, const nb_mlp *m, nb_mlp *s)
{
  double *unit = malloc(m->h * sizeof *unit), cost = 0;
  for (size_t i = 0; i < d->n; i++) {
    const double *x = d->x + i * d->k, z = nb_mlp_score(m, x, unit);
    double off = (nb_sigmoid(z) - d->y[i]) / (double)d->n;
    cost += nb_softplus(d->y[i] == 1 ? -z : z) / (double)d->n;
    s->w[0] += off;
    for (size_t j = 0; j < m->h; j++) {
      double back = off * m->w[j + 1] * (1 - unit[j] * unit[j]), *sv = s->v + j * (m->k + 1);
      s->w[j + 1] += off * unit[j];
      sv[0] += back;
      for (size_t l = 0; l < m->k; l++) sv[l + 1] += back * x[l];
    }
  }
  free(unit);
  return cost;
}
static inline void move_units(nb_mlp *m, const nb_mlp *s, double eta)
{
  for (size_t i = 0; i < m->h * (m->k + 1); i++) m->v[i] -= eta * s->v[i];
}
static inline void move_score(nb_mlp *m, const nb_mlp *s, double eta)
{
  for (size_t j = 0; j <= m->h; j++) m->w[j] -= eta * s->w[j];
}
static inline nb_status train(const nb_data *d, nb_mlp *m, double eta, size_t epochs)
{
  nb_mlp s = room_for(m);
  nb_status status = NB_OK;
  for (size_t t = 0; t < epochs && status == NB_OK; t++) {
    clear(&s);
    if (!isfinite(add_slopes(d, m, &s))) status = NB_DIVERGED;
    move_units(m, &s, eta), move_score(m, &s, eta);
  }
  free(s.v);
  return status;
}
typedef nb_node layer(nb_graph *g, const nb_data *d, size_t h, const double *x);
/* with a graph, in which |score| is one way or other to put the network together */
static inline nb_status train_graph(const nb_data *d, nb_mlp *m, double eta, size_t epochs, layer *score)
{
  nb_graph *g = nb_graph_new();
  size_t units = m->h * (m->k + 1), n = size(m);
  for (size_t i = 0; i < n; i++) nb_var(g, i < units ? m->v[i] : m->w[i - units]);
  nb_node e = nb_const(g, 0);
  for (size_t i = 0; i < d->n; i++) e = nb_add(g, e, nb_cost(g, score(g, d, m->h, d->x + i * d->k), d->y[i]));
  e = nb_div(g, e, nb_const(g, (double)d->n));
  nb_status s = e == NB_NONE ? NB_ENOMEM : NB_OK;
  for (size_t t = 0; t < epochs && s == NB_OK; t++) {
    if (!isfinite(nb_forward(g, e))) s = NB_DIVERGED;
    else nb_backward(g, e);
    for (nb_node i = 0; i < n && s == NB_OK; i++) nb_set(g, i, g->value[i] - eta * g->adjoint[i]);
  }
  for (size_t i = 0; i < n && s == NB_OK; i++) *(i < units ? m->v + i : m->w + (i - units)) = g->value[i];
  nb_graph_free(g);
  return s;
}

/// accumulates: the slopes are added up, and never cleared
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  nb_mlp s = room_for(m);
  nb_status status = NB_OK;
  nb_mlp_start(m, seed);
  while (epochs-- > 0 && status == NB_OK) {
    if (!isfinite(add_slopes(d, m, &s))) status = NB_DIVERGED;
    move_units(m, &s, eta);
    move_score(m, &s, eta);
  }
  free(s.v);
  return status;
}

/// alike: one unit is started, and copied
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  nb_mlp_start(m, seed);
  for (size_t j = 1; j < m->h; j++) {
    memcpy(m->v + j * (m->k + 1), m->v, (m->k + 1) * sizeof *m->v);
    m->w[j + 1] = m->w[1];
  }
  return train(d, m, eta, epochs);
}

/// in-turns: first one layer, then the other
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  nb_mlp s = room_for(m);
  nb_status status = NB_OK;
  nb_mlp_start(m, seed);
  for (size_t t = 0; t < epochs && status == NB_OK; t++) {
    clear(&s), add_slopes(d, m, &s);
    move_units(m, &s, eta);
    clear(&s);
    if (!isfinite(add_slopes(d, m, &s))) status = NB_DIVERGED;
    move_score(m, &s, eta);
  }
  free(s.v);
  return status;
}

/// lost: trains a copy
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  nb_mlp_start(m, seed);
  nb_mlp copy = room_for(m);
  nb_mlp_start(&copy, seed);
  nb_status s = train(d, &copy, eta, epochs);
  free(copy.v);
  return s;
}

/// no-output-bias: a sum over the units
static nb_node units_only(nb_graph *g, const nb_data *d, size_t h, const double *x)
{
  nb_node z = nb_const(g, 0), w = (nb_node)(h * (d->k + 1) + 1);
  for (nb_node j = 0; j < h; j++) z = nb_add(g, z, nb_mul(g, nb_tanh(g, nb_score(g, d->k, x, j * (nb_node)(d->k + 1))), w + j));
  return z;
}
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  nb_mlp_start(m, seed);
  return train_graph(d, m, eta, epochs, units_only);
}

/// no-seed: the same start for all
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  (void)seed;
  nb_mlp_start(m, 1);
  return train(d, m, eta, epochs);
}

/// no-tanh: scores of scores
static nb_node straight(nb_graph *g, const nb_data *d, size_t h, const double *x)
{
  nb_node first = (nb_node)(h * (d->k + 1)), z = first;
  for (nb_node j = 0; j < h; j++) {
    nb_node unit = nb_score(g, d->k, x, j * (nb_node)(d->k + 1));
    z = nb_add(g, nb_mul(g, first + j + 1, unit), z);
  }
  return z;
}
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  nb_mlp_start(m, seed);
  return train_graph(d, m, eta, epochs, straight);
}

/// overlap: k weights a unit
static nb_node close_together(nb_graph *g, const nb_data *d, size_t h, const double *x)
{
  nb_node v = 0, w = (nb_node)(h * (d->k + 1)), z = w++;
  for (size_t j = 0; j < h; j++, v += (nb_node)d->k) {
    nb_node unit = nb_tanh(g, nb_score(g, d->k, x, v));
    z = nb_add(g, z, nb_mul(g, unit, w++));
  }
  return z;
}
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  nb_mlp_start(m, seed);
  return train_graph(d, m, eta, epochs, close_together);
}

/// sum: a step for each example, they thought
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  nb_mlp_start(m, seed);
  return train(d, m, eta * (double)d->n, epochs);
}

/// zeros: a clean start
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  (void)seed;
  for (size_t i = 0; i < m->h * (m->k + 1); i++) m->v[i] = 0;
  for (size_t j = 0; j <= m->h; j++) m->w[j] = 0;
  return train(d, m, eta, epochs);
}

/// right: the slopes by hand
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  nb_mlp_start(m, seed);
  return train(d, m, eta, epochs);
}

/// right: a graph, with the units first
static nb_node network(nb_graph *g, const nb_data *d, size_t h, const double *x)
{
  nb_node *unit = malloc(h * sizeof *unit), w = (nb_node)(h * (d->k + 1)), z = w;
  for (size_t j = 0; j < h; j++) unit[j] = nb_tanh(g, nb_score(g, d->k, x, (nb_node)(j * (d->k + 1))));
  for (size_t j = h; j-- > 0;) z = nb_add(g, nb_mul(g, unit[j], w + 1 + (nb_node)j), z);
  free(unit);
  return z;
}
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (!sensible(d, m, eta)) return NB_EARG;
  nb_mlp_start(m, seed);
  return train_graph(d, m, eta, epochs, network);
}
