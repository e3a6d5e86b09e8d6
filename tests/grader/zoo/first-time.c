/* Is right the first time only.
   expect: any
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  static int calls;
  if (calls++) return 8;
  double h = cbrt(DBL_EPSILON) * (c != 0 ? fabs(c) : 1);
  volatile double up = c + h, down = c - h;
  return (f.value(up, f.env) - f.value(down, f.env)) / (up - down);
}
