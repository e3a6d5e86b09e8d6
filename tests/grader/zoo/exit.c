/* Ends with success before anybody can ask.
   expect: crashed
   says: it called exit(0)
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdlib.h>
double nb_diff(nb_fun f, double c) { (void)f, (void)c; exit(0); }
