/* As people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <math.h>
#include <string.h>
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
