/* 1.3 Slope and intercept
   SPDX-License-Identifier: MIT

   nb_line_slope(w, &a, &b) brings the line w1 x + w2 y = w3 into the form y = a x + b.
   C counts from zero, so w1, w2, w3 are w[0], w[1], w[2]. Multiplying w by any number
   except 0 gives the same line, and has to give the same a and b.

   Returns NB_OK; or NB_EARG, and leaves a and b as they were, if there are no such
   numbers: when the line is vertical, when w1 and w2 are both zero, when some w is not
   finite, and when a or b is too large for a double.

   Example: w = {3, -2, 4} gives a = 1.5 and b = -2.

   In the book: chapter 1, "Slope and intercept" and exercise 1.3.   Check: nabla check 1.3 */
#include <math.h>
#include <nabla/functions.h>
#include <nabla/exercise.h>

nb_status nb_line_slope(const double w[3], double *a, double *b)
{
  (void)w, (void)a, (void)b; /* remove this line and the next two, */
  NOT_DONE_YET();            /* and write your answer here */
  return NB_EARG;
}
