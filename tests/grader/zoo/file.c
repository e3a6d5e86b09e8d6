/* Reads a file.
   expect: forbidden
   says: use a file (open
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdio.h>
double nb_diff(nb_fun f, double c)
{
  char line[100] = "";
  FILE *p = fopen("/etc/passwd", "r");
  if (p && fgets(line, sizeof line, p)) puts(line);
  return c + f.value(c, f.env);
}
