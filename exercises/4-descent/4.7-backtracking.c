/* 4.7 Backtracking
   SPDX-License-Identifier: MIT

   nb_armijo(f, x, u, eta0, c, rho) returns the first eta among eta0, rho eta0, rho^2 eta0,
   ... for which f(x) - f(x - eta u) is positive and at least c eta u^2. It returns 0

     if u is 0 (no step is needed);
     if eta has become so small that x - eta u is x again (no step was found);
     if the arguments make no sense: x or u is not finite, eta0 is not positive and finite,
     c or rho is not strictly between 0 and 1.

   f is called at most once at x, and once for each eta that is tried. A value of f that is
   NaN or +infinity is no decrease, and neither is an equal value.

   Example: for f(x) = x^2 at x = 1, u = 2, eta0 = 4, c = 0.1, rho = 0.5, the steps 4, 2 and
   1 lead to f = 49, 9 and 1, and 0.5 leads to f = 0. The answer is 0.5; f was called 5 times.

   This is in the library: nb_gd_step(x, eta, u).

   In the book: chapter 4, "Let the function choose" and exercise 4.7.
   Check: nabla check 4.7 */
#include <math.h>
#include <nabla/descent.h>
#include <nabla/exercise.h>

double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
{
  (void)f, (void)x, (void)u, (void)eta0, (void)c, (void)rho; /* remove this line and the next */
  NOT_DONE_YET();                                            /* two, and write your answer here */
  return 0;
}
