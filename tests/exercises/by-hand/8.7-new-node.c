/* Teach the engine a new node, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/backward.h>
static inline double largest(size_t n, const double *a)
{
  double top = a[0];
  while (n-- > 1) top = a[n] > top ? a[n] : top;
  return top;
}
#define TANH_VALUE double nb_tanh_value(size_t n, const double *a) { return (void)n, tanh(*a); }
#define TANH_PULL void nb_tanh_pull(size_t n, const double *a, double y, double ybar, double *abar) \
  { (void)n, (void)a; *abar += ybar - ybar * y * y; }
#define LSE_VALUE double nb_lse_value(size_t n, const double *a) \
  { double top = largest(n, a), sum = 0; while (n-- > 0) sum += exp(a[n] - top); return log(sum) + top; }
#define LSE_PULL void nb_lse_pull(size_t n, const double *a, double y, double ybar, double *abar) \
  { while (n-- > 0) abar[n] += exp(a[n] - y) * ybar; }

/// computed-again: from the argument, by the hyperbolic cosine
TANH_VALUE LSE_VALUE LSE_PULL
void nb_tanh_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  (void)n, (void)y;
  double c = cosh(a[0]);
  abar[0] += ybar / (c * c);
}

/// from-input: (1 - a)(1 + a)
TANH_VALUE LSE_VALUE LSE_PULL
void nb_tanh_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  for (size_t k = 0; k < n; k++) abar[k] += (1 - a[k]) * (1 + a[k]) * ybar;
  (void)y;
}

/// no-adjoint: the share, and nothing else
TANH_VALUE TANH_PULL LSE_VALUE
void nb_lse_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  (void)ybar;
  const double *end = a + n;
  while (a < end) *abar++ += exp(*a++ - y);
}

/// no-share: the exponential is its own derivative, they thought
TANH_VALUE TANH_PULL LSE_VALUE
void nb_lse_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  (void)y;
  for (size_t k = 0; k < n; k++) {
    double e = exp(a[k]);
    abar[k] += e * ybar;
  }
}

/// overflows: as it is said
TANH_VALUE TANH_PULL LSE_PULL
double nb_lse_value(size_t n, const double *a)
{
  double s = 0;
  for (const double *p = a; p < a + n; p++) s += exp(*p);
  return log(s);
}

/// overwrites-tanh: sets
TANH_VALUE LSE_VALUE LSE_PULL
void nb_tanh_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  (void)n, (void)a;
  double slope = 1 - y * y;
  *abar = slope * ybar;
}

/// overwrites: sets
TANH_VALUE TANH_PULL LSE_VALUE
void nb_lse_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  while (n > 0) {
    n--;
    double share = exp(a[n] - y);
    abar[n] = share * ybar;
  }
}

/// top-forgotten: the sum that doesn't overflow
TANH_VALUE TANH_PULL LSE_PULL
double nb_lse_value(size_t n, const double *a)
{
  double m = largest(n, a), s = 0;
  for (size_t k = 0; k < n; k++) s += exp(a[k] - m);
  return log(s);
}

/// right: two at a time, by log1p
TANH_VALUE TANH_PULL
static double both(double u, double v) { return u > v ? u + log1p(exp(v - u)) : v + log1p(exp(u - v)); }
double nb_lse_value(size_t n, const double *a)
{
  double y = a[0];
  for (size_t k = 1; k < n; k++) y = both(y, a[k]);
  return y;
}
void nb_lse_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  for (size_t k = 0; k < n; k++) {
    double share = exp(a[k] - y);
    abar[k] = abar[k] + ybar * share;
  }
}

/// right: shares by their sum
LSE_VALUE
double nb_tanh_value(size_t n, const double *a)
{
  double e = exp(-2 * fabs(a[n - 1])), y = -expm1(-2 * fabs(a[n - 1])) / (1 + e);
  return a[n - 1] < 0 ? -y : y;
}
void nb_tanh_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  (void)a;
  abar[n - 1] += ybar * (1 - y * y);
}
void nb_lse_pull(size_t n, const double *a, double y, double ybar, double *abar)
{
  double m = largest(n, a), sum = 0;
  (void)y;
  for (size_t k = 0; k < n; k++) sum += exp(a[k] - m);
  for (size_t k = 0; k < n; k++) abar[k] += ybar * exp(a[k] - m) / sum;
}
