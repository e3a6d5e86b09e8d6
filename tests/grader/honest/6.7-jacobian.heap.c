/* A whole column at a time, on the heap, backwards.
   SPDX-License-Identifier: MIT */
#include <nabla/nested.h>
#include <stdlib.h>
#include <string.h>
void nb_jac_mul(size_t m, size_t k, size_t n, const double *A, const double *B, double *C)
{
  double *sum = malloc((m + 1) * sizeof *sum);
  for (size_t j = n; j-- > 0; ) {
    memset(sum, 0, m * sizeof *sum);
    for (size_t l = 0; l < k; l++)
      for (size_t i = 0; i < m; i++) sum[i] += A[i * k + l] * B[l * n + j];
    for (size_t i = 0; i < m; i++) C[i * n + j] = sum[i];
  }
  free(sum);
}
