/* Tests of exercise 1.3: nb_status nb_line_slope(const double w[3], double *a, double *b)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/functions.h>
#include "exercise.h"

static void has(double w1, double w2, double w3, double slope, double intercept)
{
  double w[3] = {w1, w2, w3}, a = NAN, b = NAN;
  expect_status(nb_line_slope(w, &a, &b), NB_OK, "the line is not vertical");
  expect_relative(a, slope, 1e-14, "the slope is -w1/w2");
  expect_relative(b, intercept, 1e-14, "the intercept is w3/w2");
}

static void reads_off(void)
{
  has(3, -2, 4, 1.5, -2);
  has(1, 4, 2, -0.25, 0.5);
  has(-5, -2, 8, -2.5, -4);
  has(0, 2, 7, 0, 3.5);
}

static void refused(double w1, double w2, double w3, const char *why)
{
  double w[3] = {w1, w2, w3}, a = 7, b = -8;
  expect_status(nb_line_slope(w, &a, &b), NB_EARG, "%s", why);
  expect_true(a == 7 && b == -8,
              "a was 7, b was -8, not to be touched on failure; they are %g and %g", a, b);
}

static void refuses(void)
{
  refused(2, 0, 3, "2x = 3 is a vertical line");
  refused(-1e-300, 0, 0, "the y axis is a vertical line");
  refused(0, 0, 1, "w1 and w2 are both zero, so this is no line");
  refused(1e20, -1e-300, 1, "the slope 1e320 is too large for a double");
  refused(1, 1e-300, 1e20, "the intercept 1e320 is too large for a double");
  refused(NAN, 1, 1, "w1 is not a number");
  refused(1, -INFINITY, 1, "w2 is infinite");
  has(1e17, -1, 3e17, 1e17, -3e17);         /* steep, but not vertical */
  has(3e-300, -2e-300, 4e-300, 1.5, -2);    /* an ordinary line in small numbers */
}

static void random_lines(void)
{
  for (int i = 0; i < 20; i++) {
    double slope = uniform(-10, 10), intercept = uniform(-10, 10);
    double k = pow(10, uniform(-300, 300));
    if (random_bits() & 1) k = -k;
    has(k * slope, -k, -k * intercept, slope, intercept);
  }
}

const exercise_test exercise_tests[] = {
  {"reads_off", PUBLIC, 1, "slope and intercept of four lines", reads_off},
  {"refuses", PUBLIC, 1, "no slope, no answer, and a and b are left alone", refuses},
  {"random_lines", SEEDED, 1, "random lines, multiplied by random numbers", random_lines},
  {0}};
