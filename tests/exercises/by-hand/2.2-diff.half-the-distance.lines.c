/* From c - h to c + h the run is taken to be h.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <float.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  double scale = fabs(c);
  if (scale == 0) scale = 1;
  double h = cbrt(DBL_EPSILON) * scale, right = nb_at(f, c + h), left = nb_at(f, c - h);
  double rise = right - left, run = h;
  return rise / run;
}
