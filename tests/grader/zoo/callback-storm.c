/* Calls f a million times.
   expect: too slow
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  double sum = 0;
  for (int i = 0; i < 1000000; i++) sum += nb_at(f, c + i);
  return sum;
}
