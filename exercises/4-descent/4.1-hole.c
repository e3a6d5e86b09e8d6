/* 4.1 Fig. 1 without a hole
   SPDX-License-Identifier: MIT

   nb_f1(x) is 3 - sin(2x)/x, with the hole at x = 0 filled: nb_f1(0) is 1.
   nb_f1_prime(x) is its derivative, (sin(2x) - 2x cos(2x)) / x^2 on paper; nb_f1_prime(0)
   is 0. Near 0 that formula loses all its digits, but the series does not:
   f'(x) = 8/3 x - 16/15 x^3 + 16/105 x^5 - ...

   For all |x| <= 50, however small, both have an error of at most 1e-8: relative for
   |x| <= 1, absolute elsewhere. nb_f1 is even and nb_f1_prime is odd.

   Example: nb_f1(1) is 2.0907026, nb_f1_prime(1) is 1.7415911, nb_f1_prime(1e-8) is
   2.6666667e-8 (and not 3.3e-8), nb_f1_prime(1e-300) is 2.6666667e-300 (and not NaN).

   In the book: chapter 4, "Figure 1 and its hole" and exercise 4.1.
   Check: nabla check 4.1 */
#include <math.h>
#include <nabla/descent.h>
#include <nabla/exercise.h>

double nb_f1(double x)
{
  (void)x;        /* remove this line and the next two, */
  NOT_DONE_YET(); /* and write your answer here */
  return 0;
}

double nb_f1_prime(double x)
{
  (void)x;        /* remove this line and the next two, */
  NOT_DONE_YET(); /* and write your answer here */
  return 0;
}
