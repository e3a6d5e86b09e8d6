/* An answer to 0.1 that crashes. SPDX-License-Identifier: MIT */
#include <nabla/first.h>

double nb_e(double a, double b)
{
  double *sum = 0;
  *sum = a + b;
  return *sum * (b + 1);
}
