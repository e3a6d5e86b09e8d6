/* Tests of exercise 7.1, Forward and backward by hand: (a+b)(b+1) at three points.
   SPDX-License-Identifier: MIT */
#include <stdio.h>
#include "exercise.h"

static const double point[3][2] = {{2, 1}, {-1, 3}, {0, -1}};

static void compare(const char *what, int i, double want, const char *rule)
{
  char name[8];
  snprintf(name, sizeof name, "%s%d", what, i + 1);
  expect_absolute(answer_number(name), want, 1e-9, "%s, with a = %g and b = %g", rule, point[i][0], point[i][1]);
}
static void forward(void)
{
  for (int i = 0; i < 3; i++) {
    double a = point[i][0], b = point[i][1];
    compare("r", i, a + b, "r is a + b");
    compare("s", i, b + 1, "s is b + 1");
    compare("e", i, (a + b) * (b + 1), "e is r times s");
  }
}
static void to_a(void)
{
  for (int i = 0; i < 3; i++) compare("da", i, point[i][1] + 1, "a hears from r alone, and r from e the number s");
}
static void to_b(void)
{
  for (int i = 0; i < 3; i++)
    compare("db", i, point[i][0] + 2 * point[i][1] + 1, "b hears s by way of r, and r by way of s, and adds them");
}

const exercise_test exercise_tests[] = {
  {"forward", PUBLIC, 1, "the values of r, s and e", forward},
  {"to_a", PUBLIC, 1, "the derivatives by a", to_a},
  {"to_b", PUBLIC, 2, "the derivatives by b, along two paths", to_b},
  {0}};
