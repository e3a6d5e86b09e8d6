/* In long double.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  long double h = cbrtl((long double)DBL_EPSILON) * (c != 0 ? fabsl(c) : 1);
  double up = (double)(c + h), down = (double)(c - h);
  return (double)(((long double)nb_at(f, up) - nb_at(f, down)) / ((long double)up - down));
}
