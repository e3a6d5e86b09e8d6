/* An object of four gigabytes.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
char huge[1L << 32] = { 1 };
double nb_diff(nb_fun f, double c) { return nb_at(f, c) + huge[0]; }
