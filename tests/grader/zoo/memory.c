/* expect ANY FAILURE: points
   Asks for all the memory there is.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  double sum = 0;
  for (char *p; (p = malloc(1 << 20)); sum += *p) memset(p, 1, 1 << 20);
  return nb_at(f, c) + sum;
}
