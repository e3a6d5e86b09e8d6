/* Static arrays that no machine could hold.
   expect: any
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
volatile char room[1L << 45];
double nb_diff(nb_fun f, double c) { room[(long)c & 1023] = 1; return nb_at(f, c); }
