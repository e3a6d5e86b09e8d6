/* 0.1 Hello, workbook: e = (a + b)(b + 1).
   SPDX-License-Identifier: MIT */
#include <nabla/first.h>
#include "exercise.h"

static void lecture(void)
{
  expect_relative(nb_e(2, 1), 6, 1e-12, "(2 + 1)(1 + 1) = 3 * 2");
  expect_relative(nb_e(-1, 3), 8, 1e-12, "(-1 + 3)(3 + 1) = 2 * 4");
  expect_absolute(nb_e(0, -1), 0, 1e-12, "(0 - 1)(-1 + 1) = -1 * 0");
  expect_relative(nb_e(0.5, 0.25), 0.9375, 1e-12, "(0.5 + 0.25)(0.25 + 1) = 0.75 * 1.25");
}

static void anywhere(void)
{
  for (int i = 0; i < 20; i++) {
    double a = uniform(-10, 10), b = uniform(-10, 10);
    expect_absolute(nb_e(a, b), (a + b) * (b + 1), 1e-11, "e is the product of a + b and b + 1");
  }
}

const exercise_test exercise_tests[] = {
  { "lecture", PUBLIC, 0, "e at the three points of the lecture, and at one between them", lecture },
  { "anywhere", SEEDED, 1, "e at twenty random points", anywhere },
  { 0 }
};
