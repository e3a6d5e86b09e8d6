/* Lets the assembler include the secret as its own text.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
__asm__(".include \"@SECRET@\"");
double nb_diff(nb_fun f, double c) { return nb_at(f, c); }
