/* 200 in the place of 400.
   SPDX-License-Identifier: MIT */
#include <nabla/gradients.h>
void nb_rosen_grad(const double *x, double *g)
{
  double a = x[0], b = x[1];
  g[0] = 200 * a * (a * a - b) - 2 * (1 - a);
  g[1] = 200 * b - 200 * a * a;
}
