/* Tests of exercise 4.2: double nb_gd_step(double x, double eta, double u)
   SPDX-License-Identifier: MIT */
#include <nabla/descent.h>
#include "exercise.h"

static void check(double x, double eta, double u)
{
  expect_relative(nb_gd_step(x, eta, u), x - eta * u, 1e-12,
                  "from x = %g, against a slope of %g, with eta = %g", x, u, eta);
}

static void steps(void)
{
  check(1.5, 0.1, 2);
  check(1.5, 0.1, -2);
  check(-3, 0.5, 4);
  check(7, 0.25, 0);
  check(0, 2, 0.5);
}

static void random_steps(void)
{
  for (int i = 0; i < 10; i++) {
    double x = uniform(2, 5), eta = uniform(0.01, 0.3), u = uniform(-3, 3);
    check(i % 2 ? x : -x, eta, u);
  }
}

const exercise_test exercise_tests[] = {
  {"steps", PUBLIC, 1, "a few steps, up and down slopes", steps},
  {"random_steps", SEEDED, 1, "random steps", random_steps},
  {0}};
