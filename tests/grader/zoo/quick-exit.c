/* The quick way out.
   expect: crashed
   says: it called exit(0)
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdlib.h>
#include <unistd.h>
static void late(void) { _exit(0); }
double nb_diff(nb_fun f, double c) { at_quick_exit(late); quick_exit((int)nb_at(f, c)); }
