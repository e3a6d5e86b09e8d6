@ \answer{2.5} Look at the jump twice. If it is no larger than noise, or if it shrinks when
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
the step shrinks, there is no kink. The jump of a kink stays; that of a
smooth function is halved; and a threshold of $3\over4$ lies in the middle. (Even
$\vert x\vert^{3/2}$, which is differentiable at~$0$ with a slope that changes infinitely fast, is
judged well: its jump shrinks by $1/\sqrt2\approx0.71$.)

@(solutions/2.5-kink.c@>=
#include <math.h>
#include <nabla/derivatives.h>
@<Measure the jump of the slope at |c|@>@;
int nb_kink(nb_fun f, double c, double h, double tol)
{
  double slope, half_slope;
  double J=jump(f,c,h,&slope), J_half=jump(f,c,h/2,&half_slope);
  if (!isfinite(J) || !isfinite(J_half)) return 1;
  return J>tol*slope && J_half>.75*J;
}

@ The tolerance is multiplied by the steeper of the two slopes. That makes the verdict
independent of the units in which $f$ is measured, and keeps it from dividing by zero where
$f$ is constant.

The second slope, |half_slope|, isn't needed; we measure it because it comes for free. The value
$f(c)$ is computed four times and $f$ is called eight times, where five would do. If your $f$ takes a week, keep |f(c)| in a variable.

@<Measure the jump of the slope at |c|@>=
static double jump(nb_fun f, double c, double h, double *slope)
{
  double s_minus=nb_secant(f,c,c-h), s_plus=nb_secant(f,c,c+h);
  *slope=fmax(fabs(s_minus),fabs(s_plus));
  return fabs(s_plus-s_minus);
}
