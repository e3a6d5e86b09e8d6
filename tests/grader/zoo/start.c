/* Brings along its own beginning of the program.
   expect: not compiled
   says: multiple definition
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <unistd.h>
void _start(void) { _exit(0); }
double nb_diff(nb_fun f, double c) { return nb_at(f, c); }
