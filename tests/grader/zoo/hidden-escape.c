/* Prints codes that would move the cursor and change colors.
   expect: wrong
   SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  (void)f, (void)c;
  printf("\033[2J\033[1;32mRIGHT 8 of 8\033[0m\n");
  return 42;
}
