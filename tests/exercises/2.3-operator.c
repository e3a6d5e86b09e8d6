/* Tests of exercise 2.3, The operator D: nb_fun nb_D(nb_fun f, nb_dctx *store)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
#include "exercise.h"

static double cube(double x) { return x * x * x; }
static double parabola_value(double x, void *env)
{
  const double *a = env;
  return (a[0] * x + a[1]) * x + a[2];
}

static double first[3] = {1, 2, 3}, second[3] = {-4, 1, 5}, random_a[3];
static probe f_cube = PROBE("x^3", cube);
static probe f_sine = PROBE("sin(x)", sin);
static probe f_exp = PROBE("e^x", exp);
static probe f_first = PROBE_ENV("x^2 + 2x + 3", parabola_value, first);
static probe f_second = PROBE_ENV("-4x^2 + x + 5", parabola_value, second);
static probe f_random = PROBE_ENV("a x^2 + b x + c", parabola_value, random_a);

/* one Df, many points: it is a function, not a number */
static void slopes(void)
{
  nb_dctx of_cube, of_sine;
  nb_fun D_cube = nb_D(probe_fun(&f_cube), &of_cube);
  nb_fun D_sine = nb_D(probe_fun(&f_sine), &of_sine);
  static const double x[] = {-2, 0.5, 1, 3};
  expect_count(f_cube.calls + f_sine.calls, 0, "calls of f before anybody asks for a value of Df");
  for (int i = 0; i < 4; i++)
    expect_relative(nb_at(D_cube, x[i]), 3 * x[i] * x[i], 1e-6, "D(x^3) is 3x^2, at x = %g", x[i]);
  for (int i = 0; i < 4; i++)
    expect_relative(nb_at(D_sine, x[i]), cos(x[i]), 1e-6, "D(sin) is cos, at x = %g", x[i]);
}

/* functions with an environment, two operators alive, the functions themselves untouched */
static void two_operators(void)
{
  nb_dctx one, two;
  nb_fun f = probe_fun(&f_first), g = probe_fun(&f_second);
  nb_fun Df = nb_D(f, &one);
  nb_fun Dg = nb_D(g, &two);
  expect_relative(nb_at(Df, 1), 4, 1e-6, "D(x^2 + 2x + 3) at 1, after another operator was made");
  expect_relative(nb_at(Dg, 1), -7, 1e-6, "D(-4x^2 + x + 5) at 1");
  expect_relative(nb_at(Df, 3), 8, 1e-6, "D(x^2 + 2x + 3) at 3, after the other one was called");
  expect_relative(nb_at(f, 1), 6, 1e-15, "f itself is what it was: x^2 + 2x + 3 at 1");
  expect_relative(nb_at(g, 1), 2, 1e-15, "g itself is what it was: -4x^2 + x + 5 at 1");
}

static void twice(void)
{
  nb_dctx inner[3], outer[3];
  nb_fun DD_cube = nb_D(nb_D(probe_fun(&f_cube), &inner[0]), &outer[0]);
  nb_fun DD_sine = nb_D(nb_D(probe_fun(&f_sine), &inner[1]), &outer[1]);
  nb_fun DD_exp = nb_D(nb_D(probe_fun(&f_exp), &inner[2]), &outer[2]);
  expect_relative(nb_at(DD_cube, 2), 12, 1e-4, "D(D(x^3)) is 6x, at x = 2");
  expect_relative(nb_at(DD_sine, 1), -sin(1), 1e-4, "D(D(sin)) is -sin, at x = 1");
  expect_relative(nb_at(DD_exp, 1), exp(1), 1e-4, "D(D(e^x)) is e^x, at x = 1");
}

static void random_parabolas(void)
{
  nb_dctx inner, outer, other;
  random_a[0] = uniform(1, 9), random_a[1] = uniform(1, 9), random_a[2] = uniform(1, 9);
  nb_fun Df = nb_D(probe_fun(&f_random), &inner);
  nb_fun DDf = nb_D(Df, &outer);
  nb_fun D_sine = nb_D(probe_fun(&f_sine), &other);
  for (int i = 0; i < 5; i++) {
    double x = uniform(0.5, 5);
    const char *why = "f(x) = a x^2 + b x + c with a = %.17g, b = %.17g, c = %.17g, at x = %.17g";
    expect_relative(nb_at(Df, x), 2 * random_a[0] * x + random_a[1], 1e-6, why, random_a[0],
                    random_a[1], random_a[2], x);
    expect_absolute(nb_at(D_sine, x), cos(x), 1e-6, "D(sin) is cos, at x = %.17g", x);
    if (x > 2)
      expect_relative(nb_at(DDf, x), 2 * random_a[0], 1e-2, why, random_a[0], random_a[1],
                      random_a[2], x);
  }
}

const exercise_test exercise_tests[] = {
  {"slopes", PUBLIC, 2, "D f is a function, and its values are the slopes of f", slopes},
  {"two_operators", PUBLIC, 2, "two operators do not disturb each other", two_operators},
  {"twice", PUBLIC, 2, "D can be applied to D f", twice, "slopes"},
  {"random_parabolas", SEEDED, 1, "D of random parabolas at random points", random_parabolas},
  {0}};
