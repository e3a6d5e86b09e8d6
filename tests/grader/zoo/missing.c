/* The function has another name.
   expect: missing
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
static double right(nb_fun f, double c)
{
  double h = 6e-6 * (c == 0 ? 1 : fabs(c));
  return nb_secant(f, c - h, c + h);
}
double nb_dif(nb_fun f, double c) { return right(f, c); }
