/* A semicolon is missing.
   expect: not compiled
   says: expected
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  double h = 1e-5
  return nb_at(f, c + h);
}
