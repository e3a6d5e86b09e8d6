/* Sleeps.
   expect: forbidden
   says: sleep
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c) { return sleep(100) + f.value(c, f.env); }
