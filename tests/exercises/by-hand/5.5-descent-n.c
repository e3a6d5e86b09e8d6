/* Descent in n dimensions, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/gradients.h>
static inline int senseless(size_t n, const double *x, double eta, double gtol)
{
  if (n == 0 || isnan(eta) || isinf(eta) || eta <= 0 || isnan(gtol) || gtol < 0) return 1;
  for (size_t i = 0; i < n; i++)
    if (isnan(x[i]) || isinf(x[i])) return 1;
  return 0;
}
static inline int leaves(size_t n, const double *x, const double *g, double eta)
{
  while (n-- > 0)
    if (!isfinite(x[n] - eta * g[n])) return 1;
  return 0;
}
static inline void go(size_t n, double *x, const double *g, double eta)
{
  while (n-- > 0) x[n] -= eta * g[n];
}

/// first-component-only: looks at g[0]
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double *g = malloc(n * sizeof *g);
  nb_status s = NB_DIVERGED;
  for (size_t i = 0; ; i++) {
    grad.value(n, x, g, grad.env);
    if (*g <= gtol && *g >= -gtol) { s = NB_OK; break; }
    if (i >= maxit) { s = NB_NOT_CONVERGED; break; }
    if (leaves(n, x, g, eta)) break;
    go(n, x, g, eta);
  }
  free(g);
  return s;
}

/// gradient-of-the-start: asks once
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double *g = malloc(n * sizeof *g);
  grad.value(n, x, g, grad.env);
  nb_status s = nb_norm(n, g) <= gtol ? NB_OK : NB_NOT_CONVERGED;
  while (s == NB_NOT_CONVERGED && maxit-- > 0) {
    if (leaves(n, x, g, eta)) s = NB_DIVERGED;
    else go(n, x, g, eta);
  }
  free(g);
  return s;
}

/// half-a-step: one component after the other
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double *g = malloc(n * sizeof *g);
  nb_status s = NB_NOT_CONVERGED;
  grad.value(n, x, g, grad.env);
  if (nb_norm(n, g) <= gtol) s = NB_OK;
  for (size_t k = 0; k < maxit && s == NB_NOT_CONVERGED; k++) {
    for (size_t i = 0; i < n; i++) {
      double next = x[i] - eta * g[i];
      if (!isfinite(next)) { free(g); return NB_DIVERGED; }
      x[i] = next;
    }
    grad.value(n, x, g, grad.env);
    if (nb_norm(n, g) <= gtol) s = NB_OK;
  }
  free(g);
  return s;
}

/// never-diverges: until it is flat, or time is up
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double *g = malloc(n * sizeof *g);
  size_t k = 0;
  grad.value(n, x, g, grad.env);
  while (!(nb_norm(n, g) <= gtol) && k++ < maxit) {
    go(n, x, g, eta);
    grad.value(n, x, g, grad.env);
  }
  nb_status s = nb_norm(n, g) <= gtol ? NB_OK : NB_NOT_CONVERGED;
  free(g);
  return s;
}

/// new-x-for-y: each component with a gradient of its own
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double *g = malloc(n * sizeof *g);
  for (size_t k = 0;; k++) {
    grad.value(n, x, g, grad.env);
    if (nb_norm(n, g) <= gtol) return free(g), NB_OK;
    if (k == maxit) return free(g), NB_NOT_CONVERGED;
    if (leaves(n, x, g, eta)) return free(g), NB_DIVERGED;
    x[0] -= eta * g[0];
    for (size_t i = 1; i < n; i++) {
      grad.value(n, x, g, grad.env);
      x[i] -= eta * g[i];
    }
  }
}

/// on-the-stack: an array as long as x
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double slope[n];
  for (size_t k = 0;; k++) {
    grad.value(n, x, slope, grad.env);
    if (nb_norm(n, slope) <= gtol) return NB_OK;
    if (k == maxit) return NB_NOT_CONVERGED;
    if (leaves(n, x, slope, eta)) return NB_DIVERGED;
    go(n, x, slope, eta);
  }
}

/// one-step-too-many: up to maxit, maxit included
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double *g = malloc(n * sizeof *g);
  nb_status s = NB_NOT_CONVERGED;
  for (size_t k = 0; k <= maxit; k++) {
    grad.value(n, x, g, grad.env);
    if (nb_norm(n, g) <= gtol) s = NB_OK;
    else if (leaves(n, x, g, eta)) s = NB_DIVERGED;
    if (s != NB_NOT_CONVERGED) break;
    go(n, x, g, eta);
  }
  if (s == NB_NOT_CONVERGED) {
    grad.value(n, x, g, grad.env);
    if (nb_norm(n, g) <= gtol) s = NB_OK;
  }
  free(g);
  return s;
}

/// uphill: a plus
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double *g = malloc(n * sizeof *g);
  size_t k = 0;
  nb_status s;
  for (;;) {
    grad.value(n, x, g, grad.env);
    s = NB_OK;
    if (nb_norm(n, g) <= gtol) break;
    s = NB_NOT_CONVERGED;
    if (k++ == maxit) break;
    s = NB_DIVERGED;
    if (leaves(n, x, g, -eta)) break;
    go(n, x, g, -eta);
  }
  free(g);
  return s;
}

/// last-point-unjudged: a loop of maxit steps, and what comes after it has failed
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double *g = malloc(n * sizeof *g);
  if (g == NULL) return NB_ENOMEM;
  nb_status s = NB_NOT_CONVERGED;
  grad.value(n, x, g, grad.env);
  for (size_t steps = 0; steps < maxit; steps++) {
    if (nb_norm(n, g) <= gtol) { s = NB_OK; break; }
    if (leaves(n, x, g, eta)) { s = NB_DIVERGED; break; }
    go(n, x, g, eta);
    grad.value(n, x, g, grad.env);
  }
  free(g);
  return s;
}

/// right: into a second array, and over
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double *g = malloc(n * sizeof *g), *next = malloc(n * sizeof *next);
  nb_status s = g && next ? NB_OK : NB_ENOMEM;
  for (size_t k = 0; s == NB_OK; k++) {
    int finite = 1;
    grad.value(n, x, g, grad.env);
    if (nb_norm(n, g) <= gtol) break;
    for (size_t i = 0; i < n; i++) next[i] = x[i] - eta * g[i], finite = finite && isfinite(next[i]);
    if (k == maxit) s = NB_NOT_CONVERGED;
    else if (!finite) s = NB_DIVERGED;
    else memcpy(x, next, n * sizeof *x);
  }
  free(g), free(next);
  return s;
}

/// right: counts the steps that are left
nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  if (senseless(n, x, eta, gtol)) return NB_EARG;
  double *g = calloc(n, sizeof *g);
  if (!g) return NB_ENOMEM;
  nb_status s = NB_NOT_CONVERGED;
  grad.value(n, x, g, grad.env);
  while (!(nb_norm(n, g) <= gtol) && maxit > 0) {
    if (leaves(n, x, g, eta)) { s = NB_DIVERGED; break; }
    go(n, x, g, eta), maxit--;
    grad.value(n, x, g, grad.env);
  }
  if (nb_norm(n, g) <= gtol) s = NB_OK;
  free(g);
  return s;
}
