/* Uphill.
   SPDX-License-Identifier: MIT */
#include <nabla/descent.h>
double nb_gd_step(double x, double eta, double u)
{
  double step = eta;
  step *= u;
  x += step;
  return x;
}
