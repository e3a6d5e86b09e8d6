/* A limit as in the definition, with an exact step.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
#define ROOT_EPS 1.4901161193847656e-08
double nb_diff(nb_fun f, double c)
{
  double y0 = nb_at(f, c), h = ROOT_EPS * fabs(c);
  if (c == 0) h = ROOT_EPS;
  volatile double next = c + h;
  h = next - c;
  return (nb_at(f, c + h) - y0) / h;
}
