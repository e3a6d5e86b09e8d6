/* 6.2 Sigmoid and softplus
   SPDX-License-Identifier: MIT

   nb_sigmoid(z) returns 1/(1 + e^-z), and nb_softplus(z) returns log(1 + e^z), for every
   number z. The relative error is at most 1e-14 as long as the result is a normal number.

   Examples: nb_sigmoid(0) is 0.5, nb_softplus(0) is log 2 = 0.693147..., nb_softplus(1000) is
   1000, and both are 8.533047625744...e-17 at z = -37.

   In the book: chapter 6, "A probability from a score" and exercise 6.2.
   Check: nabla check 6.2 */
#include <math.h>
#include <nabla/nested.h>
#include <nabla/exercise.h>

double nb_sigmoid(double z)
{
  (void)z;        /* remove this line and the next two, */
  NOT_DONE_YET(); /* and write your answer here */
  return 0;
}

double nb_softplus(double z)
{
  (void)z;        /* the same here */
  NOT_DONE_YET();
  return 0;
}
