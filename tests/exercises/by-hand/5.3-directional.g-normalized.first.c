/* Divides by the length of the wrong one.
   SPDX-License-Identifier: MIT */
#include <nabla/gradients.h>
double nb_dirderiv(size_t n, const double *g, const double *v)
{
  double sum = 0, length = nb_norm(n, g);
  for (size_t i = 0; i < n; i++) sum += g[i] * v[i];
  return length > 0 ? sum / length : 0;
}
