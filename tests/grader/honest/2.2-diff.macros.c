/* Mostly macros.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
#define STEP(c) (cbrt(DBL_EPSILON) * ((c) != 0 ? fabs(c) : 1))
#define AT(x) ((f).value((x), (f).env))
#define SLOPE(a, b) ((AT(b) - AT(a)) / ((b) - (a)))
double nb_diff(nb_fun f, double c) { return SLOPE(c - STEP(c), c + STEP(c)); }
