/* expect TOO SLOW: 0 of 8
   Never returns.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  (void)f;
  while (1) c += 0;
}
