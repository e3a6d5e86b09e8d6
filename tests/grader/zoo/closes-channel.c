/* Closes every descriptor and goes on.
   expect: forbidden
   SPDX-License-Identifier: MIT */
#include <unistd.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  for (int i = 0; i < 64; i++) close(i);
  return nb_at(f, c);
}
