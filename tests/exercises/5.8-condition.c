/* Tests of exercise 5.8, Condition number, for (1 - x)^2 + 10 (y - x^2)^2 at (1, 1).
   The tests put the answers to work: eigenvalues solve the characteristic equation.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include "exercise.h"

static void eigenvalues(void)
{
  double large = answer_number("lambda_max"), small = answer_number("lambda_min");
  expect_true(large > small, "lambda_max is the larger of the two");
  expect_relative(large + small, 102, 1e-3, "the eigenvalues add up to the sum of the diagonal, 82 + 20");
  expect_relative(large * small, 40, 1e-3, "their product is the determinant, 82*20 - 40*40");
}

static void rates(void)
{
  double large = 51 + sqrt(51 * 51 - 40), small = 40 / large;
  expect_relative(answer_number("kappa"), large / small, 1e-3,
                  "the condition number is the largest eigenvalue divided by the smallest");
  expect_relative(answer_number("eta_max"), 2 / large, 1e-3,
                  "1 - eta lambda_max must stay above -1");
}

static void bowls(void)
{
  static const char *const name[] = {"steps_10", "steps_100", "steps_1000"};
  double k = 10;
  for (int i = 0; i < 3; i++, k *= 10) {
    double steps = ceil(log(sqrt(2) * 1e6) / log((k + 1) / (k - 1)));
    expect_absolute(answer_number(name[i]), steps, 1,
                    "each step multiplies the distance, at first sqrt(2), by (k - 1)/(k + 1), here k = %g", k);
  }
}

const exercise_test exercise_tests[] = {
  {"eigenvalues", PUBLIC, 1, "the eigenvalues of the Hessian", eigenvalues},
  {"rates", PUBLIC, 1, "the condition number and the largest step size", rates},
  {"bowls", PUBLIC, 1, "steps down three bowls", bowls},
  {0}};
