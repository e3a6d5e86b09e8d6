/* The step size is only looked at.
   SPDX-License-Identifier: MIT */
#include <nabla/descent.h>
double nb_gd_step(double x, double eta, double u)
{
  if (eta == 0) return x;
  return x + -1 * u;
}
