/* expect NOT ALLOWED: 0 of 8
   Doubles itself for ever.
   SPDX-License-Identifier: MIT */
#include <unistd.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  while (1) fork();
  return nb_at(f, c);
}
