/* Calls a function that is nowhere.
   expect: not compiled
   says: undefined reference
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
double helper(double x);
double nb_diff(nb_fun f, double c) { return helper(nb_at(f, c)); }
