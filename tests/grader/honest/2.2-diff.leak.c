/* Forgets to free; that is bad style and not wrong.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
#include <stdlib.h>
double nb_diff(nb_fun f, double c)
{
  double *h = malloc(1000 * sizeof *h);
  *h = cbrt(DBL_EPSILON) * (c ? fabs(c) : 1);
  return (nb_at(f, c + *h) - nb_at(f, c - *h)) / (2 * *h);
}
