/* Tests of exercise 4.5: double nb_eta(nb_schedule s, size_t i, double eta0)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/descent.h>
#include "exercise.h"

static void check(size_t i, double eta0)
{
  double k = (double)i;
  expect_relative(nb_eta(NB_CONSTANT, i, eta0), eta0, 1e-12, "constant: eta0, here %g", eta0);
  expect_relative(nb_eta(NB_HARMONIC, i, eta0), eta0 / (k + 1), 1e-12,
                  "harmonic: eta0 / (i + 1), with eta0 = %g, i = %.0f", eta0, k);
  expect_relative(nb_eta(NB_GEOMETRIC, i, eta0), eta0 * pow(2, -k), 1e-12,
                  "geometric: eta0 / 2^i, with eta0 = %g, i = %.0f", eta0, k);
}

static void first_steps(void)
{
  for (size_t i = 0; i < 4; i++) check(i, 0.5);
  check(0, 3);
  check(10, 0.1);
}

static void large_i(void)
{
  check(31, 0.5);
  check(40, 0.5);
  check(64, 2);
  check(1000, 0.3);
  check(1000000, 0.3);
  check((size_t)5000000000u, 0.3);
  check((size_t)4294967295u, 0.3); /* would be -1 in an int */
}

static void no_schedule(void)
{
  expect_true(isnan(nb_eta((nb_schedule)17, 3, 0.5)), "17 is not a schedule, so the answer is NaN");
  check(3, 0.5);
}

static void random_steps(void)
{
  for (int j = 0; j < 8; j++) {
    double eta0 = uniform(0.01, 5);
    check((size_t)uniform_int(0, j < 4 ? 10 : 900), eta0);
  }
}

const exercise_test exercise_tests[] = {
  {"first_steps", PUBLIC, 1, "the first step sizes of each schedule", first_steps},
  {"large_i", PUBLIC, 1, "steps number 31 to five thousand million", large_i},
  {"no_schedule", PUBLIC, 1, "a value that is no schedule, beside some that are", no_schedule},
  {"random_steps", SEEDED, 1, "random steps", random_steps},
  {0}};
