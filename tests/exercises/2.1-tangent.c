/* Tests of exercise 2.1, Tangent: of 3 - sin(2x)/x at 1, and three secants in order of slope.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include "exercise.h"

static double f(double x) { return 3 - sin(2 * x) / x; }

static void tangent(void)
{
  double value = answer_number("value"), slope = answer_number("slope");
  expect_absolute(value, f(1), 1e-3, "f(1) = 3 - sin(2)/1");
  expect_absolute(slope, (f(1.0001) - f(0.9999)) / 0.0002, 1e-3,
                  "the slope of the secant from 0.9999 to 1.0001, to three decimals");
}

static void order(void)
{
  expect_choice(answer_text("order"), "RPQ",
                "the slopes from (1, f(1)) to P at 0.5, Q at 1.5, R at 2, flattest first");
}

const exercise_test exercise_tests[] = {
  {"tangent", PUBLIC, 1, "value and slope of 3 - sin(2x)/x at 1", tangent},
  {"order", PUBLIC, 1, "three secants, from flat to steep", order},
  {0}};
