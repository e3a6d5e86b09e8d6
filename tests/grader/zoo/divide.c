/* Divides a whole number by zero.
   expect: crashed
   says: divided a whole number by zero (SIGFPE), at 2.2-diff.c:8
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  volatile int zero = 0; return 7 / zero + c + f.value(c, f.env);
}
