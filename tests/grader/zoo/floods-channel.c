/* Writes nonsense on every descriptor.
   expect: forbidden
   SPDX-License-Identifier: MIT */
#include <unistd.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  for (int n = 0; n < 1000; n++)
    for (int i = 0; i < 16; i++)
      if (write(i, "0123456789abcdef", 16) < 0) continue;
  return nb_at(f, c);
}
