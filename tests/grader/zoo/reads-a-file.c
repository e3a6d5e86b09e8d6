/* Opens a file.
   expect: forbidden
   SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  FILE *secret = fopen("/etc/passwd", "r");
  return nb_at(f, c) + (secret ? fgetc(secret) : 0);
}
