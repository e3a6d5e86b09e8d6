/* Tests of exercise 5.6, The step size laboratory, Rosenbrock's function from (-1.8, 1.5).
   The fates of the six walks do not depend on how the gradient is rounded; c arrives after 16915
   steps, e passes 1e10 at step 6.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <strings.h>
#include "exercise.h"

/* Who means the right thing and calls it by another name is told the names. */
static void fate(const char *letter, const char *want, const char *why)
{
  static const char *const known[] = {"converges", "hovers", "explodes"};
  const char *got = answer_text(letter);
  int is_known = 0;
  for (int i = 0; i < 3; i++) is_known |= strcasecmp(got, known[i]) == 0;
  expect_choice(got, want, "%s", is_known ? why : "answer with one of the words converges, hovers, explodes");
}

static void below_the_bound(void)
{
  fate("a", "converges", "run it: 0.0003 is a small step size");
  fate("b", "converges", "run it: at 0.0012 the first step goes up, but what comes then?");
  fate("c", "converges", "run it: 0.001995 is just below 2/1001.6");
}

static void above_the_bound(void)
{
  fate("d", "hovers", "run it: 0.00205 is above 2/1001.6, so (1, 1) repels; does the walk get far?");
  fate("e", "explodes", "run it: look at the first ten points of 0.0023");
  fate("f", "explodes", "run it: look at the first ten points of 0.004");
}

static void one_digit(void)
{
  expect_relative(answer_number("per_digit"), 5764.5, 0.002,
                  "near (1, 1) a step multiplies the error along the gully by 1 - 0.001*0.39936; how many make 1/10?");
}

static void first_step(void)
{
  double x = -1.8 + 0.0012 * 1258.4, y = 1.5 + 0.0012 * 348;
  expect_absolute(answer_number("f_first"), (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x), 0.006,
                  "f after one step of 0.0012 against the gradient (-1258.4, -348)");
}

const exercise_test exercise_tests[] = {
  {"below_the_bound", PUBLIC, 1, "the fate of the three shorter steps", below_the_bound},
  {"above_the_bound", PUBLIC, 1, "the fate of the three longer steps", above_the_bound},
  {"one_digit", PUBLIC, 1, "steps for one decimal digit", one_digit},
  {"first_step", PUBLIC, 1, "the height after the first step", first_step},
  {0}};
