/* Tests of exercise 4.1: double nb_f1(double x); double nb_f1_prime(double x)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/descent.h>
#include "exercise.h"

/* f' from its power series; for |x| <= 1 nothing cancels, and twelve terms are plenty. */
static double slope_series(double x)
{
  double term = 8 / 3.0 * x, sum = 0;
  for (int k = 1; k < 20; k++) {
    sum += term;
    term *= -2 * x * x / (k * (2.0 * k + 3));
  }
  return sum;
}

static double curve(double x) { return x == 0 ? 1 : 3 - sin(2 * x) / x; }

static double slope(double x)
{
  return fabs(x) <= 1 ? slope_series(x) : (sin(2 * x) / x - 2 * cos(2 * x)) / x;
}

static void check_slope(double x)
{
  if (fabs(x) <= 1)
    expect_relative(nb_f1_prime(x), slope(x), 1e-8, "the slope at x = %g, where |x| <= 1", x);
  else
    expect_absolute(nb_f1_prime(x), slope(x), 1e-8, "the slope at x = %g", x);
}

static void hole(void)
{
  static const double x[] = {1e-300, -1e-300, 1e-9, 0.01, 1, -2.5, 8, 50};
  expect_relative(nb_f1(0), 1, 1e-8, "sin(2x)/x tends to 2 when x goes to 0, so 3 - 2 fills the hole");
  for (int i = 0; i < 8; i++)
    expect_relative(nb_f1(x[i]), curve(x[i]), 1e-8, "3 - sin(2x)/x at x = %g", x[i]);
  expect_absolute(nb_f1_prime(0), 0, 1e-300, "the curve is symmetric about 0, so it is flat there");
}

static void slope_near_zero(void)
{
  static const double x[] = {1e-300, -1e-200, 1e-160, 1e-20, -1e-9, 1e-8, 1e-6, 1e-5, -1e-4, 5e-4, 1e-3};
  for (int i = 0; i < 11; i++) check_slope(x[i]);
}

static void slope_elsewhere(void)
{
  static const double x[] = {0.01, -0.05, 0.1, 0.2, 0.5, -1, 1.5, 2.2467, -3.8626, 10, 49.9};
  for (int i = 0; i < 11; i++) check_slope(x[i]);
}

static void random_points(void)
{
  for (int i = 0; i < 12; i++) {
    double x = i < 6 ? pow(10, uniform(i < 3 ? -12 : -4, 0)) : uniform(0, 50);
    check_slope(x);
    expect_absolute(nb_f1(x), curve(x), 1e-8, "3 - sin(2x)/x at x = %g", x);
    expect_relative(nb_f1(-x), nb_f1(x), 1e-14, "f is even: f(-x) = f(x), here for x = %g", x);
    expect_relative(nb_f1_prime(-x), -nb_f1_prime(x), 1e-14,
                    "f' is odd: f'(-x) = -f'(x), here for x = %g", x);
  }
  for (int i = 0; i < 4; i++) {
    double x = uniform(0.5, 10), h = 1e-5;
    expect_absolute((nb_f1(x + h) - nb_f1(x - h)) / (2 * h), nb_f1_prime(x), 1e-7,
                    "a central difference of nb_f1 agrees with nb_f1_prime, at x = %g", x);
  }
}

const exercise_test exercise_tests[] = {
  {"hole", PUBLIC, 2, "the curve, and the hole at 0", hole},
  {"slope_near_zero", PUBLIC, 2, "the slope where the textbook formula loses its digits", slope_near_zero},
  {"slope_elsewhere", PUBLIC, 1, "the slope where the series is not enough", slope_elsewhere},
  {"random_points", SEEDED, 2, "random points, symmetry, and a difference quotient", random_points},
  {0}};
