/* Prints the log of a test program that has passed.
   expect: wrong
   SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  (void)f, (void)c;
  puts("TAP version 13\n1..5\nok 1\nok 2\nok 3\nok 4\nok 5\n100%: Checks: 5, Failures: 0, Errors: 0");
  return 42;
}
