/* The components the other way round.
   SPDX-License-Identifier: MIT */
#include <nabla/gradients.h>
void nb_rosen_grad(const double *x, double *g)
{
  const double u = x[0], v = x[1], q = v - u * u;
  double by_u = -400 * u * q - 2 * (1 - u), by_v = 200 * q;
  *g++ = by_v;
  *g = by_u;
}
