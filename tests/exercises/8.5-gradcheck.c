/* Tests of exercise 8.5: nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node v[n], const double d[n])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/backward.h>
#include "exercise.h"

static nb_report verdict(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d, nb_verdict want, const char *why)
{
  nb_report r = nb_gradcheck(g, root, n, v, d);
  expect_int(r.verdict, want, "%s (0 is NB_AGREE, 1 NB_DIFFER, 2 NB_KINK)", why);
  return r;
}

static void correct(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, .7), y = nb_var(g, 2), v[] = {x, y};
  double d[2];
  nb_node z[] = {nb_mul(g, x, y), nb_exp(g, nb_mul(g, x, y)), nb_sin(g, nb_div(g, x, y)), nb_tanh(g, nb_sub(g, x, y)), nb_max(g, x, y)};
  for (int i = 0; i < 5; i++) {
    nb_grad(g, z[i], 2, v, NULL, d);
    nb_report r = verdict(g, z[i], 2, v, d, NB_AGREE, "correct derivatives");
    expect_true(r.node == NB_NONE, "node is NB_NONE if all is well");
  }
  nb_graph_free(g);
}
static void planted(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, .7), y = nb_var(g, 2), v[] = {x, y}, z = nb_mul(g, x, y), t = nb_tanh(g, x);
  nb_report r = verdict(g, z, 2, v, (double[]){2, 2}, NB_DIFFER, "xy by y is x = 0.7, not 2");
  expect_int(r.node, y, "the first variable that doesn't agree");
  expect_relative(r.want, .7, 1e-6, "want is the difference");
  expect_relative(r.got, 2, 0, "got is the claim");
  r = verdict(g, t, 1, v, (double[]){1 - .7 * .7}, NB_DIFFER, "tanh(x) has the derivative 1 - y^2, not 1 - x^2");
  expect_int(r.node, x, "the variable");
  verdict(g, z, 2, v, (double[]){-2, .7}, NB_DIFFER, "a wrong sign");
  r = verdict(g, z, 2, v, (double[]){1, 1}, NB_DIFFER, "both are wrong");
  expect_int(r.node, x, "the first of two that are wrong");
  verdict(g, z, 1, v, (double[]){2.0001}, NB_DIFFER, "a relative error of 5e-5");
  nb_graph_free(g);
}
static void scale(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), v[] = {x}, tiny = nb_mul(g, x, nb_const(g, 1e-9)), huge = nb_mul(g, nb_mul(g, x, x), nb_const(g, 1e9));
  verdict(g, tiny, 1, v, (double[]){2e-9}, NB_DIFFER, "1e-9 x has the derivative 1e-9; 2e-9 is twice as much");
  verdict(g, tiny, 1, v, (double[]){1e-9}, NB_AGREE, "1e-9 x has the derivative 1e-9");
  verdict(g, huge, 1, v, (double[]){2e9 + 20}, NB_AGREE, "1e9 x^2 has the derivative 2e9; an error of 20 is a relative error of 1e-8");
  verdict(g, huge, 1, v, (double[]){2e9 + 1e5}, NB_DIFFER, "1e9 x^2 has the derivative 2e9; an error of 1e5 is too much");
  nb_graph_free(g);
}
static void kinks(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 0), y = nb_var(g, 3), v[] = {y, x}, r = nb_relu(g, x), a = nb_abs(g, nb_sub(g, y, nb_const(g, 3)));
  nb_report k = verdict(g, nb_add(g, r, y), 2, v, (double[]){1, 0}, NB_KINK, "relu(x) + y at x = 0, y = 3");
  expect_int(k.node, x, "the variable with the kink");
  verdict(g, a, 1, v, (double[]){0}, NB_KINK, "abs(y - 3) at y = 3: a central difference of 0, and no derivative");
  verdict(g, nb_mul(g, x, x), 2, v, (double[]){0, 0}, NB_AGREE, "x*x at 0 has no kink");
  verdict(g, nb_cos(g, x), 2, v, (double[]){0, 0}, NB_AGREE, "cos(x) at 0 has no kink");
  nb_set(g, x, 1);
  verdict(g, r, 2, v, (double[]){0, 1}, NB_AGREE, "relu(x) at x = 1 has no kink");
  nb_graph_free(g);
}
static void not_a_number(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, -2), v[] = {x}, bad[] = {99};
  verdict(g, nb_exp(g, x), 1, v, (double[]){NAN}, NB_DIFFER, "a claim that is NaN");
  verdict(g, nb_log(g, x), 1, v, (double[]){-.5}, NB_DIFFER, "log(-2) is NaN");
  verdict(g, nb_exp(g, x), 1, bad, (double[]){0}, NB_DIFFER, "99 is no node");
  nb_graph_free(g);
}
static void restored(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1e-9), y = nb_var(g, .3), v[] = {x, y}, z = nb_mul(g, x, nb_exp(g, y));
  double d[2];
  nb_grad(g, z, 2, v, NULL, d);
  verdict(g, z, 2, v, d, NB_AGREE, "correct derivatives");
  expect_relative(g->value[x], 1e-9, 0, "the value of x is what it was");
  expect_relative(g->value[y], .3, 0, "the value of y is what it was");
  expect_relative(g->value[z], 1e-9 * exp(.3), 1e-15, "the value of the root is that of the old variables");
  nb_graph_free(g);
}
static void random_points(void)
{
  for (int round = 0; round < 8; round++) {
    nb_graph *g = nb_graph_new();
    nb_node x = nb_var(g, uniform(.5, 2)), y = nb_var(g, uniform(.5, 2)), v[] = {x, y};
    nb_node z = nb_add(g, nb_sin(g, nb_mul(g, x, y)), nb_div(g, nb_exp(g, x), y));
    double d[2];
    nb_grad(g, z, 2, v, NULL, d);
    verdict(g, z, 2, v, d, NB_AGREE, "sin(xy) + exp(x)/y, correct derivatives");
    d[1] += uniform(.01, .1);
    nb_report r = verdict(g, z, 2, v, d, NB_DIFFER, "sin(xy) + exp(x)/y, a wrong derivative by y");
    expect_int(r.node, y, "the wrong one");
    nb_graph_free(g);
  }
}

const exercise_test exercise_tests[] = {
  {"correct", PUBLIC, 1, "correct derivatives pass", correct},
  {"planted", PUBLIC, 2, "planted bugs are found", planted},
  {"scale", PUBLIC, 1, "tiny and huge derivatives", scale},
  {"kinks", PUBLIC, 1, "kinks, and what only looks like one", kinks},
  {"not_a_number", PUBLIC, 1, "NaN and no nodes", not_a_number},
  {"restored", PUBLIC, 1, "the graph afterwards", restored, "correct"},
  {"random_points", SEEDED, 1, "random points", random_points},
  {0}};
