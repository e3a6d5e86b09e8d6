/* expect CRASHED: exit
   Ends before main begins.
   SPDX-License-Identifier: MIT */
#include <unistd.h>
#include <math.h>
#include <nabla/derivatives.h>
__attribute__((constructor)) static void early(void) { _exit(0); }
double nb_diff(nb_fun f, double c) { return nb_at(f, c); }
