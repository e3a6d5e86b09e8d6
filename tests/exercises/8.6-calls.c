/* Tests of exercise 8.6, Count the calls
   SPDX-License-Identifier: MIT */
#include "exercise.h"

static void twenty(void)
{
  expect_relative(answer_number("calls_20"), 2097151, 0, "1 + 2 + 4 + ... + 2^20 calls");
  expect_relative(answer_number("nodes_20"), 21, 0, "20 sums and a leaf");
}
static void forty(void)
{
  expect_relative(answer_number("calls_40"), 2199023255551, 0, "1 + 2 + 4 + ... + 2^40 calls");
}
static void lecture(void)
{
  expect_relative(answer_number("paths"), 2, 0, "one path by r and one by s");
}

const exercise_test exercise_tests[] = {
  {"twenty", PUBLIC, 1, "twenty doublings", twenty},
  {"forty", PUBLIC, 1, "forty doublings", forty},
  {"lecture", PUBLIC, 1, "paths in the lecture's graph", lecture},
  {0}};
