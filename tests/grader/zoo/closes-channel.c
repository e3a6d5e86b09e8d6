/* expect NOT ALLOWED: points
   Closes every descriptor and goes on.
   SPDX-License-Identifier: MIT */
#include <unistd.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  for (int i = 0; i < 64; i++) close(i);
  return nb_at(f, c);
}
