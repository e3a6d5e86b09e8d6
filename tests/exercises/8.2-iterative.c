/* Tests of exercise 8.2: long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node order[d->n])
   SPDX-License-Identifier: MIT */
#define SORT nb_toposort_iter
#include "orders.h"

static void cycles(void)
{
  const nb_node from[] = {0, 1, 2, 3, 3, 5}, to[] = {1, 2, 0, 0, 4, 5};
  sketch s = pack(6, 6, from, to);
  nb_node order[6];
  expect_int(SORT(&s.d, 0, order), -1, "0 uses 1, 1 uses 2, 2 uses 0: a cycle");
  expect_int(SORT(&s.d, 3, order), -1, "3 uses 0, which is on a cycle");
  expect_int(SORT(&s.d, 5, order), -1, "5 uses itself");
  expect_int(SORT(&s.d, 4, order), 1, "4 is a leaf; the cycle is elsewhere");
  unpack(s);
}
static void chain(void)
{
  enum { N = 200000 };
  nb_node *from = malloc(N * sizeof *from), *to = malloc(N * sizeof *to), *order = malloc(N * sizeof *order);
  for (nb_node v = 0; v + 1 < N; v++) from[v] = v, to[v] = v + 1;
  sketch s = pack(N, N - 1, from, to);
  expect_int(SORT(&s.d, 0, order), N, "a chain of 200000 nodes, on a small stack");
  expect_int((long)order[0], N - 1, "the leaf comes first");
  expect_int((long)order[N - 1], 0, "the root comes last");
  unpack(s), free(from), free(to), free(order);
}
static void fan(void)
{
  enum { N = 200000 };
  nb_node *from = malloc(N * sizeof *from), *to = malloc(N * sizeof *to), *order = malloc(N * sizeof *order);
  for (nb_node v = 0; v + 1 < N; v++) from[v] = 0, to[v] = v + 1;
  sketch s = pack(N, N - 1, from, to);
  expect_int(SORT(&s.d, 0, order), N, "a node with 199999 arguments, in linear time");
  expect_int((long)order[N - 1], 0, "the root comes last");
  unpack(s), free(from), free(to), free(order);
}

const exercise_test exercise_tests[] = {
  {"diamond", PUBLIC, 1, "two paths to one node", diamond},
  {"ladder", PUBLIC, 1, "exponentially many paths", ladder, "diamond"},
  {"unreachable", PUBLIC, 1, "nodes that the root does not depend on, and no nodes", unreachable},
  {"cycles", PUBLIC, 2, "cycles", cycles},
  {"chain", PUBLIC, 1, "a long chain", chain, "diamond"},
  {"fan", PUBLIC, 1, "a wide node", fan, "diamond"},
  {"shuffled", SEEDED, 2, "random graphs with shuffled numbers", shuffled},
  {0}};
