/* The inner derivative of 1 - x is forgotten.
   SPDX-License-Identifier: MIT */
#include <nabla/gradients.h>
void nb_rosen_grad(const double *x, double *g)
{
  double r = x[1] - x[0] * x[0], s = 1 - x[0];
  g[1] = 2 * 100 * r;
  g[0] = -2 * x[0] * g[1] + 2 * s;
}
