/* Prints two gigabytes.
   expect: too slow
   says: 4 MB
   SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  static char line[1 << 16];
  memset(line, 'x', sizeof line);
  for (long n = 0; n < 2L << 30; n += sizeof line) fwrite(line, 1, sizeof line, stdout);
  return nb_at(f, c);
}
