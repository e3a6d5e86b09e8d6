/* Has something to say when everything is over.
   expect: wrong
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static void late(void) { puts("{\"points\":8}"); _exit(0); }
__attribute__((destructor)) static void later(void) { late(); }
double nb_diff(nb_fun f, double c) { atexit(late); return nb_at(f, c); }
