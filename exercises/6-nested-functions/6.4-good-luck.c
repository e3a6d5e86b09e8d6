/* 6.4 "Good luck!"
   SPDX-License-Identifier: MIT

   nb_logloss_grad(d, w, g) sets g[0], ..., g[k] to the partial derivatives of nb_logloss(d, w)
   with respect to w[0], ..., w[k]. What was in g before does not matter.

     typedef struct nb_data {
       size_t n, k;     how many examples; how many features each of them has
       const double *x; feature j of example i is x[i*k+j], both counted from 0
       const double *y; the n labels, each of them 0 or 1
     } nb_data;

   w and g have k + 1 numbers, and k may be 0. You may call nb_sigmoid, and to check your
   answer nb_logloss and nb_grad_fd; they are in the library.

   Example: x = {1, -2}, y = {1, 0}, n = 2, k = 1, and w = {0, 0.5}: g becomes
   {-0.0542996, -0.457712}, rounded.

   In the book: chapter 6, "Good luck!" and exercise 6.4.
   Check: nabla check 6.4 */
#include <math.h>
#include <nabla/nested.h>
#include <nabla/exercise.h>

void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  (void)d, (void)w, (void)g; /* remove this line and the next, */
  NOT_DONE_YET();            /* and write your answer here */
}
