/* Tests of exercise 7.2: nb_append, nb_var, nb_const, nb_add, nb_mul. The graph lives where the
   functions under test are; nb_copy fetches what it has become.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <nabla/graph.h>
#include "exercise.h"

static void node_is(nb_graph *g, nb_node v, nb_opcode op, nb_node a, nb_node b, double x, const char *what)
{
  uint8_t got_op = 255;
  nb_node arg[2] = {77, 77};
  double value = 77;
  expect_int((long)nb_copy(g, v, 1, &got_op, arg, &value), 1, "%s is node %ld of the graph", what, (long)v);
  expect_int(got_op, op, "the operation of %s", what);
  expect_int((long)arg[0], (long)a, "the first argument of %s (4294967295 is NB_NONE)", what);
  expect_int((long)arg[1], (long)b, "the second argument of %s (4294967295 is NB_NONE)", what);
  if (isnan(x)) expect_true(isnan(value), "%s has no value yet: NAN", what);
  else expect_absolute(value, x, 0, "the value of %s", what);
}
static void number_is(nb_node got, nb_node want, const char *what)
{
  expect_int((long)got, (long)want, "%s gets the next number, counted from 0", what);
}
static long size(nb_graph *g) /* how many nodes there are, if they are few */
{
  uint8_t op[64];
  nb_node arg[128];
  double value[64];
  return (long)nb_copy(g, 0, 64, op, arg, value);
}

static void example(void)
{
  nb_graph *g = nb_graph_new();
  number_is(nb_var(g, 2), 0, "a");
  number_is(nb_var(g, 1), 1, "b");
  number_is(nb_add(g, 0, 1), 2, "r = a + b");
  number_is(nb_const(g, 1), 3, "1");
  number_is(nb_add(g, 1, 3), 4, "s = b + 1");
  number_is(nb_mul(g, 2, 4), 5, "e = r * s");
  node_is(g, 0, NB_VAR, NB_NONE, NB_NONE, 2, "a");
  node_is(g, 3, NB_CONST, NB_NONE, NB_NONE, 1, "1");
  node_is(g, 4, NB_ADD, 1, 3, NAN, "s = b + 1");
  node_is(g, 5, NB_MUL, 2, 4, NAN, "e = r * s");
  expect_int(size(g), 6, "nodes of the graph");
}

static void leaves(void)
{
  nb_graph *g = nb_graph_new();
  nb_var(g, 5);
  nb_const(g, 7);
  expect_status(nb_set(g, 0, 6), NB_OK, "node 0 was made by nb_var");
  expect_status(nb_set(g, 1, 8), NB_ENODE, "node 1 was made by nb_const, and nb_set refuses constants");
  node_is(g, 0, NB_VAR, NB_NONE, NB_NONE, 6, "the variable");
  node_is(g, 1, NB_CONST, NB_NONE, NB_NONE, 7, "the constant");
}

static void other_operations(void)
{
  nb_graph *g = nb_graph_new();
  nb_var(g, 5), nb_var(g, 6), nb_var(g, 7);
  number_is(nb_append(g, NB_SIN, 1, 99, NAN), 3, "sin");
  number_is(nb_append(g, NB_MIN, 2, 0, NAN), 4, "min");
  number_is(nb_append(g, NB_SUM, 300, 200, NAN), 5, "a node with a list");
  node_is(g, 3, NB_SIN, 1, NB_NONE, NAN, "sin");
  node_is(g, 4, NB_MIN, 2, 0, NAN, "min");
  node_is(g, 5, NB_SUM, 300, 200, NAN, "a node with a list");
}

static void refused(nb_graph *g, nb_node got, nb_status why, const char *what)
{
  expect_int((long)got, (long)NB_NONE, "%s: no node is made", what);
  expect_status(nb_graph_status(g), why, "%s: the reason in g->status", what);
}
static void bad_arguments(void)
{
  nb_graph *g = nb_graph_new(), *h = nb_graph_new(), *k = nb_graph_new(), *l = nb_graph_new();
  nb_var(g, 5), nb_var(h, 5), nb_var(k, 5), nb_var(l, 5);
  refused(k, nb_append(k, NB_EXP, 1, 0, NAN), NB_ENODE, "exp has one argument, node 1, which does not exist");
  refused(g, nb_add(g, 0, 1), NB_ENODE, "node 1 does not exist yet, it would be the sum itself");
  refused(h, nb_mul(h, NB_NONE, 0), NB_ENODE, "NB_NONE is no node");
  refused(l, nb_append(l, NB_OPS, 0, 0, NAN), NB_EARG, "NB_OPS is no operation");
  refused(l, nb_add(l, 0, 9), NB_EARG, "a second failure does not hide the first");
  expect_int((long)nb_add(NULL, 0, 0), (long)NB_NONE, "a graph that is NULL");
  expect_int(size(g) + size(h) + size(k) + size(l), 4, "nodes in four graphs with one leaf each");
  number_is(nb_add(g, 0, 0), 1, "the next good node");
}

static void growth(void)
{
  nb_graph *g = nb_graph_new();
  size_t room = 0, changes = 0;
  for (int i = 0; i < 300; i++) {
    nb_node v = i % 3 ? nb_add(g, (nb_node)(i / 2), (nb_node)(i - 1)) : nb_var(g, i);
    number_is(v, (nb_node)i, "the next node");
    if (nb_room(g) != room) room = nb_room(g), changes++;
  }
  expect_at_most((long)changes, 12, "changes of the capacity for 300 nodes, when it doubles each time");
  for (int i = 0; i < 300; i++)
    if (i % 3) node_is(g, (nb_node)i, NB_ADD, (nb_node)(i / 2), (nb_node)(i - 1), NAN, "a sum");
    else node_is(g, (nb_node)i, NB_VAR, NB_NONE, NB_NONE, i, "a variable");
}

static void a_million(void)
{
  nb_graph *g = nb_graph_new();
  number_is(nb_doublings(g, nb_var(g, 3), 1000000), 1000000, "the top of a million doublings");
  node_is(g, 0, NB_VAR, NB_NONE, NB_NONE, 3, "the variable at the bottom");
  node_is(g, 777777, NB_ADD, 777776, 777776, NAN, "a doubling in the middle");
  node_is(g, 1000000, NB_ADD, 999999, 999999, NAN, "the last doubling");
}

static void random_tape(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a[200], b[200];
  double x[200];
  nb_opcode op[200];
  for (int i = 0; i < 200; i++) {
    a[i] = b[i] = NB_NONE, x[i] = NAN;
    if (i < 2 || uniform(0, 1) < 0.25) {
      op[i] = uniform(0, 1) < 0.5 ? NB_VAR : NB_CONST;
      x[i] = uniform(-9, 9);
      number_is(op[i] == NB_VAR ? nb_var(g, x[i]) : nb_const(g, x[i]), (nb_node)i, "a leaf");
    } else {
      op[i] = uniform(0, 1) < 0.5 ? NB_ADD : NB_MUL;
      a[i] = (nb_node)uniform_int(0, i - 1), b[i] = (nb_node)uniform_int(0, i - 1);
      number_is(op[i] == NB_ADD ? nb_add(g, a[i], b[i]) : nb_mul(g, a[i], b[i]), (nb_node)i, "an inner node");
    }
    if (i % 20 == 7)
      expect_int((long)nb_add(g, (nb_node)uniform_int(0, i), (nb_node)(i + 1 + uniform_int(0, 5))), (long)NB_NONE,
                 "a node of the future is no argument");
  }
  for (int i = 0; i < 200; i++) node_is(g, (nb_node)i, op[i], a[i], b[i], x[i], "a node of the random tape");
}

const exercise_test exercise_tests[] = {
  {"example", PUBLIC, 1, "the graph of (a + b)(b + 1)", example},
  {"leaves", PUBLIC, 1, "variables and constants", leaves},
  {"other_operations", PUBLIC, 1, "operations with one argument, two, and a list", other_operations},
  {"bad_arguments", PUBLIC, 1, "arguments that are no nodes", bad_arguments},
  {"growth", PUBLIC, 1, "nodes are stable when the arrays grow, by doubling", growth, "example"},
  {"a_million", PUBLIC, 1, "a million nodes", a_million, "growth"},
  {"random_tape", SEEDED, 2, "a random tape", random_tape},
  {0}};
