/* 4.5 Schedules
   SPDX-License-Identifier: MIT

   nb_eta(s, i, eta0) is the size of step number i = 0, 1, 2, ... in the schedule s:

     NB_CONSTANT   eta0
     NB_HARMONIC   eta0 / (i + 1)
     NB_GEOMETRIC  eta0 / 2^i

   and NaN if s is none of these. The number i may be large, more than an int can hold.

   Example: for eta0 = 0.5 and i = 3 the answers are 0.5, 0.125 and 0.0625.

   In the book: chapter 4, "Steps that get shorter" and exercise 4.5.
   Check: nabla check 4.5 */
#include <math.h>
#include <nabla/descent.h>
#include <nabla/exercise.h>

double nb_eta(nb_schedule s, size_t i, double eta0)
{
  (void)s, (void)i, (void)eta0; /* remove this line and the next two, */
  NOT_DONE_YET();               /* and write your answer here */
  return 0;
}
