/* Tests of exercise 2.4, The V-shaped error curve, for e^(x/1000) at 1.
   Theory says 2.1e-5 and 6.9e-3, an experiment with powers of two 1.5e-5 and 3.9e-3.
   SPDX-License-Identifier: MIT */
#include "exercise.h"

static void best_steps(void)
{
  expect_factor(answer_number("h_forward"), 1.8e-5, 8,
                "the best h balances h f''/2 against eps f/h, and here f/f'' is a million");
  expect_factor(answer_number("h_central"), 4.5e-3, 8,
                "the best h balances h^2 f'''/6 against eps f/(2h), and here f/f''' is 1e9");
}

static void arms(void)
{
  expect_absolute(answer_number("slope_roundoff"), -1, 0.2,
                  "round-off is about eps f/h: half the step, twice the error");
  expect_absolute(answer_number("slope_forward"), 1, 0.2,
                  "the forward difference cuts off h f''/2: half the step, half the error");
  expect_absolute(answer_number("slope_central"), 2, 0.2,
                  "the central difference cuts off h^2 f'''/6: half the step, a quarter of the error");
}

const exercise_test exercise_tests[] = {
  {"best_steps", PUBLIC, 2, "the bottom of the two valleys", best_steps},
  {"arms", PUBLIC, 2, "the slopes of the arms on logarithmic axes", arms},
  {0}};
