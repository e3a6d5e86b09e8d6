/* As people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <math.h>
#include <string.h>
#include <nabla/gradients.h>

/// half: 200 in the place of 400
void nb_rosen_grad(const double *x, double *g)
{
  double a = x[0], b = x[1];
  g[0] = 200 * a * (a * a - b) - 2 * (1 - a);
  g[1] = 200 * b - 200 * a * a;
}

/// swapped: the components the other way round
void nb_rosen_grad(const double *x, double *g)
{
  const double u = x[0], v = x[1], q = v - u * u;
  double by_u = -400 * u * q - 2 * (1 - u), by_v = 200 * q;
  *g++ = by_v;
  *g = by_u;
}

/// two-minus-2x: the inner derivative of 1 - x is forgotten
void nb_rosen_grad(const double *x, double *g)
{
  double r = x[1] - x[0] * x[0], s = 1 - x[0];
  g[1] = 2 * 100 * r;
  g[0] = -2 * x[0] * g[1] + 2 * s;
}
