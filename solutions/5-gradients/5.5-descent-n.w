@ \answer{5.5} First the arguments; then memory; then the walk. Splitting off the walk as a function of its own has an advantage: it may return
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
from anywhere, and the memory is still freed in one place.

@(solutions/5.5-descent-n.c@>=
#include <math.h>
#include <stdlib.h>
#include <nabla/gradients.h>
@<Walk against the gradient@>@;
nb_status nb_gd(nb_gradN grad, size_t n,@| double *x, double eta, double gtol, size_t maxit)
{
  if (n==0 || !(eta>0) || !isfinite(eta) || !(gtol>=0)) return NB_EARG;
  for (size_t i=0; i<n; i++)
    if (!isfinite(x[i])) return NB_EARG;
  double *g=malloc(n*sizeof *g);
  if (!g) return NB_ENOMEM;
  nb_status status=walk(grad,n,x,g,eta,gtol,maxit);
  free(g);
  return status;
}

@ The gradient is computed once for each point, before any component moves, and is kept in an array of its own. That is the whole secret
of ``all components from the same point.''

@<Walk against the gradient@>=
static nb_status walk(nb_gradN grad, size_t n,@| double *x, double *g,
  double eta, double gtol, size_t maxit)
{
  for (size_t k=0; ; k++) {
    grad.value(n,x,g,grad.env);
    if (nb_norm(n,g)<=gtol) return NB_OK;
    if (k==maxit) return NB_NOT_CONVERGED;
    @<Stay and say so if the step would not be finite@>@;
    for (size_t i=0; i<n; i++) x[i]-=eta*g[i];
  }
}

@ One look at all components before the first of them is changed. It catches a gradient with NaN in it as well as a
step that overflows, since NaN and infinity survive the subtraction. (The comparison with |gtol| above is false if the norm is NaN.)

@<Stay and say so if the step would not be finite@>=
for (size_t i=0; i<n; i++)
  if (!isfinite(x[i]-eta*g[i])) return NB_DIVERGED;

@ Suppose that somebody updates |x[0]| at once and computes the next component of the gradient {\it at the new place}. On Rosenbrock's function this arrives, too, and even
sooner: after $\expect{g-seidel}{29031}$ steps with $\eta=10^{-3}$ instead of $\expect{g-there}{34569}$. It is a respectable method, with the names of Gauss and Seidel on it. But it
isn't (5), it depends on the order of the variables, and it costs $n$ gradients for each step. No test of the destination would
notice. Only a test of {\it one step\/} does: the first $y$ is $\expect{g-seidel-y}{1.258666}$ instead of $1.848$.
