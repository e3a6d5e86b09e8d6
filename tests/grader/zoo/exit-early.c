/* Ends with success before main.
   expect: crashed
   says: it called exit(0)
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <unistd.h>
__attribute__((constructor)) static void early(void) { _exit(0); }
double nb_diff(nb_fun f, double c) { return f.value(c, f.env); }
