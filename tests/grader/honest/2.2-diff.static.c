/* Remembers its step in a static variable.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
static double unit;
static void begin(void) { if (unit == 0) unit = exp(log(DBL_EPSILON) / 3); }
double nb_diff(nb_fun f, double c)
{
  begin();
  static long calls;
  calls++;
  double h = c == 0 ? unit : unit * fabs(c);
  return (nb_at(f, c + h) - nb_at(f, c - h)) / (2 * h);
}
