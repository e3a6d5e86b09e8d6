/* 1.2 Line through two points
   SPDX-License-Identifier: MIT

   nb_line_through(p, q, w) finds coefficients of the line through the points p and q:
   both satisfy w1 x + w2 y = w3, and w1 and w2 are not both zero. C counts from zero, so
   w1, w2, w3 are w[0], w[1], w[2]. Any multiple of the right w is right as well.

   Every line will do, vertical ones included, and so will coordinates of any usual size:
   both points with coordinates near 1e300, or both near 1e-300, or one of each.

   Returns NB_OK; or NB_EARG, and leaves w as it was, if p and q are the same point
   or if a coordinate is not finite.

   Example: (0, -2) and (2, 1) lie on 3x - 2y = 4, so w may be {3, -2, 4} or {-6, 4, -8}.

   In the book: chapter 1, "Lines in the plane" and exercise 1.2.   Check: nabla check 1.2 */
#include <math.h>
#include <nabla/functions.h>
#include <nabla/exercise.h>

nb_status nb_line_through(nb_point p, nb_point q, double w[3])
{
  (void)p, (void)q, (void)w; /* remove this line and the next two, */
  NOT_DONE_YET();            /* and write your answer here */
  return NB_EARG;
}
