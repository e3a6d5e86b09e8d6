/* A small module of its own, with a main for trying it.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
#include <assert.h>
#include <stdio.h>
typedef struct interval { double from, to; } interval;
static interval around(double c, double h) { return (interval){ c - h, c + h }; }
static double slope(nb_fun f, interval i) { assert(i.to > i.from); return (nb_at(f, i.to) - nb_at(f, i.from)) / (i.to - i.from); }
double nb_diff(nb_fun f, double c) { return slope(f, around(c, cbrt(DBL_EPSILON) * fmax(fabs(c), c == 0))); }
static double square(double x, void *env) { (void)env; return x * x; }
int main(void) { printf("%g\n", nb_diff((nb_fun){ square, NULL }, 3)); return 0; }
