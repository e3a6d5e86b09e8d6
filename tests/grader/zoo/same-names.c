/* Defines names that the worker uses inside.
   expect: passed
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <float.h>
#include <nabla/derivatives.h>
int travel_ask, buffer_put, travel_memory, frame_begin, travel_side, stack_top, serve;
double nb_diff(nb_fun f, double c)
{
  double h = cbrt(DBL_EPSILON) * (c != 0 ? fabs(c) : 1);
  volatile double up = c + h, down = c - h;
  return (f.value(up, f.env) - f.value(down, f.env)) / (up - down);
}
