/* 5.2 Gradient by differences
   SPDX-License-Identifier: MIT

   nb_grad_fd(f, n, x, g) sets g[i] to an approximation of the partial derivative of f with
   respect to coordinate i at x, for every i below n, whatever was in g before. Along each axis
   it is as good as nb_diff: a relative error of 1e-9 or so, if f varies on the scale of x[i].
   f is called exactly 2n times, at points that differ from x in one coordinate. x is const
   and stays as it is, all the time. If n is 0, nothing happens. If memory runs out, every
   g[i] becomes NaN.

   Example: for f(x) = x[0]^2 x[1] + cos(x[2]) at (2, 3, 0.5), g becomes (12, 4, -0.479426).

   These are in the library: nb_atN(f, n, x), which is the value of f; nb_diff and its relatives.

   In the book: chapter 5, "Partial derivatives by machine" and exercise 5.2.
   Check: nabla check 5.2 */
#include <math.h>
#include <stdlib.h>
#include <nabla/gradients.h>
#include <nabla/exercise.h>

void nb_grad_fd(nb_funN f, size_t n, const double *x, double *g)
{
  (void)f, (void)n, (void)x, (void)g; /* remove this line and the next one, */
  NOT_DONE_YET();                     /* and write your answer here */
}
