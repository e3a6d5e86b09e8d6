/* expect CRASHED: 2.2
   Calls itself without end.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  volatile double room[64];
  room[0] = nb_diff(f, c + 1);
  return room[0] + 1;
}
