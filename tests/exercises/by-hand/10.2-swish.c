/* One more operation, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/engine.h>
static inline double logistic(double a) /* without overflow */
{
  double t = exp(-fabs(a));
  return (a < 0 ? t : 1) / (1 + t);
}
static inline double slope(double a) { return logistic(a) + a * logistic(a) * logistic(-a); }
#define LANES void nb_swish_lanes(size_t n, const double *a, double *y) \
  { for (size_t i = 0; i < n; i++) y[i] = a[i] * logistic(a[i]); }
#define BACK void nb_swish_back(size_t n, const double *a, const double *y, const double *g, double *ga) \
  { (void)y; for (size_t i = 0; i < n; i++) ga[i] += g[i] * slope(a[i]); }

/// blocks-only: four at a time
BACK
void nb_swish_lanes(size_t n, const double *a, double *y)
{
  for (size_t i = 0; i + 4 <= n; i += 4)
    for (size_t l = 0; l < 4; l++) y[i + l] = a[i + l] * logistic(a[i + l]);
}

/// overflow: one formula for all
BACK
void nb_swish_lanes(size_t n, const double *a, double *y)
{
  for (size_t i = 0; i < n; i++) {
    double e = exp(a[i]), s = e / (e + 1);
    y[i] = s * a[i];
  }
}

/// set: writes
LANES
void nb_swish_back(size_t n, const double *a, const double *y, const double *g, double *ga)
{
  (void)y;
  for (size_t i = 0; i < n; i++) ga[i] = slope(a[i]) * g[i];
}

/// sigmoid-only: the factor in front is differentiated
LANES
void nb_swish_back(size_t n, const double *a, const double *y, const double *g, double *ga)
{
  (void)y;
  while (n-- > 0) ga[n] += logistic(a[n]) * g[n];
}

/// without-g: the slope is added
LANES
void nb_swish_back(size_t n, const double *a, const double *y, const double *g, double *ga)
{
  (void)g;
  for (size_t i = 0; i < n; i++) {
    double s = logistic(a[i]), t = logistic(-a[i]);
    ga[i] += s + y[i] * t;
  }
}

/// right: both by the product rule
LANES
void nb_swish_back(size_t n, const double *a, const double *y, const double *g, double *ga)
{
  for (size_t i = 0; i < n; i++) {
    double s = logistic(a[i]), t = logistic(-a[i]);
    ga[i] = ga[i] + (s + y[i] * t) * g[i];
  }
}

/// right: with pointers
void nb_swish_lanes(size_t n, const double *a, double *y)
{
  const double *end = a + n;
  for (; a < end; a++) {
    double t = exp(-fabs(*a)), below = 1 + t;
    *y++ = *a < 0 ? *a * t / below : *a / below;
  }
}
void nb_swish_back(size_t n, const double *a, const double *y, const double *g, double *ga)
{
  (void)y;
  for (double *end = ga + n; ga < end; ga++, a++, g++) *ga += *g * slope(*a);
}
