@ \answer{4.3} The loop has three exits, and it matters where they stand. We are at $x$;
we record it, ask for the
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
slope, and then either know that we may stop, or take a step. The last iterate is judged
like all others: a loop that tests |i<maxit| first would step onto the minimum and report
failure.

@(solutions/4.3-descent.c@>=
#include <math.h>
#include <nabla/descent.h>
nb_status nb_gd1(nb_fun f_prime, double *x, double eta, double gtol, size_t maxit,
                 nb_trace *trace)
{
  @<Refuse arguments that make no sense for a descent@>@;
  if (trace) trace->n=0;
  for (size_t i=0; ; i++) {
    nb_trace_add(trace,*x);
    double u=nb_at(f_prime,*x);
    if (fabs(u)<=gtol) return NB_OK;
    if (!isfinite(u)) return NB_DIVERGED;
    if (i==maxit) return NB_NOT_CONVERGED;
    @<Step to a finite |*x| or give up@>@;
  }
}

@ The order of the tests hides a subtlety. If $u$ is NaN, then |fabs(u)<=gtol| is false,
as is every comparison with NaN, and the next line catches it. Had we written ``|if
(fabs(u)>gtol)| go on'', NaN would have looked like convergence. Write a test so that NaN
falls on the side of bad news.

@<Refuse arguments that make no sense for a descent@>=
if (!isfinite(*x) || !isfinite(eta) || !(eta>0) || !(gtol>=0)) return NB_EARG;

@ Only a finite result replaces |*x|, so whatever happens, the caller finds the last
iterate that was a number.

@<Step to a finite |*x| or give up@>=
double x_1=nb_gd_step(*x,eta,u);
if (!isfinite(x_1)) return NB_DIVERGED;
*x=x_1;
