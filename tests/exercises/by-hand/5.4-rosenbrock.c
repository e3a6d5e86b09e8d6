/* The gradient of the banana, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
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

/// plus-400xy: multiplied out, with a sign lost
void nb_rosen_grad(const double *x, double *g)
{
  double a = x[0], b = x[1];
  g[0] = 400 * pow(a, 3) + 400 * a * b + 2 * a - 2;
  g[1] = 200 * b - 200 * a * a;
}

/// x-squared-minus-y: the square hides which is which
void nb_rosen_grad(const double *x, double *g)
{
  double d = x[0] * x[0] - x[1];
  g[0] = 400 * x[0] * d + 2 * (x[0] - 1);
  g[1] = 200 * d;
}

/// right: multiplied out
void nb_rosen_grad(const double *x, double *g)
{
  g[0] = 400 * x[0] * x[0] * x[0] - 400 * x[0] * x[1] + 2 * x[0] - 2;
  g[1] = 200 * x[1] - 200 * x[0] * x[0];
}

/// right: by the chain rule, with the inner slopes written down
void nb_rosen_grad(const double *x, double *g)
{
  double p = 1 - x[0], q = x[1] - x[0] * x[0];
  double dp_dx = -1, dq_dx = -2 * x[0], dq_dy = 1;
  g[0] = 2 * p * dp_dx + 2 * 100 * q * dq_dx;
  g[1] = 2 * 100 * q * dq_dy;
}
