/* Opens the secret when it runs.
   expect: forbidden
   says: use a file
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdio.h>
double nb_diff(nb_fun f, double c)
{
  char text[100] = "";
  FILE *secret = fopen("@SECRET@", "r");
  if (secret && fgets(text, 100, secret)) puts(text);
  return nb_at(f, c);
}
