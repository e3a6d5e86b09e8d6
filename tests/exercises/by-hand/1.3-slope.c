/* Slope and intercept, as people write them.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/functions.h>

/// divides-by-w1: solved for the wrong letter
nb_status nb_line_slope(const double w[3], double *a, double *b)
{
  for (int i = 0; i < 3; i++)
    if (!isfinite(w[i])) return NB_EARG;
  double m = -(w[1] / w[0]), n = w[2] / w[0];
  if (!isfinite(m) || !isfinite(n)) return NB_EARG;
  *a = m, *b = n;
  return NB_OK;
}

/// exactly-zero: only 0 is vertical
nb_status nb_line_slope(const double w[3], double *a, double *b)
{
  const double w1 = w[0], w2 = w[1], w3 = w[2];
  if (w2 != 0) {
    *a = -w1 / w2;
    *b = w3 / w2;
    return NB_OK;
  }
  return NB_EARG;
}

/// missing-minus: w1 x changes sides with its sign
nb_status nb_line_slope(const double w[3], double *a, double *b)
{
  if (!isfinite(w[0]) || !isfinite(w[1]) || !isfinite(w[2]) || w[1] == 0) return NB_EARG;
  double m = w[0] / w[1], n = w[2] / w[1];
  if (isinf(m) || isinf(n)) return NB_EARG;
  *b = n;
  *a = m;
  return NB_OK;
}

/// small-is-vertical: a tolerance
#define TINY 1e-10
nb_status nb_line_slope(const double w[3], double *a, double *b)
{
  int ok = isfinite(w[0]) && isfinite(w[1]) && isfinite(w[2]);
  if (!ok || (w[1] < TINY && w[1] > -TINY)) return NB_EARG;
  double m = -w[0] / w[1], n = w[2] / w[1];
  if (fabs(m) > 1e308 || fabs(n) > 1e308) return NB_EARG;
  *a = m;
  *b = n;
  return NB_OK;
}

/// writes-on-failure: writes first and looks afterwards
nb_status nb_line_slope(const double w[3], double *a, double *b)
{
  nb_status s = NB_OK;
  *b = w[2] / w[1];
  *a = -1 * w[0] / w[1];
  if (isinf(w[1]) || !isfinite(*a) || !isfinite(*b)) s = NB_EARG;
  return s;
}

/// right: two points of the line
nb_status nb_line_slope(const double w[3], double *a, double *b)
{
  if (!isfinite(w[0]) || !isfinite(w[1]) || !isfinite(w[2])) return NB_EARG;
  double at_zero = w[2] / w[1], rise = -(w[0] / w[1]);
  if (!isfinite(at_zero) || !isfinite(rise)) return NB_EARG;
  *a = rise;
  *b = at_zero;
  return NB_OK;
}

/// right: a loop
nb_status nb_line_slope(const double w[3], double *a, double *b)
{
  double out[2];
  for (int i = 0; i < 2; i++) {
    out[i] = w[2 * i] / (i == 0 ? -w[1] : w[1]);
    if (isnan(out[i]) || isinf(out[i])) return NB_EARG;
  }
  if (isinf(w[1])) return NB_EARG;
  *a = out[0], *b = out[1];
  return NB_OK;
}
