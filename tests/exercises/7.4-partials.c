/* Tests of exercise 7.4: nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/graph.h>
#include "exercise.h"

/* the value of op at (a, b), by the library, and its derivatives by differences of that */
static double value_at(nb_opcode op, double a, double b)
{
  nb_graph *g = nb_graph_new();
  nb_var(g, a), nb_var(g, b);
  double y = nb_eval(g, nb_append(g, op, 0, 1, NAN));
  nb_graph_free(g);
  return y;
}
static double difference(nb_opcode op, double a, double b, int slot)
{
  double h = 1e-5, h_a = slot ? 0 : h, h_b = slot ? h : 0;
  return (value_at(op, a + h_a, b + h_b) - value_at(op, a - h_a, b - h_b)) / (2 * h);
}
static nb_graph *node_with(nb_opcode op, double a, double b)
{
  nb_graph *g = nb_graph_new();
  nb_var(g, a), nb_var(g, b);
  nb_eval(g, nb_append(g, op, 0, 1, NAN));
  return g;
}

static void exactly(nb_opcode op, double a, double b, double da, double db)
{
  nb_graph *g = node_with(op, a, b);
  double d[2] = {-7, -7};
  expect_status(nb_partials(g, 2, d), NB_OK, "node 2 is %s of a = %g, b = %g", nb_op_name(op), a, b);
  expect_absolute(d[0], da, 1e-12 * (1 + fabs(da)), "the derivative of %s by a, at a = %g, b = %g", nb_op_name(op), a, b);
  if (nb_arity(op) == 2)
    expect_absolute(d[1], db, 1e-12 * (1 + fabs(db)), "the derivative of %s by b, at a = %g, b = %g", nb_op_name(op), a, b);
  else expect_absolute(d[1], -7, 0, "%s has one argument, d[1] is not to be touched", nb_op_name(op));
  nb_graph_free(g);
}
static void by_differences(nb_opcode op, double a, double b)
{
  nb_graph *g = node_with(op, a, b);
  double d[2] = {-7, -7};
  nb_partials(g, 2, d);
  for (int k = 0; k < nb_arity(op); k++) {
    double want = difference(op, a, b, k);
    expect_absolute(d[k], want, 1e-6 * (1 + fabs(want)), "the derivative of %s by %c, at a = %g, b = %g, from differences",
                    nb_op_name(op), "ab"[k], a, b);
  }
  nb_graph_free(g);
}

static void arithmetic(void)
{
  exactly(NB_ADD, 3, 4, 1, 1);
  exactly(NB_SUB, 3, 4, 1, -1);
  exactly(NB_MUL, 3, 4, 4, 3);
  exactly(NB_DIV, 3, 4, 0.25, -3. / 16);
  exactly(NB_NEG, 3, 4, -1, 0);
  exactly(NB_POW, 3, 4, 108, 81 * log(3));
  exactly(NB_POW, 0, 3, 0, 0);
}
static void elementary(void)
{
  exactly(NB_EXP, 2, 9, exp(2), 0);
  exactly(NB_LOG, 4, 9, 0.25, 0);
  exactly(NB_SQRT, 4, 9, 0.25, 0);
  exactly(NB_SIN, 2, 9, cos(2), 0);
  exactly(NB_COS, 2, 9, -sin(2), 0);
  exactly(NB_TAN, 2, 9, 1 + tan(2) * tan(2), 0);
  exactly(NB_TANH, 0.5, 9, 1 - tanh(0.5) * tanh(0.5), 0);
  exactly(NB_LOGISTIC, 2, 9, exp(-2) / ((1 + exp(-2)) * (1 + exp(-2))), 0);
  exactly(NB_LOG1PEXP, 2, 9, 1 / (1 + exp(-2)), 0);
}
static void kinks(void)
{
  exactly(NB_RELU, 2.5, 9, 1, 0);
  exactly(NB_RELU, -2.5, 9, 0, 0);
  exactly(NB_RELU, 0, 9, 0, 0);
  exactly(NB_ABS, -2.5, 9, -1, 0);
  exactly(NB_ABS, 0, 9, 0, 0);
  exactly(NB_MIN, 2, 5, 1, 0);
  exactly(NB_MIN, 5, 2, 0, 1);
  exactly(NB_MAX, 2, 5, 0, 1);
  exactly(NB_MIN, 4, 4, 1, 0);
  exactly(NB_MAX, 4, 4, 1, 0);
}
static void no_partials(void)
{
  nb_graph *g = node_with(NB_MUL, 3, 4);
  double d[2] = {-7, -8};
  nb_node y = nb_sum(g, 2, (nb_node[]){0, 1});
  expect_status(nb_partials(g, 0, d), NB_OK, "node 0 is a variable, and has no derivatives to write");
  expect_status(nb_partials(g, y, d), NB_ENODE, "a node with a list of arguments");
  expect_status(nb_partials(g, 99, d), NB_ENODE, "99 is no node");
  expect_status(nb_partials(NULL, 0, d), NB_ENODE, "there is no graph");
  expect_true(d[0] == -7 && d[1] == -8, "nothing is written");
  nb_partials(g, 2, d);
  expect_absolute(d[0], 4, 1e-12, "the product of 3 and 4, by its first argument");
  nb_graph_free(g);
}
static void random_values(void)
{
  for (int round = 0; round < 4; round++)
    for (int op = NB_ADD; op < NB_SUM; op++) {
      double a = uniform(0.3, 1.4), b = uniform(1.6, 2.5);
      by_differences((nb_opcode)op, a, b);
      if (op != NB_POW && op != NB_LOG && op != NB_SQRT) by_differences((nb_opcode)op, -a, -b);
    }
}

const exercise_test exercise_tests[] = {
  {"arithmetic", PUBLIC, 1, "the four species, the sign, the power", arithmetic},
  {"elementary", PUBLIC, 1, "functions of one argument", elementary},
  {"kinks", PUBLIC, 1, "functions with kinks, also at the kinks", kinks},
  {"no_partials", PUBLIC, 1, "leaves, lists, and things that are no nodes", no_partials},
  {"random_values", SEEDED, 2, "all operations, against differences", random_values},
  {0}};
