/* expect CRASHED: null.c:
   Reads through a null pointer.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  volatile double *h = 0;
  return nb_at(f, c + *h);
}
