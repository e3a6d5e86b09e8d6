/* Gradient by differences, as people write it. One more right one: tests/grader/honest.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/gradients.h>
static inline double step(double c) { return cbrt(DBL_EPSILON) * (c == 0 ? 1 : fabs(c)); }
static inline double *copy_of(size_t n, const double *x)
{
  double *y = malloc((n + 1) * sizeof *y);
  if (n > 0) memcpy(y, x, n * sizeof *y);
  return y;
}

/// adds-to-garbage: both halves are added
void nb_grad_fd(nb_funN f, size_t n, const double *x, double *g)
{
  double *y = copy_of(n, x);
  for (size_t i = 0; i < n; i++) {
    double h = step(x[i]), a = x[i] - h, b = x[i] + h;
    y[i] = b;
    g[i] += nb_atN(f, n, y) / (b - a);
    y[i] = a;
    g[i] -= nb_atN(f, n, y) / (b - a);
    y[i] = x[i];
  }
  free(y);
}

/// not-restored: goes on to the next axis from the left
void nb_grad_fd(nb_funN f, size_t n, const double *x, double *g)
{
  double *y = copy_of(n, x);
  for (size_t i = 0; i < n; i++) {
    double h = step(x[i]), left, right;
    y[i] = x[i] - h, left = nb_atN(f, n, y);
    y[i] = x[i] + h, right = nb_atN(f, n, y);
    g[i] = (right - left) / ((x[i] + h) - (x[i] - h));
  }
  free(y);
}

/// one-sided: one value at x, and one for each axis
void nb_grad_fd(nb_funN f, size_t n, const double *x, double *g)
{
  if (n == 0) return;
  double *y = copy_of(n, x), here = nb_atN(f, n, x);
  for (size_t i = 0; i < n; i++) {
    y[i] += sqrt(DBL_EPSILON) * (x[i] != 0 ? fabs(x[i]) : 1);
    g[i] = (nb_atN(f, n, y) - here) / (y[i] - x[i]);
    y[i] = x[i];
  }
  free(y);
}

/// one-step-for-all: a constant
#define H 1e-5
void nb_grad_fd(nb_funN f, size_t n, const double *x, double *g)
{
  double *y = copy_of(n, x);
  for (double *p = y; p < y + n; p++) {
    double keep = *p, up, down;
    *p = keep + H, up = nb_atN(f, n, y);
    *p = keep - H, down = nb_atN(f, n, y);
    *p = keep;
    *g++ = (up - down) / (2 * H);
  }
  free(y);
}

/// writes-through-const: the caller will not notice, they thought
void nb_grad_fd(nb_funN f, size_t n, const double *x, double *g)
{
  double *here = (void *)x;
  for (size_t i = 0; i < n; i++) {
    double keep = here[i], h = step(keep);
    here[i] = keep + h;
    g[i] = nb_atN(f, n, here);
    here[i] = keep - h;
    g[i] = (g[i] - nb_atN(f, n, here)) / ((keep + h) - (keep - h));
    here[i] = keep;
  }
}

/// right: a fresh copy for each value
static double moved(nb_funN f, size_t n, const double *x, size_t i, double to)
{
  double *y = copy_of(n, x), value;
  y[i] = to;
  value = nb_atN(f, n, y);
  free(y);
  return value;
}
void nb_grad_fd(nb_funN f, size_t n, const double *x, double *g)
{
  for (size_t i = n; i-- > 0;) {
    double a = x[i] - step(x[i]), b = x[i] + step(x[i]);
    g[i] = (moved(f, n, x, i, b) - moved(f, n, x, i, a)) / (b - a);
  }
}
