/* The cube root by recursion.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
static double root(double x, double y, int n) { return n ? root(x, y - (y * y * y - x) / (3 * y * y), n - 1) : y; }
double nb_diff(nb_fun f, double c)
{
  double h = root(DBL_EPSILON, 1e-5, 60) * (c == 0 ? 1 : fabs(c));
  return (nb_at(f, c + h) - nb_at(f, c - h)) / (2 * h);
}
