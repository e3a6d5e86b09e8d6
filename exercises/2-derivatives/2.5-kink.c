/* 2.5 Kink detector
   SPDX-License-Identifier: MIT

   nb_kink(f, c, h, tol) returns 1 if f has a kink at c, and 0 if it has none, as far as steps
   h and h/2 can tell. A kink is a place where the slope to the right of c differs from the
   slope to the left, and goes on doing so as the step shrinks. A difference of at most tol
   times the steeper slope is noise. If f is not finite at one of the points that you look at,
   the answer is 1. f may be called eight times. h and tol are positive.

   Examples, at c = 0: |x| and max(x, 0) have a kink, and so has 1e-6 |x|; x|x| and x^2 have none.

   These are in the library: nb_secant(f, c, x), nb_diff(f, c) and all that came before.

   In the book: chapter 2, "Kinks" and exercise 2.5.   Check: nabla check 2.5 */
#include <math.h>
#include <nabla/derivatives.h>
#include <nabla/exercise.h>

int nb_kink(nb_fun f, double c, double h, double tol)
{
  (void)f, (void)c, (void)h, (void)tol; /* remove this line and the next two, */
  NOT_DONE_YET();                       /* and write your answer here */
  return 0;
}
