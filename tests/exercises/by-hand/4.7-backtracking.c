/* Backtracking, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/descent.h>
static inline int between(double c) { return 0 < c && c < 1; }
static inline int sensible(double x, double u, double eta0, double c, double rho)
{
  return isfinite(x) && isfinite(u) && u != 0 && isfinite(eta0) && eta0 > 0 && between(c) && between(rho);
}

/// any-decrease: lower is good enough
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  const double here = nb_at(f, x);
  double eta = eta0, there = x - eta * u;
  while (there != x) {
    if (nb_at(f, there) < here) return eta;
    eta = rho * eta;
    there = x - eta * u;
  }
  return 0;
}

/// anything-goes: asks about x and u only
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!isfinite(x) || !isfinite(u) || u == 0) return 0;
  double fx = nb_at(f, x), eta = eta0;
  do {
    double t = x - eta * u;
    if (t == x) return 0;
    double drop = fx - nb_at(f, t);
    if (drop > 0 && drop >= c * eta * u * u) break;
    eta *= rho;
  } while (1);
  return eta;
}

/// equal-values: the inequality of the slide
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  double eta = eta0, y = nb_at(f, x);
  for (; x - eta * u != x; eta *= rho) {
    double promised = y - c * eta * (u * u);
    if (nb_at(f, x - eta * u) <= promised) return eta;
  }
  return 0;
}

/// flipped: at most what was promised
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  double y = nb_at(f, x);
  for (double eta = eta0; x - eta * u != x; eta *= rho) {
    double drop = y - nb_at(f, x - eta * u), least = c * eta * u * u;
    if (0 < drop && least >= drop) return eta;
  }
  return 0;
}

/// nan-accepted: goes on while it is bad
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  double y = nb_at(f, x), eta = eta0;
  for (;;) {
    double next = x - eta * u, drop;
    if (next == x) return 0;
    drop = y - nb_at(f, next);
    if (drop <= 0 || drop < c * eta * u * u) eta *= rho;
    else return eta;
  }
}

/// no-floor: must come to an end some time, they thought
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  double y = nb_at(f, x), eta = eta0, drop = y - nb_at(f, x - eta * u);
  while (!(drop > 0 && drop >= c * eta * u * u)) {
    eta *= rho;
    drop = y - nb_at(f, x - eta * u);
  }
  return eta;
}

/// one-too-far: shortens before it looks
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  double y = nb_at(f, x), eta = eta0;
  int found = 0;
  while (!found) {
    double next = x - eta * u;
    if (next == x) return 0;
    double drop = y - nb_at(f, next);
    found = drop > 0 && drop >= c * eta * u * u;
    eta *= rho;
  }
  return eta;
}

/// slope-not-squared: the length of the step is enough
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  double y = nb_at(f, x);
  for (double eta = eta0; ; eta *= rho) {
    double step = eta * u;
    if (x - step == x) return 0;
    double drop = y - nb_at(f, x - step);
    if (drop > 0 && drop >= c * fabs(step)) return eta;
  }
}

/// too-many-calls: both values each time
static double drop_at(nb_fun f, double x, double eta, double u) { return nb_at(f, x) - nb_at(f, x - eta * u); }
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  for (double eta = eta0; x - eta * u != x; eta *= rho) {
    double d = drop_at(f, x, eta, u);
    if (d > 0 && d >= c * eta * u * u) return eta;
  }
  return 0;
}

/// trial-without-eta: one place for all
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  double y = nb_at(f, x), next = x - u;
  if (next == x) return 0;
  for (double eta = eta0;; eta *= rho) {
    double drop = y - nb_at(f, next);
    if (drop > 0 && drop >= c * eta * u * u) return eta;
  }
}

/// fixed-floor: twelve zeros are as good as nothing
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  const double here = nb_at(f, x), wanted = c * u * u;
  for (double eta = eta0; eta >= 1e-12; eta = eta * rho) {
    double gained = here - nb_at(f, x - eta * u);
    if (gained > 0 && gained >= wanted * eta) return eta;
  }
  return 0;
}

/// nothing-is-enough: forgets to ask for a drop
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  double fx = nb_at(f, x), eta = eta0;
  while (x - eta * u != x) {
    double lower = fx - nb_at(f, x - eta * u);
    if (lower >= c * eta * u * u) return eta;
    eta *= rho;
  }
  return 0;
}

/// strictly-more: wants more than enough
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  const double before = nb_at(f, x);
  for (double eta = eta0, after; x - eta * u != x; eta *= rho) {
    after = nb_at(f, x - eta * u);
    if (before > after && before - after > c * eta * u * u) return eta;
  }
  return 0;
}

/// right: the trial as a function
static double trial(nb_fun f, double x, double y, double u, double eta, double c)
{
  double drop = y - nb_at(f, x - eta * u);
  return drop > 0 && drop / (eta * u * u) >= c;
}
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  if (!sensible(x, u, eta0, c, rho)) return 0;
  double y = nb_at(f, x), eta = eta0;
  while (x - eta * u != x && !trial(f, x, y, u, eta, c)) eta *= rho;
  return x - eta * u != x ? eta : 0;
}

/// right: step by step
double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  double y, eta = eta0;
  if (isnan(x) || isinf(x) || isnan(u) || isinf(u) || u == 0) return 0;
  if (!(eta0 > 0) || isinf(eta0)) return 0;
  if (!between(c)) return 0;
  if (!between(rho)) return 0;
  y = nb_at(f, x);
  while (1) {
    double step = eta * u, z = x - step;
    if (z == x) return 0;
    double less = y - nb_at(f, z);
    if (less > 0)
      if (less >= c * step * u) return eta;
    eta *= rho;
  }
}
