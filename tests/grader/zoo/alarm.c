/* Sets an alarm.
   expect: forbidden
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <nabla/derivatives.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c) { alarm(1); return nb_at(f, c); }
