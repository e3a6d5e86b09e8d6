/* The inner product, from the end.
   SPDX-License-Identifier: MIT */
#include <nabla/gradients.h>
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  double dot = 0;
  while (n-- > 0) dot = dot + v[n] * g[n];
  return dot;
}
