/* The chain rule as a product, as people write it. One more right one: tests/grader/honest.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include <nabla/nested.h>

/// not-cleared: product after product goes where it belongs
void nb_jac_mul(size_t m, size_t k, size_t n, const double *A, const double *B, double *C)
{
  for (size_t l = 0; l < k; l++)
    for (size_t i = 0; i < m; i++)
      for (size_t j = 0; j < n; j++) C[i * n + j] += A[i * k + l] * B[l * n + j];
}

/// one-sum: a variable for all
void nb_jac_mul(size_t m, size_t k, size_t n, const double *A, const double *B, double *C)
{
  double s = 0.0;
  for (size_t e = 0; e < m * n; e++) {
    size_t row = e / n, column = e % n;
    for (size_t l = 0; l < k; l++) s = s + A[row * k + l] * B[l * n + column];
    C[e] = s;
  }
}

/// row-length: n numbers in all rows
static double entry(const double *M, size_t row, size_t column, size_t n) { return M[row * n + column]; }
void nb_jac_mul(size_t m, size_t k, size_t n, const double *A, const double *B, double *C)
{
  for (size_t i = 0; i < m; i++)
    for (size_t j = 0; j < n; j++) {
      double s = 0;
      for (size_t l = 0; l < k; l++) s += entry(A, i, l, n) * entry(B, l, j, n);
      C[i * n + j] = s;
    }
}

/// rows-of-b: inner products of rows
static double dot(size_t k, const double *a, const double *b)
{
  double s = 0;
  for (size_t l = 0; l < k; l++) s += *a++ * *b++;
  return s;
}
void nb_jac_mul(size_t m, size_t k, size_t n, const double *A, const double *B, double *C)
{
  for (size_t i = 0; i < m; i++)
    for (size_t j = 0; j < n; j++) *C++ = dot(k, A + i * k, B + j * k);
}

/// swapped: B first
void nb_jac_mul(size_t m, size_t k, size_t n, const double *A, const double *B, double *C)
{
  const double *first = B, *second = A;
  memset(C, 0, m * n * sizeof *C);
  for (size_t i = 0; i < m; i++)
    for (size_t l = 0; l < k; l++)
      for (size_t j = 0; j < n; j++) C[i * n + j] += first[i * k + l] * second[l * n + j];
}

/// transposed-result: column by column
void nb_jac_mul(size_t m, size_t k, size_t n, const double *A, const double *B, double *C)
{
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < m; i++) {
      double s = 0;
      for (size_t l = k; l-- > 0;) s += A[i * k + l] * B[l * n + j];
      *C++ = s;
    }
}

/// works-in-place: turns a copy of A in C into the product
void nb_jac_mul(size_t m, size_t k, size_t n, const double *A, const double *B, double *C)
{
  const double *left = A;
  if (k <= n) memcpy(C, A, m * k * sizeof *C), left = C;
  for (size_t i = 0; i < m; i++)
    for (size_t j = 0; j < n; j++) {
      double s = 0;
      for (size_t l = 0; l < k; l++) s += left[i * k + l] * B[l * n + j];
      C[i * n + j] = s;
    }
}

/// right: rows of B, added up
void nb_jac_mul(size_t m, size_t k, size_t n, const double *A, const double *B, double *C)
{
  for (size_t i = 0; i < m; i++, C += n) {
    for (size_t j = 0; j < n; j++) C[j] = 0;
    for (size_t l = 0; l < k; l++)
      for (size_t j = 0; j < n; j++) C[j] += A[i * k + l] * B[l * n + j];
  }
}
