/* expect NOT COMPILED: syntax.c:9:3
   A semicolon is missing.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  double h = 1e-5
  return nb_at(f, c + h);
}
