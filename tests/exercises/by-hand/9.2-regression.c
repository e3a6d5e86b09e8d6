/* Logistic regression, as people write it: with a graph, or by the formula of chapter 6.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/sentences.h>
static inline int sensible(const nb_data *d, double eta) { return d->n > 0 && eta > 0 && isfinite(eta); }
static inline double *copy_of(size_t n, const double *w) { return memcpy(malloc(n * sizeof *w), w, n * sizeof *w); }
static inline nb_node costs(nb_graph *g, const nb_data *d, nb_node w) /* their sum */
{
  nb_node sum = nb_cost(g, nb_score(g, d->k, d->x, w), d->y[0]);
  for (size_t i = 1; i < d->n; i++) sum = nb_add(g, nb_cost(g, nb_score(g, d->k, d->x + i * d->k, w), d->y[i]), sum);
  return sum;
}

/// accumulates: a gradient that begins at zero once
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  size_t n = d->k + 1;
  double *now = copy_of(n, w), *sum = calloc(n, sizeof *sum), *g = malloc(n * sizeof *g);
  nb_status s = NB_OK;
  for (size_t t = 0; t < epochs && s == NB_OK; t++) {
    if (!isfinite(nb_logloss(d, now))) s = NB_DIVERGED;
    nb_logloss_grad(d, now, g);
    for (size_t j = 0; j < n; j++) sum[j] += g[j], now[j] -= eta * sum[j];
  }
  if (s == NB_OK) memcpy(w, now, n * sizeof *w);
  free(now), free(sum), free(g);
  return s;
}

/// careless: doesn't look at the loss
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  double *g = malloc((d->k + 1) * sizeof *g);
  while (epochs-- > 0) {
    nb_logloss_grad(d, w, g);
    for (size_t j = 0; j <= d->k; j++) w[j] -= eta * g[j];
  }
  free(g);
  return NB_OK;
}

/// from-zero: clears the weights first
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  double *g = malloc((d->k + 1) * sizeof *g), *now = calloc(d->k + 1, sizeof *now);
  nb_status s = NB_OK;
  for (size_t t = 0; t < epochs && s == NB_OK; t++) {
    if (!isfinite(nb_logloss(d, now))) s = NB_DIVERGED;
    nb_logloss_grad(d, now, g);
    for (size_t j = 0; j <= d->k; j++) now[j] -= eta * g[j];
  }
  for (size_t j = 0; j <= d->k && s == NB_OK; j++) w[j] = now[j];
  free(g), free(now);
  return s;
}

/// no-bias: k weights move
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  size_t n = d->k + 1;
  double *now = copy_of(n, w), *g = malloc(n * sizeof *g);
  nb_status s = NB_OK;
  for (size_t t = 0; t < epochs && s == NB_OK; t++) {
    nb_logloss_grad(d, now, g);
    if (!isfinite(nb_logloss(d, now))) s = NB_DIVERGED;
    for (size_t j = d->k; j > 0; j--) now[j] -= eta * g[j];
  }
  if (s == NB_OK) memcpy(w, now, n * sizeof *w);
  free(now), free(g);
  return s;
}

/// one-by-one: a sweep for each weight
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  size_t n = d->k + 1;
  double *now = copy_of(n, w), *g = malloc(n * sizeof *g);
  nb_status s = NB_OK;
  for (size_t t = 0; t < epochs && s == NB_OK; t++) {
    if (!isfinite(nb_logloss(d, now))) s = NB_DIVERGED;
    for (size_t j = 0; j < n; j++) {
      nb_logloss_grad(d, now, g);
      now[j] -= eta * g[j];
    }
  }
  if (s == NB_OK) memcpy(w, now, n * sizeof *w);
  free(now), free(g);
  return s;
}

/// one-too-many: up to n
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  nb_graph *g = nb_graph_new();
  nb_status s = NB_OK;
  for (size_t j = 0; j <= d->k; j++) nb_var(g, w[j]);
  nb_node e = nb_const(g, 0);
  for (size_t i = 0; i <= d->n; i++) e = nb_add(g, e, nb_cost(g, nb_score(g, d->k, d->x + i * d->k, 0), d->y[i]));
  e = nb_mul(g, e, nb_const(g, 1.0 / (double)d->n));
  for (size_t t = 0; t < epochs && s == NB_OK; t++) {
    if (!isfinite(nb_forward(g, e))) { s = NB_DIVERGED; break; }
    nb_backward(g, e);
    for (size_t j = 0; j <= d->k; j++) g->value[j] -= eta * g->adjoint[j];
  }
  for (size_t j = 0; j <= d->k && s == NB_OK; j++) w[j] = g->value[j];
  nb_graph_free(g);
  return s;
}

/// stale: one gradient for all epochs
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  if (epochs > 0 && !isfinite(nb_logloss(d, w))) return NB_DIVERGED;
  double *g = malloc((d->k + 1) * sizeof *g);
  nb_logloss_grad(d, w, g);
  for (size_t t = 0; t < epochs; t++)
    for (size_t j = 0; j <= d->k; j++) w[j] -= eta * g[j];
  free(g);
  return NB_OK;
}

/// sum: the costs are added, and that is the loss
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  nb_graph *g = nb_graph_new();
  for (size_t j = 0; j <= d->k; j++) nb_var(g, w[j]);
  nb_node e = costs(g, d, 0);
  nb_status s = NB_OK;
  while (epochs-- > 0 && s == NB_OK) {
    s = isfinite(nb_forward(g, e)) ? nb_backward(g, e) : NB_DIVERGED;
    for (nb_node j = 0; j <= d->k && s == NB_OK; j++) nb_set(g, j, g->value[j] - eta * g->adjoint[j]);
  }
  for (size_t j = 0; j <= d->k && s == NB_OK; j++) w[j] = g->value[j];
  nb_graph_free(g);
  return s;
}

/// tape-grows: new variables and a new loss in each epoch
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  nb_graph *g = nb_graph_new();
  double *now = copy_of(d->k + 1, w);
  nb_status s = NB_OK;
  for (size_t t = 0; t < epochs && s == NB_OK; t++) {
    nb_node first = (nb_node)g->n;
    for (size_t j = 0; j <= d->k; j++) nb_var(g, now[j]);
    nb_node e = nb_mul(g, costs(g, d, first), nb_const(g, 1 / (double)d->n));
    if (e == NB_NONE) s = NB_ENOMEM;
    else if (!isfinite(nb_forward(g, e))) s = NB_DIVERGED;
    else nb_backward(g, e);
    for (size_t j = 0; j <= d->k && s == NB_OK; j++) now[j] -= eta * g->adjoint[first + j];
  }
  if (s == NB_OK) memcpy(w, now, (d->k + 1) * sizeof *w);
  free(now), nb_graph_free(g);
  return s;
}

/// uphill: plus
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  double *g = malloc((d->k + 1) * sizeof *g), *now = copy_of(d->k + 1, w);
  nb_status s = NB_OK;
  while (epochs-- > 0 && s == NB_OK) {
    if (!isfinite(nb_logloss(d, now))) s = NB_DIVERGED;
    nb_logloss_grad(d, now, g);
    for (size_t j = 0; j <= d->k; j++) now[j] += eta * g[j];
  }
  if (s == NB_OK) memcpy(w, now, (d->k + 1) * sizeof *w);
  free(g), free(now);
  return s;
}

/// right: by the formula
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  double *g = malloc((d->k + 1) * sizeof *g), *now = copy_of(d->k + 1, w);
  nb_status s = NB_OK;
  while (epochs-- > 0 && s == NB_OK) {
    if (!isfinite(nb_logloss(d, now))) s = NB_DIVERGED;
    nb_logloss_grad(d, now, g);
    for (size_t j = 0; j <= d->k; j++) now[j] -= eta * g[j];
  }
  if (s == NB_OK) memcpy(w, now, (d->k + 1) * sizeof *w);
  free(g), free(now);
  return s;
}

/// right: with nb_grad, and the steps divided by n
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (!sensible(d, eta)) return NB_EARG;
  size_t n = d->k + 1;
  nb_graph *g = nb_graph_new();
  nb_node *x = malloc(n * sizeof *x);
  double *slope = malloc(n * sizeof *slope), *now = copy_of(n, w), loss;
  for (size_t j = 0; j < n; j++) x[j] = nb_var(g, w[j]);
  nb_node e = costs(g, d, x[0]);
  nb_status s = e == NB_NONE ? NB_ENOMEM : NB_OK;
  for (size_t t = 0; t < epochs && s == NB_OK; t++) {
    s = nb_grad(g, e, n, x, &loss, slope);
    if (s == NB_OK && !isfinite(loss)) s = NB_DIVERGED;
    for (size_t j = 0; j < n; j++) nb_set(g, x[j], now[j] -= eta / (double)d->n * slope[j]);
  }
  if (s == NB_OK) memcpy(w, now, n * sizeof *w);
  free(x), free(slope), free(now), nb_graph_free(g);
  return s;
}
