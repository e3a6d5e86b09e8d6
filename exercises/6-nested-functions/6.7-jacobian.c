/* 6.7 The chain rule as a product
   SPDX-License-Identifier: MIT

   nb_jac_mul(m, k, n, A, B, C) sets C, m rows and n columns, to the product of A, m rows and k
   columns, and B, k rows and n columns. All three are stored row by row: the entry of A in
   row i and column l, both counted from 0, is A[i*k+l]. What was in C before does not
   matter, and C overlaps neither A nor B. If k is 0, C becomes zero.

   Example: m = 1, k = 2, n = 2, A = {6, 5}, B = {1, 1, 3, 2}: C becomes {21, 16}.

   In the book: chapter 6, "Matrices multiply" and exercise 6.7.
   Check: nabla check 6.7 */
#include <nabla/nested.h>
#include <nabla/exercise.h>

void nb_jac_mul(size_t m, size_t k, size_t n, const double *A, const double *B, double *C)
{
  (void)m, (void)k, (void)n, (void)A, (void)B, (void)C; /* remove this line and the next, */
  NOT_DONE_YET();                                       /* and write your answer here */
}
