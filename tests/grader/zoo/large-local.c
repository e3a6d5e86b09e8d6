/* A local array that is larger than the stack.
   expect: crashed
   says: stack of 1 MiB is full
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  volatile char room[3 << 19];
  for (long i = 0; i < 3 << 19; i += 512) room[i] = 1;
  return nb_at(f, c) + room[5];
}
