/* Tests of exercise 10.1: size_t nb_reuse(size_t n, const nb_node arg[2*n], nb_node slot[n])
   SPDX-License-Identifier: MIT */
#include <nabla/engine.h>
#include <stdlib.h>
#include "exercise.h"

/* Runs the plan: every reader must find what it wants. Returns how many results are alive at most. */
static void try_plan(size_t n, const nb_node *arg, long least)
{
  nb_node *slot = malloc((n + 1) * sizeof *slot), *holds = malloc((n + 1) * sizeof *holds);
  for (size_t i = 0; i <= n; i++) slot[i] = NB_NONE, holds[i] = NB_NONE;
  size_t slots = nb_reuse(n, arg, slot);
  expect_int((long)slots, least, "the number of slots for %zu steps", n);
  for (size_t i = 0; i < n; i++) {
    for (size_t k = 0; k < 2; k++) {
      nb_node a = arg[2 * i + k];
      if (a == NB_NONE) continue;
      expect_int((long)holds[slot[a]], (long)a, "step %zu reads the result of step %ld in slot %ld; whose result is there", i, (long)a, (long)slot[a]);
    }
    expect_true(slot[i] < slots, "slot[%zu] = %ld is below %zu", i, (long)slot[i], slots);
    holds[slot[i]] = (nb_node)i;
  }
  if (n > 0) expect_int((long)holds[slot[n - 1]], (long)n - 1, "whose result is in the last step's slot");
  free(slot), free(holds);
}
#define NO NB_NONE
static void small(void)
{
  try_plan(4, (nb_node[]){ NO, NO, NO, NO, 0, 1, 2, 2 }, 2);
  try_plan(6, (nb_node[]){ NO, NO, NO, NO, 0, 1, NO, NO, 1, 3, 2, 4 }, 3);
  try_plan(1, (nb_node[]){ NO, NO }, 1);
}
static void chain(void)
{
  nb_node arg[200] = { NO, NO };
  for (nb_node i = 1; i < 100; i++) arg[2 * i] = i - 1, arg[2 * i + 1] = i % 2 ? NO : i - 1;
  try_plan(100, arg, 1);
}
static void squares(void) /* steps that read one result twice */
{
  try_plan(4, (nb_node[]){ NO, NO, 0, 0, NO, NO, 1, 2 }, 2);
  try_plan(6, (nb_node[]){ NO, NO, 0, 0, 1, 1, NO, NO, 2, 3, 4, 4 }, 2);
}
static void unread(void)
{
  try_plan(6, (nb_node[]){ NO, NO, NO, NO, NO, NO, 0, NO, NO, NO, 3, NO }, 2);
  try_plan(5, (nb_node[]){ NO, NO, NO, NO, NO, NO, NO, NO, NO, NO }, 1);
}
static void long_lived(void) /* the first step is read by the last */
{
  nb_node arg[100] = { NO, NO };
  for (nb_node i = 1; i < 50; i++) arg[2 * i] = i - 1, arg[2 * i + 1] = i == 49 ? 0 : NO;
  try_plan(50, arg, 2);
}
static void bad_steps(void)
{
  nb_node slot[3] = { 7, 7, 7 };
  expect_int((long)nb_reuse(3, (nb_node[]){ NO, NO, 0, NO, 2, 0 }, slot), 0, "step 2 reads itself");
  expect_int((long)nb_reuse(3, (nb_node[]){ NO, NO, 2, NO, 0, 0 }, slot), 0, "step 1 reads step 2");
  expect_int((long)(slot[0] + slot[1] + slot[2]), 21, "nothing is written then: the sum of the three slots");
}
static long alive(size_t n, const nb_node *arg)
{
  long most = 0, now = 0;
  size_t *last = malloc(n * sizeof *last);
  for (size_t i = 0; i < n; i++) {
    last[i] = i;
    for (size_t k = 0; k < 2; k++)
      if (arg[2 * i + k] != NO) last[arg[2 * i + k]] = i;
  }
  last[n - 1] = n;
  size_t *ends = calloc(n + 1, sizeof *ends);
  for (size_t i = 0; i < n; i++)
    if (last[i] > i) ends[last[i]]++;
  for (size_t i = 0; i < n; i++) {
    now -= (long)ends[i];
    if (now + 1 > most) most = now + 1;
    now += last[i] > i;
  }
  free(last), free(ends);
  return most;
}
static void random_steps(void)
{
  for (int round = 0; round < 6; round++) {
    size_t n = (size_t)uniform_int(10, 60);
    nb_node arg[120];
    for (size_t i = 0; i < n; i++)
      for (size_t k = 0; k < 2; k++) arg[2 * i + k] = i == 0 || uniform_int(0, 4) == 0 ? NO : (nb_node)uniform_int(0, (long)i - 1);
    try_plan(n, arg, alive(n, arg));
  }
}
static void many_steps(void)
{
  enum { N = 100000 };
  nb_node *arg = malloc(2 * N * sizeof *arg), *slot = malloc(N * sizeof *slot);
  for (size_t i = 0; i < N; i++)
    for (size_t k = 0; k < 2; k++) arg[2 * i + k] = i == 0 ? NO : (nb_node)(i - 1 - (size_t)uniform_int(0, i < 5000 ? (long)i - 1 : 4999));
  expect_int((long)nb_reuse(N, arg, slot), alive(N, arg), "the number of slots for 100000 steps");
  free(arg), free(slot);
}

const exercise_test exercise_tests[] = {
  { "small", PUBLIC, 1, "small examples", small },
  { "chain", PUBLIC, 0, "a chain of steps, each of which reads the one before", chain },
  { "squares", PUBLIC, 1, "steps that read one result twice", squares },
  { "unread", PUBLIC, 1, "results that nobody reads", unread },
  { "long_lived", PUBLIC, 1, "a result that is read at the very end", long_lived },
  { "bad_steps", PUBLIC, 1, "arguments that are no earlier steps", bad_steps },
  { "random_steps", SEEDED, 2, "random steps", random_steps },
  { "many_steps", SEEDED, 1, "a hundred thousand steps", many_steps },
  { 0 }
};
