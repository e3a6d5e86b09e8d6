/* Right, with hundreds of warnings.
   expect: passed
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
#define W(n) static int n##0, n##1, n##2, n##3, n##4, n##5, n##6, n##7, n##8, n##9;
#define V(n) W(n##0) W(n##1) W(n##2) W(n##3) W(n##4) W(n##5) W(n##6) W(n##7) W(n##8) W(n##9)
V(a) V(b) V(c) V(d) V(e)
double nb_diff(nb_fun f, double c)
{
  double h = cbrt(DBL_EPSILON) * (c != 0 ? fabs(c) : 1);
  volatile double up = c + h, down = c - h;
  return (f.value(up, f.env) - f.value(down, f.env)) / (up - down);
}
