/* Tests of exercise 8.1: size_t nb_toposort(const nb_dag *d, nb_node root, nb_node order[d->n])
   SPDX-License-Identifier: MIT */
#define SORT nb_toposort
#include "orders.h"

const exercise_test exercise_tests[] = {
  {"diamond", PUBLIC, 2, "two paths to one node", diamond},
  {"ladder", PUBLIC, 2, "exponentially many paths", ladder, "diamond"},
  {"unreachable", PUBLIC, 1, "nodes that the root does not depend on, and no nodes", unreachable},
  {"shuffled", SEEDED, 3, "random graphs with shuffled numbers", shuffled},
  {0}};
