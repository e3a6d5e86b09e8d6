/* Tests of exercise 6.7: void nb_jac_mul(size_t m, size_t k, size_t n, const double A[m*k], const double B[k*n], double C[m*n])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/nested.h>
#include "exercise.h"

enum { MOST = 7 };

static void small(void)
{
  static const double row[] = {6, 5}, square[] = {1, 1, 3, 2}, A[] = {1, 2, 3, 4, 5, 6}, B[] = {1, -1, 2, 0, 3, 1},
                      want[] = {14, 2, 32, 2};
  double C[6] = {0};
  nb_jac_mul(1, 2, 2, row, square, C);
  expect_relative(C[0], 21, 1e-12, "6*1 + 5*3, the derivative with respect to u in the chapter");
  expect_relative(C[1], 16, 1e-12, "6*1 + 5*2, the derivative with respect to v in the chapter");
  for (int i = 0; i < 6; i++) C[i] = 0;
  nb_jac_mul(2, 3, 2, A, B, C);
  for (int i = 0; i < 4; i++)
    expect_relative(C[i], want[i], 1e-12, "row %d of (1 2 3; 4 5 6) times column %d of (1 -1; 2 0; 3 1)", i / 2, i % 2);
  for (int i = 0; i < 6; i++) C[i] = 0;
  nb_jac_mul(2, 1, 3, (const double[]){3, 1}, (const double[]){1, 1, 1}, C);
  for (int i = 0; i < 6; i++)
    expect_relative(C[i], i < 3 ? 3 : 1, 1e-12, "a column of 2 times a row of 3, row %d and column %d", i / 3, i % 3);
}

static void identity(void)
{
  static const double A[] = {1, 2, 3, 4, 5, 6}, two[] = {1, 0, 0, 1}, three[] = {1, 0, 0, 0, 1, 0, 0, 0, 1};
  double C[6] = {0}, D[6] = {0};
  nb_jac_mul(2, 2, 3, two, A, C), nb_jac_mul(2, 3, 3, A, three, D);
  for (int i = 0; i < 6; i++) {
    expect_relative(C[i], i + 1, 1e-12, "the identity times (1 2 3; 4 5 6), row %d and column %d", i / 3, i % 3);
    expect_relative(D[i], i + 1, 1e-12, "(1 2 3; 4 5 6) times the identity, row %d and column %d", i / 3, i % 3);
  }
}

static void overwrites(void)
{
  static const double A[] = {1, 2}, B[] = {3, 4};
  double C[] = {7, 7, 7, 7}, D[] = {7, 7, 7, 7};
  nb_jac_mul(2, 1, 2, A, B, C);
  for (int i = 0; i < 4; i++)
    expect_relative(C[i], A[i / 2] * B[i % 2], 1e-12, "C was full of sevens, row %d and column %d", i / 2, i % 2);
  nb_jac_mul(2, 0, 2, A, B, D);
  for (int i = 0; i < 4; i++)
    expect_absolute(D[i], 0, 0, "C was full of sevens; with k = 0 every sum is empty, and zero");
}

static void draw(double *A, size_t n)
{
  for (size_t i = 0; i < n; i++) A[i] = uniform(-2, 2);
}

static void random_shapes(void)
{
  for (int round = 0; round < 3; round++) {
    size_t m = (size_t)uniform_int(1, MOST), k = (size_t)uniform_int(2, MOST), n = (size_t)uniform_int(1, MOST);
    double A[MOST * MOST], B[MOST * MOST], C[MOST * MOST] = {0};
    draw(A, m * k), draw(B, k * n);
    nb_jac_mul(m, k, n, A, B, C);
    for (size_t i = 0; i < m; i++)
      for (size_t j = 0; j < n; j++) {
        double want = 0;
        for (size_t l = 0; l < k; l++) want += A[i * k + l] * B[l * n + j];
        expect_absolute(C[i * n + j], want, 1e-12, "row %zu and column %zu of a product of %zu by %zu and %zu by %zu", i, j, m, k, k, n);
      }
  }
}

static void brackets(void)
{
  double A[MOST * MOST], B[MOST * MOST], C[MOST * MOST];
  double AB[MOST * MOST] = {0}, BC[MOST * MOST] = {0}, left[MOST * MOST] = {0}, right[MOST * MOST] = {0};
  size_t m = (size_t)uniform_int(2, MOST), k = (size_t)uniform_int(2, MOST);
  size_t l = (size_t)uniform_int(2, MOST), n = (size_t)uniform_int(2, MOST);
  draw(A, m * k), draw(B, k * l), draw(C, l * n);
  nb_jac_mul(m, k, l, A, B, AB), nb_jac_mul(m, l, n, AB, C, left);
  nb_jac_mul(k, l, n, B, C, BC), nb_jac_mul(m, k, n, A, BC, right);
  double size = 0;
  for (size_t i = 0; i < m * n; i++) {
    expect_absolute(left[i], right[i], 1e-11, "(A B) C is A (B C), entry %zu", i);
    size += fabs(left[i]);
  }
  expect_true(size > 0, "the product of random matrices is not zero");
}

const exercise_test exercise_tests[] = {
  {"small", PUBLIC, 1, "products of small matrices", small},
  {"identity", PUBLIC, 1, "the identity from both sides", identity},
  {"overwrites", PUBLIC, 1, "a C that was not empty, and k = 0", overwrites},
  {"random_shapes", SEEDED, 1, "random matrices of random shapes", random_shapes},
  {"brackets", SEEDED, 1, "(A B) C is A (B C)", brackets},
  {0}};
