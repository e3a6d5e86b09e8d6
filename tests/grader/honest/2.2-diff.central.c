/* Uses the library's central difference.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c) { return nb_central_difference(f, c, cbrt(DBL_EPSILON) * (c == 0 ? 1 : fabs(c))); }
