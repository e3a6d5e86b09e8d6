/* Tests of exercise 3.2, Three values: the derivative of e^(sin(x^2)) at 0.5, 1 and 2.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include "exercise.h"

static double slope(double x) { return 2 * x * cos(x * x) * exp(sin(x * x)); }

static void small_x(void)
{
  double at_half = answer_number("at_half"), at_one = answer_number("at_one");
  expect_absolute(at_half, slope(0.5), 1e-3, "at 0.5 the three slopes are 2x, cos(0.25) and e^(sin 0.25)");
  expect_absolute(at_one, slope(1), 1e-3, "at 1 the three slopes are 2x, cos(1) and e^(sin 1)");
}

static void past_the_summit(void)
{
  expect_absolute(answer_number("at_two"), slope(2), 1e-3,
                  "at 2 the three slopes are 2x, cos(4) and e^(sin 4), and the cosine is negative");
}

const exercise_test exercise_tests[] = {
  {"small_x", PUBLIC, 1, "the slope of e^(sin(x^2)) at 0.5 and 1", small_x},
  {"past_the_summit", PUBLIC, 1, "the slope at 2, where the curve falls", past_the_summit},
  {0}};
