/* Prints two gigabytes.
   expect: too slow
   says: it printed more than 4 MB
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdio.h>
double nb_diff(nb_fun f, double c)
{
  (void)f, (void)c;
  for (long i = 0; i < 2000000000L / 64; i++)
    puts("all work and no play makes jack a dull boy, all work and no pl");
  return 0;
}
