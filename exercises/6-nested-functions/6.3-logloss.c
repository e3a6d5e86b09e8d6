/* 6.3 Logistic loss
   SPDX-License-Identifier: MIT

   nb_logloss(d, w) returns the mean over the examples of -y log(p) - (1 - y) log(1 - p),
   where p = 1/(1 + e^-z) and z = w[0] + w[1] x_1 + ... + w[k] x_k.

     typedef struct nb_data {
       size_t n, k;     how many examples; how many features each of them has
       const double *x; feature j of example i is x[i*k+j], both counted from 0
       const double *y; the n labels, each of them 0 or 1
     } nb_data;

   w has k + 1 numbers, and k may be 0. The loss must be finite if the scores z are, however
   large. You may call nb_sigmoid and nb_softplus; they are in the library.

   Example: x = {1, -2}, y = {1, 0}, n = 2, k = 1, and w = {0, 0.5}: the loss is 0.393669...

   In the book: chapter 6, "The loss that was meant" and exercise 6.3.
   Check: nabla check 6.3 */
#include <math.h>
#include <nabla/nested.h>
#include <nabla/exercise.h>

double nb_logloss(const nb_data *d, const double *w)
{
  (void)d, (void)w; /* remove this line and the next two, */
  NOT_DONE_YET();   /* and write your answer here */
  return 0;
}
