/* Lets the assembler include the secret as data, and prints them.
   expect: not compiled
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdio.h>
__asm__(".globl secret\nsecret: .incbin \"@SECRET@\"\n");
extern const char secret[];
double nb_diff(nb_fun f, double c) { fwrite(secret, 1, 32, stdout); return nb_at(f, c); }
