@ \answer{1.3} Solve $w_1x+w_2y=w_3$ for $y$: $$y=-{w_1\over w_2}\,x+{w_3\over w_2}.$$
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The two quotients do not change when all of~$w$ is multiplied by the same~$k$, be it
negative or tiny; a test such as |fabs(w[1])<1e-12| would change, and is wrong for that
reason. We take the coefficients at their word, divide first, and look at the
result: if both quotients are finite, the line has a slope that a |double| can hold, and
otherwise it is vertical as far as a |double| can tell. This covers $w_2=0$, where the
quotient is infinite or not a number; it covers infinite and undefined coefficients as
well, except one: $w_2=\pm\infty$ would quietly give the slope~0.

@(solutions/1.3-slope.c@>=
#include <math.h>
#include <nabla/functions.h>
nb_status nb_line_slope(const double w[3], double *a, double *b)
{
  double slope=-w[0]/w[1];
  double intercept=w[2]/w[1];
  if (!isfinite(slope) || !isfinite(intercept) || !isfinite(w[1])) return NB_EARG;
  *a=slope;
  *b=intercept;
  return NB_OK;
}
