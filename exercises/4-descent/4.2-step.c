/* 4.2 One step
   SPDX-License-Identifier: MIT

   nb_gd_step(x, eta, u) is the place that gradient descent reaches from x in one step of
   size eta, if the slope at x is u: downhill from x, by eta times the slope.

   Example: nb_gd_step(1.5, 0.1, 2) is 1.3, and nb_gd_step(1.5, 0.1, -2) is 1.7.

   In the book: chapter 4, "One step downhill" and exercise 4.2.
   Check: nabla check 4.2 */
#include <nabla/descent.h>
#include <nabla/exercise.h>

double nb_gd_step(double x, double eta, double u)
{
  (void)x, (void)eta, (void)u; /* remove this line and the next two, */
  NOT_DONE_YET();              /* and write your answer here */
  return 0;
}
