/* Tests of exercise 6.2: double nb_sigmoid(double z); double nb_softplus(double z)
   The references are computed in long double, with exponents that are never positive.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/nested.h>
#include "exercise.h"

static double sigmoid(double z)
{
  long double t = expl(-fabsl((long double)z));
  return (double)(z >= 0 ? 1 / (1 + t) : t / (1 + t));
}

static double softplus(double z)
{
  return (double)(fmaxl(z, 0) + log1pl(expl(-fabsl((long double)z))));
}

static void check(double z)
{
  expect_relative(nb_sigmoid(z), sigmoid(z), 1e-14, "the sigmoid is 1/(1 + e^-z), here at z = %g", z);
  expect_relative(nb_softplus(z), softplus(z), 1e-14, "the softplus is log(1 + e^z), here at z = %g", z);
}

static void near_zero(void)
{
  static const double at[] = {0, 1, -1, 2.5, -2.5, 10, -10};
  for (int i = 0; i < 7; i++) check(at[i]);
}

static void far_right(void)
{
  static const double at[] = {37, 100, 709, 710, 1000};
  for (int i = 0; i < 5; i++) {
    expect_relative(nb_softplus(at[i]), at[i], 1e-14, "far to the right, log(1 + e^z) is z, here at z = %g", at[i]);
    expect_relative(nb_sigmoid(at[i]), 1, 1e-14, "far to the right, the sigmoid is 1, here at z = %g", at[i]);
  }
}

static void far_left(void)
{
  static const double at[] = {-37, -100, -700};
  for (int i = 0; i < 3; i++) {
    expect_relative(nb_softplus(at[i]), exp(at[i]), 1e-14, "far to the left, log(1 + e^z) is e^z, here at z = %g", at[i]);
    expect_relative(nb_sigmoid(at[i]), exp(at[i]), 1e-14, "far to the left, the sigmoid is e^z, here at z = %g", at[i]);
  }
  expect_absolute(nb_softplus(-1000), 0, 1e-300, "e^-1000 is too small for a double, and 0 is right");
  expect_absolute(nb_sigmoid(-1000), 0, 1e-300, "e^-1000 is too small for a double, and 0 is right");
}

static void mirror(void)
{
  for (int i = 0; i < 6; i++) {
    double z = i < 2 ? uniform(-5, 5) : i < 4 ? uniform(-300, 300) : uniform(720, 1000);
    expect_absolute(nb_sigmoid(z) + nb_sigmoid(-z), 1, 1e-15, "sigmoid(z) + sigmoid(-z) is 1, at z = %.17g", z);
    expect_relative(nb_softplus(z) - nb_softplus(-z), z, 1e-13, "softplus(z) - softplus(-z) is z, at z = %.17g", z);
  }
}

static void everywhere(void)
{
  for (int i = 0; i < 12; i++) check(i < 4 ? uniform(-3, 3) : i < 8 ? uniform(-45, 45) : uniform(-700, 700));
}

const exercise_test exercise_tests[] = {
  {"near_zero", PUBLIC, 1, "numbers of moderate size", near_zero},
  {"far_right", PUBLIC, 1, "large positive numbers", far_right},
  {"far_left", PUBLIC, 1, "large negative numbers", far_left},
  {"mirror", SEEDED, 1, "what z and -z have to do with each other", mirror},
  {"everywhere", SEEDED, 2, "a relative error of 1e-14 at random numbers", everywhere},
  {0}};
