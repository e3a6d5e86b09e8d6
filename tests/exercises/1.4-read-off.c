/* Tests of exercise 1.4, Read off: slope, intercept and angle of the line 3x - 2y = 4.
   The tests put the answers to work instead of comparing them with the right ones.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include "exercise.h"

static void line(void)
{
  double a = answer_number("slope"), b = answer_number("intercept");
  static const double x[] = {0, 1, -3, 10};
  for (int i = 0; i < 4; i++)
    expect_absolute(3 * x[i] - 2 * (a * x[i] + b), 4, 1e-3,
                    "3x - 2y at x = %g and y = slope * x + intercept", x[i]);
}

static void angle(void)
{
  double theta = answer_number("angle") * acos(-1) / 180;
  expect_absolute(3 * cos(theta) - 2 * sin(theta), 0, 1e-5,
                  "3 cos(theta) - 2 sin(theta): a step in the direction theta changes 3x - 2y by it");
  expect_true(cos(theta) > 0 && fabs(theta) < 2, "the angle lies between -90 and 90 degrees");
}

const exercise_test exercise_tests[] = {
  {"line", PUBLIC, 1, "y = slope * x + intercept is the line", line},
  {"angle", PUBLIC, 1, "theta is the angle of the line, in degrees", angle},
  {0}};
