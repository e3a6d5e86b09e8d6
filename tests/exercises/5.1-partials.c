/* Tests of exercise 5.1, Partials: x1^2 x2 + cos(x2 x3), formulas and values at (2, 3, 0.5).
   SPDX-License-Identifier: MIT */
#include <math.h>
#include "exercise.h"

static double first(const double *x) { return 2 * x[0] * x[1]; }
static double second(const double *x) { return x[0] * x[0] - x[2] * sin(x[1] * x[2]); }
static double third(const double *x) { return -x[1] * sin(x[1] * x[2]); }

static void formulas(void)
{
  expect_expression("d1", "x1 x2 x3", first, -2, 2, "while x1 moves, the cosine is a constant");
  expect_expression("d2", "x1 x2 x3", second, -2, 2,
                    "x2 stands in both terms, and inside the cosine it moves at the rate x3");
  expect_expression("d3", "x1 x2 x3", third, -2, 2,
                    "while x3 moves, x1^2 x2 is a constant; inside the cosine it moves at the rate x2");
}

static void numbers(void)
{
  static const double here[] = {2, 3, 0.5};
  expect_absolute(answer_number("at1"), first(here), 1e-4, "put (2, 3, 0.5) into your d1");
  expect_absolute(answer_number("at2"), second(here), 1e-4,
                  "put (2, 3, 0.5) into your d2, with the angle 1.5 in radians");
  expect_absolute(answer_number("at3"), third(here), 1e-4,
                  "put (2, 3, 0.5) into your d3, with the angle 1.5 in radians");
}

const exercise_test exercise_tests[] = {
  {"formulas", SEEDED, 2, "three formulas in x1, x2 and x3, compared at random points", formulas},
  {"numbers", PUBLIC, 1, "the numbers at (2, 3, 0.5)", numbers},
  {0}};
