/* Moves the C library's functions to other addresses.
   expect: any
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
__asm__(".globl write\n.set write, 4096\n.globl exit\n.set exit, 4096\n.globl memcpy\n.weak memcpy\n.set memcpy, 4096");
double nb_diff(nb_fun f, double c) { return nb_at(f, c); }
