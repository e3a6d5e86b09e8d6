/* Tests of exercise 6.1, Spot the slips: four letters, and what the loss of the slide says of two examples.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>
#include "exercise.h"

static void piece(const char *slip, const char *want, const char *why)
{
  const char *got = answer_text(slip);
  int is_letter = strlen(got) == 1 && strchr("abcdefghABCDEFGH", *got);
  expect_choice(got, want, "%s", is_letter ? why : "answer with a letter from a to h, and nothing else");
}

static void letters(void)
{
  piece("index", "f", "one of the sums counts with j, and its terms contain another letter");
  piece("name", "g", "the function on the slide is called e");
}

static void consequences(void)
{
  piece("missing", "c", "what does an example with y = 0 cost?");
  piece("sign", "d", "how does p change when the score z grows?");
}

static void the_slide(void)
{
  expect_absolute(answer_number("slide_value"), log(1 + exp(0.5)) / 2, 6e-5,
                  "the example with y = 0 costs nothing; the other has z = 0.5 and p = 1/(1 + exp(0.5))");
}

const exercise_test exercise_tests[] = {
  {"letters", PUBLIC, 1, "the slips of the pen", letters},
  {"consequences", PUBLIC, 1, "the slips with consequences", consequences},
  {"the_slide", PUBLIC, 1, "the loss of the slide for two examples", the_slide},
  {0}};
