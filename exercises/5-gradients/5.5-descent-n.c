/* 5.5 Descent in n dimensions
   SPDX-License-Identifier: MIT

   nb_gd(grad, n, x, eta, gtol, maxit) makes at most maxit steps x - eta * gradient, and leaves
   the last point in x. All components of a step are computed from the same point. At each
   point, first and last included, it calls grad once:

       grad.value(n, x, g, grad.env);      sets g[0] to g[n-1]

   It returns
   NB_OK             where the norm of the gradient is at most gtol (nb_norm computes it);
   NB_NOT_CONVERGED  after maxit steps without that;
   NB_DIVERGED       if the next point would not be finite; x stays at the last one that is;
   NB_EARG           if n is 0, eta is not positive and finite, gtol is negative or NaN, or a
                     coordinate is not finite; then nothing is called and x is as it was;
   NB_ENOMEM         if there is no memory for the gradient; n may be a million.

   Example: one step on Rosenbrock's function with eta = 1e-3 leads from (-1.8, 1.5) to
   (-0.5416, 1.848).

   In the book: chapter 5, "Descent in any dimension" and exercise 5.5.
   Check: nabla check 5.5 */
#include <math.h>
#include <stdlib.h>
#include <nabla/gradients.h>
#include <nabla/exercise.h>

nb_status nb_gd(nb_gradN grad, size_t n, double *x, double eta, double gtol, size_t maxit)
{
  (void)grad, (void)n, (void)x;         /* remove these lines */
  (void)eta, (void)gtol, (void)maxit;   /* and the next two, */
  NOT_DONE_YET();                       /* and write your answer here */
  return NB_ENOTIMPL;
}
