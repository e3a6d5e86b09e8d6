/* Right, and prints three megabytes about it.
   expect: passed
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  for (int i = 0; i < 1000; i++) printf("%s %d: \033[2J\xff\n", __func__, i);
  fflush(stdout);
  double h = cbrt(DBL_EPSILON) * (c != 0 ? fabs(c) : 1);
  volatile double up = c + h, down = c - h;
  return (f.value(up, f.env) - f.value(down, f.env)) / (up - down);
}
