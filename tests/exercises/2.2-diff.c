/* Tests of exercise 2.2, Numerical derivative: double nb_diff(nb_fun f, double c)
   The central difference with h = cbrt(eps) |c| has a relative error of at most 5e-10 here.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
#include "exercise.h"

static double wave(double x) { return exp(sin(x * x)); }
static double wave_slope(double x) { return 2 * x * cos(x * x) * wave(x); }
static double cube(double x) { return x * x * x; }
static double inverse(double x) { return 1 / x; }
static double triple_sine(double x) { return sin(3 * x); }
static double power_value(double x, void *env)
{
  const double *a = env;
  return a[0] * pow(x, a[1]);
}

static double power[2]; /* a x^p */
static probe f_wave = PROBE("e^(sin(x^2))", wave);
static probe f_cube = PROBE("x^3", cube);
static probe f_inverse = PROBE("1/x", inverse);
static probe f_sine = PROBE("sin(x)", sin);
static probe f_triple_sine = PROBE("sin(3x)", triple_sine);
static probe f_exp = PROBE("e^x", exp);
static probe f_power = PROBE_ENV("a x^p", power_value, power);

static void wave_at_four_points(void)
{
  static const double c[] = {0.5, 1, 1.5, 2};
  for (int i = 0; i < 4; i++)
    expect_relative(nb_diff(probe_fun(&f_wave), c[i]), wave_slope(c[i]), 1e-9,
                    "the derivative of e^(sin x^2) is 2x cos(x^2) e^(sin x^2), here at x = %g", c[i]);
}

static void large_c(void)
{
  expect_relative(nb_diff(probe_fun(&f_cube), 1), 3, 1e-9, "x^3 has slope 3c^2, here at c = 1");
  expect_relative(nb_diff(probe_fun(&f_cube), 1e3), 3e6, 1e-9, "x^3 has slope 3c^2, at c = 1e3");
  expect_relative(nb_diff(probe_fun(&f_cube), 1e12), 3e24, 1e-9, "x^3 has slope 3c^2, at c = 1e12");
  expect_relative(nb_diff(probe_fun(&f_inverse), 1e3), -1e-6, 1e-9, "1/x has slope -1/c^2");
  expect_relative(nb_diff(probe_fun(&f_inverse), 1e12), -1e-24, 1e-9, "1/x has slope -1/c^2");
}

static void small_c(void)
{
  expect_relative(nb_diff(probe_fun(&f_cube), 1e-3), 3e-6, 1e-9, "x^3 has slope 3c^2, at c = 1e-3");
  expect_relative(nb_diff(probe_fun(&f_inverse), 1e-3), -1e6, 1e-9, "1/x has slope -1/c^2");
  expect_relative(nb_diff(probe_fun(&f_inverse), -1e-3), -1e6, 1e-9, "1/x has slope -1/c^2");
}

static void at_zero(void)
{
  expect_relative(nb_diff(probe_fun(&f_sine), 0), 1, 1e-9, "sin has slope cos(0) = 1 at 0");
  expect_relative(nb_diff(probe_fun(&f_triple_sine), 0), 3, 1e-9, "sin(3x) has slope 3 at 0");
  expect_relative(nb_diff(probe_fun(&f_exp), 0), 1, 1e-9, "e^x has slope e^0 = 1 at 0");
}

static void two_calls(void)
{
  expect_relative(nb_diff(probe_fun(&f_cube), 2), 12, 1e-9, "x^3 has slope 3c^2, at c = 2");
  expect_count(f_cube.calls, 2, "calls of f for one derivative");
  expect_relative(nb_diff(probe_fun(&f_sine), 0), 1, 1e-9, "sin has slope cos(0) = 1 at 0");
  expect_count(f_sine.calls, 2, "calls of f for one derivative");
}

/* a x^p at any scale; p from 1.5 to 4 or from -3 to -0.5, where the bound is 5e-10 */
static void random_powers(void)
{
  for (int i = 0; i < 8; i++) {
    double c = pow(10, uniform(-4, 12));
    power[0] = uniform(0.5, 20) * (i % 2 ? 1 : -1);
    power[1] = i < 4 ? uniform(1.5, 4) : uniform(-3, -0.5);
    expect_relative(nb_diff(probe_fun(&f_power), c), power[0] * power[1] * pow(c, power[1] - 1),
                    1e-9, "a x^p has slope a p c^(p-1), with a = %.17g, p = %.17g, c = %.17g",
                    power[0], power[1], c);
  }
  for (int i = 0; i < 4; i++) {
    double c = uniform(0.5, 1.1) * (i % 2 ? 1 : -1);
    expect_relative(nb_diff(probe_fun(&f_wave), c), wave_slope(c), 1e-9,
                    "e^(sin x^2) has slope 2x cos(x^2) e^(sin x^2), at x = %.17g", c);
  }
}

const exercise_test exercise_tests[] = {
  {"wave", PUBLIC, 2, "ten digits of the slope of e^(sin x^2)", wave_at_four_points},
  {"large_c", PUBLIC, 1, "the step grows with c", large_c},
  {"small_c", PUBLIC, 1, "the step shrinks with c", small_c},
  {"at_zero", PUBLIC, 1, "c = 0 has no scale of its own", at_zero},
  {"two_calls", PUBLIC, 1, "f is called exactly twice", two_calls},
  {"random_powers", SEEDED, 2, "a x^p on any scale, and e^(sin x^2)", random_powers},
  {0}};
