/* The step comes from a static table.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
static const double step[] = { 6.055454452393343e-06, 0 };
static const double *look_up(int which) { return &step[which]; }
double nb_diff(nb_fun f, double c)
{
  double h = *look_up(0) * (c == 0 ? 1 : fabs(c));
  return (nb_at(f, c + h) - nb_at(f, c - h)) / (2 * h);
}
