/* The quotient of Newton, to the right of c.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <float.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  double size = c < 0 ? -c : c;
  double dx = sqrt(DBL_EPSILON) * (size > 0 ? size : 1.0);
  double df = nb_at(f, c + dx);
  df -= nb_at(f, c);
  return df / dx;
}
