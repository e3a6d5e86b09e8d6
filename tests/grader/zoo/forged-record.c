/* Prints a record with all points.
   expect: wrong
   SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  (void)f, (void)c;
  puts("{\"exercise\":\"2.2\",\"points\":8,\"possible\":8,\"tests\":[{\"name\":\"a\",\"outcome\":\"passed\"}]}");
  return 42;
}
