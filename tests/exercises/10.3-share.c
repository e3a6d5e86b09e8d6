/* Tests of exercise 10.3: size_t nb_share(size_t n, const uint32_t op[n], const nb_node arg[2*n], nb_node same[n])
   SPDX-License-Identifier: MIT */
#include <nabla/engine.h>
#include <stdlib.h>
#include "exercise.h"

#define NO NB_NONE
static void shared(size_t n, const uint32_t *op, const nb_node *arg, const nb_node *want, long distinct)
{
  nb_node *same = malloc((n + 1) * sizeof *same);
  for (size_t i = 0; i <= n; i++) same[i] = 4711;
  expect_int((long)nb_share(n, op, arg, same), distinct, "different steps among %zu", n);
  for (size_t i = 0; i < n; i++) expect_int((long)same[i], (long)want[i], "same[%zu]", i);
  free(same);
}
static void small(void)
{
  shared(6, (uint32_t[]){ 0, 0, 7, 7, 8, 8 }, (nb_node[]){ NO, NO, NO, NO, 0, 1, 0, 1, 2, NO, 3, NO }, (nb_node[]){ 0, 1, 2, 2, 4, 4 }, 4);
  shared(4, (uint32_t[]){ 0, 5, 6, 5 }, (nb_node[]){ NO, NO, 0, NO, 0, NO, 0, NO }, (nb_node[]){ 0, 1, 2, 1 }, 3);
}
static void leaves(void)
{
  shared(3, (uint32_t[]){ 1, 1, 1 }, (nb_node[]){ NO, NO, NO, NO, NO, NO }, (nb_node[]){ 0, 1, 2 }, 3);
}
static void order_of_arguments(void)
{
  shared(5, (uint32_t[]){ 0, 0, 9, 9, 9 }, (nb_node[]){ NO, NO, NO, NO, 0, 1, 1, 0, 0, 1 }, (nb_node[]){ 0, 1, 2, 3, 2 }, 4);
  shared(4, (uint32_t[]){ 0, 9, 9, 9 }, (nb_node[]){ NO, NO, 0, NO, NO, 0, 0, 0 }, (nb_node[]){ 0, 1, 2, 3 }, 4);
}
static void towers(void) /* two towers, step by step the same */
{
  uint32_t op[41];
  nb_node arg[82] = { NO, NO }, want[41] = { 0 };
  op[0] = 0;
  for (nb_node i = 1; i < 41; i++) {
    op[i] = 10 + (i - 1) / 2 % 3;
    arg[2 * i] = i < 3 ? 0 : i - 2, arg[2 * i + 1] = NO;
    want[i] = (i - 1) / 2 * 2 + 1;
  }
  shared(41, op, arg, want, 21);
}
static void random_steps(void)
{
  for (int round = 0; round < 5; round++) {
    enum { N = 60 };
    uint32_t op[N];
    nb_node arg[2 * N], want[N];
    long distinct = 0;
    for (nb_node i = 0; i < N; i++) {
      op[i] = (uint32_t)uniform_int(0, 2);
      for (int k = 0; k < 2; k++) arg[2 * i + (nb_node)k] = i < 3 || uniform_int(0, 5) == 0 ? NO : (nb_node)uniform_int(0, i < 10 ? (long)i - 1 : 6);
      want[i] = i;
      for (nb_node j = 0; j < i && want[i] == i; j++) {
        int alike = op[i] == op[j] && (arg[2 * i] != NO || arg[2 * i + 1] != NO);
        for (int k = 0; k < 2; k++) {
          nb_node a = arg[2 * i + (nb_node)k], b = arg[2 * j + (nb_node)k];
          alike &= (a == NO) == (b == NO) && (a == NO || b == NO || want[a] == want[b]);
        }
        if (alike) want[i] = j;
      }
      distinct += want[i] == i;
    }
    shared(N, op, arg, want, distinct);
  }
}
static void many_steps(void)
{
  enum { N = 200000 };
  uint32_t *op = malloc(N * sizeof *op);
  nb_node *arg = malloc(2 * N * sizeof *arg), *same = malloc(N * sizeof *same);
  for (nb_node i = 0; i < N; i++) op[i] = 3, arg[2 * i] = i == 0 ? NO : (i - 1) / 2, arg[2 * i + 1] = i == 0 ? NO : i % 2 ? 0 : (i - 1) / 3;
  size_t first = nb_share(N, op, arg, same), second = 0;
  for (nb_node i = 0; i < N; i++) second += same[i] == i;
  expect_int((long)first, (long)second, "the number returned, and the number of steps that are the same as themselves");
  expect_true(first > 30000, "there are more than 30000 different ones, not %zu", first);
  free(op), free(arg), free(same);
}

const exercise_test exercise_tests[] = {
  { "small", PUBLIC, 1, "small examples", small },
  { "leaves", PUBLIC, 1, "leaves are different", leaves },
  { "order_of_arguments", PUBLIC, 1, "the order of arguments matters", order_of_arguments },
  { "towers", PUBLIC, 1, "two towers that are the same", towers },
  { "random_steps", SEEDED, 2, "random steps", random_steps },
  { "many_steps", PUBLIC, 1, "two hundred thousand steps", many_steps },
  { 0 }
};
