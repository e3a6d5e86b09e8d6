/* Tests of exercise 6.6, Two paths each: z = x y with x = u + v, y = u v at (-1, 4), and z = x e^y.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include "exercise.h"

enum { U = -1, V = 4, X = U + V, Y = U * V };

static void from_u(void)
{
  expect_absolute(answer_number("u_by_x"), Y, 1e-6, "the slope of x with respect to u, times that of z with respect to x");
  expect_absolute(answer_number("u_by_y"), V * X, 1e-6, "the slope of y with respect to u, times that of z with respect to y");
  expect_absolute(answer_number("z_u"), 2 * U * V + V * V, 1e-6, "both paths together: the sum");
}

static void from_v(void)
{
  expect_absolute(answer_number("v_by_x"), Y, 1e-6, "the slope of x with respect to v, times that of z with respect to x");
  expect_absolute(answer_number("v_by_y"), U * X, 1e-6, "the slope of y with respect to v, times that of z with respect to y");
  expect_absolute(answer_number("z_v"), U * U + 2 * U * V, 1e-6, "both paths together: the sum");
}

static double reference(const double *p) /* of log z = log(u + v) + u v */
{
  double u = p[0], v = p[1], z = (u + v) * exp(u * v);
  return z * (1 / (u + v) + u);
}

static void other_top(void)
{
  expect_expression("other_v", "u v", reference, 0.2, 1.5, "e^y by way of x, and u x e^y by way of y, with x = u + v and y = u v");
}

const exercise_test exercise_tests[] = {
  {"from_u", PUBLIC, 1, "the two paths from u", from_u},
  {"from_v", PUBLIC, 1, "the two paths from v", from_v},
  {"other_top", PUBLIC, 1, "another function at the top: a formula in u and v", other_top},
  {0}};
