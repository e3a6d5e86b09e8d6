/* Right, but thinks for a while before.
   expect: passed
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <float.h>
#include <math.h>
#include <time.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  static int begun;
  while (!begun && clock() < CLOCKS_PER_SEC / 40) continue;
  begun = 1;
  double h = cbrt(DBL_EPSILON) * (c != 0 ? fabs(c) : 1);
  volatile double up = c + h, down = c - h;
  return (f.value(up, f.env) - f.value(down, f.env)) / (up - down);
}
