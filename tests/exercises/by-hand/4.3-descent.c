/* Descent in 1-D, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/descent.h>
static inline int senseless(double x, double eta, double gtol)
{
  return !isfinite(x) || !isfinite(eta) || eta <= 0 || isnan(gtol) || gtol < 0;
}

/// anything-goes: trusts everybody
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  size_t steps = 0;
  double u, next;
  if (trace) trace->n = 0;
  nb_trace_add(trace, *x);
  while (u = nb_at(df, *x), !(fabs(u) <= gtol)) {
    if (!isfinite(u)) return NB_DIVERGED;
    if (steps++ == maxit) return NB_NOT_CONVERGED;
    next = *x - eta * u;
    if (!isfinite(next)) return NB_DIVERGED;
    nb_trace_add(trace, *x = next);
  }
  return NB_OK;
}

/// last-place-unjudged: a loop of maxit steps
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  if (trace != NULL) trace->n = 0;
  nb_trace_add(trace, *x);
  if (maxit == 0) {
    double u = nb_at(df, *x);
    return fabs(u) <= gtol ? NB_OK : isfinite(u) ? NB_NOT_CONVERGED : NB_DIVERGED;
  }
  for (size_t i = 0; i < maxit; i++) {
    double u = nb_at(df, *x);
    if (fabs(u) <= gtol) return NB_OK;
    if (!isfinite(u)) return NB_DIVERGED;
    double next = nb_gd_step(*x, eta, u);
    if (!isfinite(next)) return NB_DIVERGED;
    *x = next;
    nb_trace_add(trace, *x);
  }
  return NB_NOT_CONVERGED;
}

/// late-trace: records where a step has led
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  double at = *x, u = nb_at(df, at);
  if (trace) trace->n = 0;
  for (size_t i = 0; !(fabs(u) <= gtol); i++) {
    if (isnan(u) || isinf(u)) return NB_DIVERGED;
    if (i >= maxit) return NB_NOT_CONVERGED;
    at -= eta * u;
    if (!isfinite(at)) return NB_DIVERGED;
    *x = at;
    nb_trace_add(trace, at);
    u = nb_at(df, at);
  }
  return NB_OK;
}

/// nan-is-success: as long as the slope is large
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  if (trace) trace->n = 0;
  nb_trace_add(trace, *x);
  double u = nb_at(df, *x);
  for (size_t i = 0; fabs(u) > gtol; i++) {
    if (isinf(u)) return NB_DIVERGED;
    if (i == maxit) return NB_NOT_CONVERGED;
    double next = *x - eta * u;
    if (!isfinite(next)) return NB_DIVERGED;
    *x = next;
    nb_trace_add(trace, next);
    u = nb_at(df, next);
  }
  return NB_OK;
}

/// no-fresh-trace: only adds
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  size_t i = 0;
  do {
    nb_trace_add(trace, *x);
    double u = nb_at(df, *x), next = *x - eta * u;
    if (fabs(u) <= gtol) return NB_OK;
    if (!isfinite(u)) return NB_DIVERGED;
    if (i == maxit) return NB_NOT_CONVERGED;
    if (!isfinite(next)) return NB_DIVERGED;
    *x = next;
  } while (++i);
  return NB_NOT_CONVERGED;
}

/// no-maxit: until it is flat
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  (void)maxit;
  if (trace) trace->n = 0;
  while (1) {
    nb_trace_add(trace, *x);
    double u = nb_at(df, *x);
    if (!isfinite(u)) return NB_DIVERGED;
    if (fabs(u) <= gtol) break;
    double next = *x - eta * u;
    if (!isfinite(next)) return NB_DIVERGED;
    *x = next;
  }
  return NB_OK;
}

/// on-after-nan: only counts and compares
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  if (trace) trace->n = 0;
  nb_trace_add(trace, *x);
  double u = nb_at(df, *x);
  while (!(-gtol <= u && u <= gtol)) {
    if (maxit-- == 0) return NB_NOT_CONVERGED;
    *x = nb_gd_step(*x, eta, u);
    nb_trace_add(trace, *x);
    u = nb_at(df, *x);
  }
  return NB_OK;
}

/// overflow-kept: looks at x after the step
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  if (trace) trace->n = 0;
  for (size_t i = 0; i <= maxit; i++) {
    if (!isfinite(*x)) return NB_DIVERGED;
    nb_trace_add(trace, *x);
    double u = nb_at(df, *x);
    if (fabs(u) <= gtol) return NB_OK;
    if (!isfinite(u)) return NB_DIVERGED;
    if (i < maxit) *x -= eta * u;
  }
  return NB_NOT_CONVERGED;
}

/// short-steps: has x moved much?
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  if (trace) trace->n = 0;
  nb_trace_add(trace, *x);
  for (size_t i = 0;; i++) {
    double u = nb_at(df, *x), step = eta * u;
    if (!isfinite(u)) return NB_DIVERGED;
    if (fabs(step) <= gtol) return NB_OK;
    if (i >= maxit) return NB_NOT_CONVERGED;
    if (!isfinite(*x - step)) return NB_DIVERGED;
    *x -= step;
    nb_trace_add(trace, *x);
  }
}

/// stops-when-steeper: the slope must fall
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  double last = INFINITY;
  if (trace) trace->n = 0;
  for (size_t i = 0;; i++) {
    nb_trace_add(trace, *x);
    double u = nb_at(df, *x), size = fabs(u);
    if (size <= gtol) return NB_OK;
    if (!isfinite(u)) return NB_DIVERGED;
    if (size > last) return NB_NOT_CONVERGED;
    last = size;
    if (i == maxit) return NB_NOT_CONVERGED;
    double next = *x - eta * u;
    if (!isfinite(next)) return NB_DIVERGED;
    *x = next;
  }
}

/// two-calls: one for the question and one for the step
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  if (trace) trace->n = 0;
  nb_trace_add(trace, *x);
  for (size_t i = 0; !(fabs(nb_at(df, *x)) <= gtol); i++) {
    double u = nb_at(df, *x), next = *x - eta * u;
    if (!isfinite(u)) return NB_DIVERGED;
    if (i == maxit) return NB_NOT_CONVERGED;
    if (!isfinite(next)) return NB_DIVERGED;
    *x = next;
    nb_trace_add(trace, next);
  }
  return NB_OK;
}

/// uphill: a plus
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  if (trace) trace->n = 0;
  for (size_t i = 0;; ++i) {
    nb_trace_add(trace, *x);
    double u = nb_at(df, *x);
    if (fabs(u) <= gtol) return NB_OK;
    if (!isfinite(u)) return NB_DIVERGED;
    if (i == maxit) return NB_NOT_CONVERGED;
    double next = *x + eta * u;
    if (!isfinite(next)) return NB_DIVERGED;
    *x = next;
  }
}

/// right: the first place before the loop
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  if (senseless(*x, eta, gtol)) return NB_EARG;
  if (trace) trace->n = 0;
  nb_trace_add(trace, *x);
  double u = nb_at(df, *x);
  for (size_t left = maxit; fabs(u) > gtol && isfinite(u) && left > 0; left--) {
    double next = *x - eta * u;
    if (!isfinite(next)) return NB_DIVERGED;
    *x = next;
    nb_trace_add(trace, next);
    u = nb_at(df, next);
  }
  return !isfinite(u) ? NB_DIVERGED : fabs(u) > gtol ? NB_NOT_CONVERGED : NB_OK;
}

/// right: a state that goes round
nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
{
  size_t steps = 0;
  double u, next = *x;
  nb_status s = senseless(*x, eta, gtol) ? NB_EARG : NB_OK;
  if (s == NB_OK && trace) trace->n = 0;
  while (s == NB_OK) {
    *x = next;
    nb_trace_add(trace, *x);
    u = nb_at(df, *x);
    next = nb_gd_step(*x, eta, u);
    if (fabs(u) <= gtol) break;
    if (!isfinite(u)) s = NB_DIVERGED;
    else if (steps++ == maxit) s = NB_NOT_CONVERGED;
    else if (!isfinite(next)) s = NB_DIVERGED;
  }
  return s;
}
