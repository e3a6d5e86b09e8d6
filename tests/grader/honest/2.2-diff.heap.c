/* Everything on the heap, and freed.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
#include <stdlib.h>
double nb_diff(nb_fun f, double c)
{
  double *x = calloc(2, sizeof *x), *y = malloc(2 * sizeof *y), answer = NAN;
  if (x && y) {
    double h = cbrt(DBL_EPSILON) * (c ? fabs(c) : 1);
    x[0] = c - h, x[1] = c + h;
    for (int i = 0; i < 2; i++) y[i] = f.value(x[i], f.env);
    answer = (y[1] - y[0]) / (x[1] - x[0]);
  }
  free(x);
  free(y);
  return answer;
}
