/* Right, with a main that was left in, and talkative.
   expect: passed
   SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <math.h>
#include <nabla/derivatives.h>
static double right(nb_fun f, double c)
{
  double h = 6e-6 * (c == 0 ? 1 : fabs(c));
  return nb_secant(f, c - h, c + h);
}
double nb_diff(nb_fun f, double c)
{
  double d = right(f, c);
  printf("the slope is %g\n", d);
  return d;
}
int main(void) { return 1; }
