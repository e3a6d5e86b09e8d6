/* Directional derivative, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <nabla/gradients.h>

/// g-normalized: divides by the length of the wrong one
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  double sum = 0, length = nb_norm(n, g);
  for (size_t i = 0; i < n; i++) sum += g[i] * v[i];
  return length > 0 ? sum / length : 0;
}

/// not-normalized: the inner product, from the end
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  double dot = 0;
  while (n-- > 0) dot = dot + v[n] * g[n];
  return dot;
}

/// not-normalized: the inner product, by pointers; the direction 0 is thought of
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  const double *end = v + n;
  double slope = 0;
  if (nb_norm(n, v) == 0) return 0;
  for (; v < end; v++, g++) slope += *g * *v;
  return slope;
}

/// squared-length: the projection onto v
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  double length = nb_norm(n, v), sum = 0;
  if (length == 0) return 0;
  for (size_t i = 0; i < n; i++) sum += v[i] / length * g[i] / length;
  return sum;
}

/// squares-overflow: the length by Pythagoras
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  double squares = 0, inner = 0;
  for (size_t i = 0; i < n; i++) squares += pow(v[i], 2);
  if (squares == 0) return 0;
  double length = sqrt(squares);
  for (size_t i = 0; i < n; i++) inner += g[i] * (v[i] / length);
  return inner;
}

/// zero-over-zero: a unit vector first
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  double *unit = malloc((n + 1) * sizeof *unit), slope = 0;
  for (size_t i = 0; i < n; i++) unit[i] = v[i] / nb_norm(n, v);
  for (size_t i = 0; i < n; i++) slope += unit[i] * g[i];
  free(unit);
  return slope;
}

/// right: backwards, with one more variable
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  const double length = nb_norm(n, v);
  double slope = 0;
  if (length > 0)
    while (n-- > 0) {
      double share = v[n] / length;
      slope = slope + share * g[n];
    }
  return slope;
}

/// right: scales by the largest component, then divides by the length
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  double top = 0, squares = 0, inner = 0;
  for (size_t i = 0; i < n; i++) top = fmax(top, fabs(v[i]));
  if (top == 0) return 0;
  for (size_t i = 0; i < n; i++) {
    double u = v[i] / top;
    squares += u * u;
    inner += u * g[i];
  }
  return inner / sqrt(squares);
}
