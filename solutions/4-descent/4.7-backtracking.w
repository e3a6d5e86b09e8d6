@ \answer{4.7} Try $\eta_0$; as long as the decrease is not sufficient, multiply by
$\rho$. All the care goes into the end of
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
that sentence: what if it never is?

@(solutions/4.7-backtracking.c@>=
#include <math.h>
#include <nabla/descent.h>
double nb_armijo(nb_fun f, double x, double u, double eta_0, double c, double rho)
{
  @<Return |0| if no line search makes sense@>@;
  double y=nb_at(f,x);
  for (double eta=eta_0; ; eta*=rho) {
    double x_1=nb_gd_step(x,eta,u);
    if (x_1==x) return 0; /* too short to move */
    double drop=y-nb_at(f,x_1);
    if (drop>0 && drop>=c*eta*u*u) return eta;
  }
}

@ There is a natural floor, and it is not a magic number such as $10^{-10}$: when $\eta$
is so small that |x-eta*u==x|, nothing will change any more. That happens after about
fifty halvings, or a thousand for $x=0$, and since $\rho<1$ it does happen. The value
$f(x)$ is computed once, not in every round.

The drop is computed before it is compared. Close to a minimum |y-c*eta*u*u| would be |y|
again, and equal values would pass for a decrease. Where $u^2$ underflows the small term
itself is zero, which is why the drop has to be positive as well. If $f$ is NaN or $+\infty$ at the new
point, both comparisons are false, and we go on with a shorter step. So backtracking also
finds its way back into the domain of a function such as $x-\log x$.

@<Return |0| if no line search makes sense@>=
if (!isfinite(x) || !isfinite(u) || u==0) return 0;
if (!(eta_0>0) || !isfinite(eta_0) || !(c>0 && c<1) || !(rho>0 && rho<1)) return 0;
