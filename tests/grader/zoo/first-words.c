/* Stands in the list of what runs first.
   expect: crashed
   says: it called exit(0)
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <unistd.h>
static void early(void) { _exit(0); }
__attribute__((section(".preinit_array"), used)) static void (*const first)(void) = early;
double nb_diff(nb_fun f, double c) { return nb_at(f, c); }
