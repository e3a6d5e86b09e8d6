/* Calls itself without end.
   expect: crashed
   says: stack of 1 MiB is full
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
static double deeper(double x)
{
  volatile double room[10];
  room[0] = deeper(x + 1);
  return room[0] + 1;
}
double nb_diff(nb_fun f, double c) { return deeper(c) + f.value(c, f.env); }
