/* The inner product, by pointers; the direction 0 is thought of.
   SPDX-License-Identifier: MIT */
#include <nabla/gradients.h>
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  const double *end = v + n;
  double slope = 0;
  if (nb_norm(n, v) == 0) return 0;
  for (; v < end; v++, g++) slope += *g * *v;
  return slope;
}
