/* Tests of exercise 7.5, Who is the parent?
   SPDX-License-Identifier: MIT */
#include "exercise.h"

static void lecture(void)
{
  expect_choice(answer_text("lecture_parent"), "consumer", "r and s are parents of b, in the lecture: they use b");
  expect_choice(answer_text("lecture_child"), "argument", "a and b are children of r, in the lecture");
}
static void others(void)
{
  expect_choice(answer_text("minitorch_parent"), "argument", "in minitorch the parents were there first");
  expect_choice(answer_text("kun_successor"), "consumer", "a successor is where the value goes next");
}

const exercise_test exercise_tests[] = {
  {"lecture", PUBLIC, 1, "the words of the lecture", lecture},
  {"others", PUBLIC, 1, "the words of two programs", others},
  {0}};
