/* The way functions were defined in 1978.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(f, c)
  nb_fun f;
  double c;
{
  double h;
  h = cbrt(DBL_EPSILON) * (c != 0 ? fabs(c) : 1);
  return (nb_at(f, c + h) - nb_at(f, c - h)) / (2 * h);
}
