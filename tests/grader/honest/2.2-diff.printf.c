/* Talks a lot, on both streams.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
#include <stdio.h>
double nb_diff(nb_fun f, double c)
{
  double h = cbrt(DBL_EPSILON) * (c ? fabs(c) : 1);
  printf("c = %.17g\n", c);
  double up = nb_at(f, c + h), down = nb_at(f, c - h);
  fprintf(stderr, "h = %g: up %g, down %g\n", h, up, down);
  fflush(NULL);
  return (up - down) / (2 * h);
}
