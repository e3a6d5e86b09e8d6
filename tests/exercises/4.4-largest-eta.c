/* Tests of exercise 4.4, Find the largest step, on 3 - sin(2x)/x.
   SPDX-License-Identifier: MIT */
#include "exercise.h"

static void threshold(void)
{
  expect_absolute(answer_number("eta"), 0.75, 0.01,
                  "near 0 a step multiplies x by 1 - 8/3 eta, which must stay above -1");
}

static void cycle(void)
{
  expect_absolute(answer_number("amplitude"), 0.666266, 0.002,
                  "a jump from x to -x needs eta f'(x) = 2x, here with eta = 0.9");
}

static void limit_from_2_25(void)
{
  expect_absolute(answer_number("limit"), 3.8626259, 0.001,
                  "2.25 lies to the right of the hilltop at 2.2467, and the next valley is at tan 2x = 2x");
}

const exercise_test exercise_tests[] = {
  {"threshold", PUBLIC, 2, "the largest eta that converges to 0", threshold},
  {"cycle", PUBLIC, 1, "the two-cycle for eta = 0.9", cycle},
  {"limit", PUBLIC, 1, "where the descent from 2.25 ends", limit_from_2_25},
  {0}};
