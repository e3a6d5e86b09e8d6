/* 5.3 Directional derivative
   SPDX-License-Identifier: MIT

   nb_dirderiv(n, g, v) returns the slope in the direction of v, where g is the gradient. The
   length of v is irrelevant, even if it is 1e200 or 1e-200; that of g is not. If v is zero (or
   n is 0), the answer is 0.

   Example: for g = (12, 4, -0.479426) and v = (1, 2, 2), or v = (10, 20, 20), it is 6.347050.

   This is in the library: nb_norm(n, v), the length of v.

   In the book: chapter 5, "The gradient" and exercise 5.3.
   Check: nabla check 5.3 */
#include <nabla/gradients.h>
#include <nabla/exercise.h>

double nb_dirderiv(size_t n, const double *g, const double *v)
{
  (void)n, (void)g, (void)v; /* remove this line and the next two, */
  NOT_DONE_YET();            /* and write your answer here */
  return 0;
}
