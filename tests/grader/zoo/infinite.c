/* Answers infinity.
   expect: wrong
   says: inf
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c) { return nb_at(f, c) > 0 ? INFINITY : -INFINITY; }
