/* Tests of exercise 8.4: void nb_zero_grad(nb_graph *g); nb_status nb_backward_add(nb_graph *g, nb_node root)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/backward.h>
#include "exercise.h"

static void holds(const nb_graph *g, nb_node v, double want, const char *why)
{
  expect_absolute(g->adjoint[v], want, 1e-9 * (1 + fabs(want)), "%s", why);
}
static nb_node lecture(nb_graph *g, double a, double b)
{
  nb_node va = nb_var(g, a), vb = nb_var(g, b), r = nb_add(g, va, vb), one = nb_const(g, 1), e = nb_mul(g, r, nb_add(g, vb, one));
  nb_forward(g, e);
  return e;
}

static void zero(void)
{
  nb_graph *g = nb_graph_new();
  nb_node e = lecture(g, 2, 1);
  for (nb_node v = 0; v <= e; v++) g->adjoint[v] = v + 1.5;
  nb_zero_grad(g);
  for (nb_node v = 0; v <= e; v++) holds(g, v, 0, "after nb_zero_grad");
  expect_relative(g->value[0], 2, 0, "the value of a is no adjoint");
  expect_relative(g->value[e], 6, 0, "the value of e is no adjoint");
  nb_zero_grad(NULL);
  nb_graph_free(g);
}
static void cleared(void)
{
  nb_graph *g = nb_graph_new();
  nb_node e = lecture(g, 2, 1);
  for (int run = 0; run < 2; run++) {
    nb_zero_grad(g);
    expect_status(nb_backward_add(g, e), NB_OK, "the root is a node");
    holds(g, 0, 2, "de/da, cleared before each run");
    holds(g, 1, 5, "de/db, cleared before each run");
  }
  nb_graph_free(g);
}
static void twice(void)
{
  nb_graph *g = nb_graph_new();
  nb_node e = lecture(g, 2, 1);
  for (int run = 1; run <= 3; run++) {
    g->visits = 0;
    nb_backward_add(g, e);
    holds(g, 0, 2 * run, "de/da = 2, as many times as there were runs");
    holds(g, 1, 5 * run, "de/db = 5, as many times as there were runs");
    holds(g, e, 1, "the root is an inner node, its adjoint is 1 in each run");
    holds(g, 2, 2, "de/dr = 2 in each run, r is an inner node");
    expect_at_most((long)g->visits, 6, "edges visited");
  }
  nb_graph_free(g);
}
static void two_losses(void)
{
  nb_graph *g = nb_graph_new();
  nb_node w = nb_var(g, 3), x = nb_var(g, 2), y = nb_mul(g, w, x), p = nb_exp(g, x), q = nb_mul(g, y, y);
  nb_forward(g, p), nb_forward(g, q);
  g->adjoint[w] = 100;
  nb_backward_add(g, q);
  nb_backward_add(g, p);
  holds(g, w, 124, "100 were there, and d(wx)^2/dw = 24");
  holds(g, x, 36 + exp(2), "d(wx)^2/dx = 36, and d exp(x)/dx = exp(2)");
  holds(g, y, 0, "exp(x) doesn't depend on wx");
  nb_backward_add(g, w);
  holds(g, w, 125, "the root is a leaf: 1 is added");
  holds(g, p, 0, "an inner node behind the root");
  expect_status(nb_backward_add(g, 99), NB_ENODE, "99 is no node");
  expect_status(nb_backward_add(NULL, 0), NB_EARG, "there is no graph");
  holds(g, w, 125, "99 is no node: nothing happens");
  nb_graph_free(g);
}
static void minibatch(void)
{
  nb_graph *g = nb_graph_new();
  double sum = 0, at = uniform(-1, 1);
  nb_node w = nb_var(g, at), x = nb_var(g, 0), e = nb_tanh(g, nb_mul(g, w, nb_sin(g, x)));
  for (int i = 0; i < 5; i++) {
    double xi = uniform(-3, 3), t;
    nb_set(g, x, xi);
    nb_forward(g, e);
    nb_backward_add(g, e);
    t = tanh(at * sin(xi));
    sum += (1 - t * t) * sin(xi);
  }
  holds(g, w, sum, "the sum of five derivatives by w");
  nb_zero_grad(g);
  holds(g, w, 0, "after nb_zero_grad");
  nb_graph_free(g);
}

const exercise_test exercise_tests[] = {
  {"zero", PUBLIC, 1, "clearing, and nothing else", zero},
  {"cleared", PUBLIC, 1, "clear and run, twice", cleared, "zero"},
  {"twice", PUBLIC, 1, "run without clearing", twice},
  {"two_losses", PUBLIC, 1, "two roots, leaves and no nodes", two_losses},
  {"minibatch", SEEDED, 1, "a sum over random examples", minibatch},
  {0}};
