/* With goto and without loops.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  double h, y[2];
  int i = 0;
  h = c < 0 ? -c : c;
  if (h == 0) h = 1;
  h *= cbrt(DBL_EPSILON);
again:
  y[i] = nb_at(f, i ? c + h : c - h);
  if (++i < 2) goto again;
  return (y[1] - y[0]) / (2 * h);
}
