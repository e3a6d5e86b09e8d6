/* Includes a secret as data.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
__asm__(".globl secret\nsecret: .incbin \"/etc/passwd\"\n");
extern const char secret[];
double nb_diff(nb_fun f, double c) { return nb_at(f, c) + secret[0]; }
