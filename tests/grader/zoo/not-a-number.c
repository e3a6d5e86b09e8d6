/* NaN passes careless comparisons.
   expect: wrong
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c) { return c + f.value(c, f.env) > 0 ? NAN : NAN; }
