/* Tests of exercise 7.7: double nb_pull(nb_graph *g, nb_node root, nb_node f)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/graph.h>
#include "exercise.h"

static void pulls(nb_graph *g, nb_node root, nb_node f, double want, const char *why)
{
  expect_absolute(nb_pull(g, root, f), want, 1e-9 * (1 + fabs(want)), "%s", why);
}

static void lecture(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 1), r = nb_add(g, a, b), s = nb_add(g, b, nb_const(g, 1)), e = nb_mul(g, r, s);
  pulls(g, e, e, 1, "the derivative of e by itself");
  pulls(g, e, r, 2, "de/dr is s, for e = rs");
  pulls(g, e, s, 3, "de/ds is r, for e = rs");
  pulls(g, e, a, 2, "de/da is b + 1, at b = 1");
  pulls(g, e, b, 5, "de/db is a + 2b + 1, at a = 2, b = 1");
  expect_absolute(g->adjoint[r], 2, 1e-12, "the adjoint of r stays in the graph");
  nb_graph_free(g);
}
static void new_values(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 1), e = nb_mul(g, nb_add(g, a, b), nb_add(g, b, nb_const(g, 1)));
  pulls(g, e, b, 5, "de/db is a + 2b + 1, at a = 2, b = 1");
  pulls(g, e, b, 5, "the same again");
  nb_set(g, a, -1), nb_set(g, b, 3);
  pulls(g, e, a, 4, "de/da is b + 1, at b = 3, after nb_set");
  nb_set(g, a, 4), nb_set(g, b, 2);
  pulls(g, e, b, 9, "de/db is a + 2b + 1, at a = 4, b = 2, after nb_set");
  pulls(g, e, a, 3, "de/da is b + 1, at b = 2");
  nb_graph_free(g);
}
static void shared(void)
{
  nb_graph *g = nb_graph_new(), *h = nb_graph_new(), *k = nb_graph_new();
  nb_node x = nb_var(g, 3), y = nb_mul(g, x, x);
  pulls(g, y, x, 6, "x*x at 3, two arrows from x to the product");
  nb_node a = nb_var(h, 1), c = nb_doublings(h, a, 2);
  pulls(h, c, a, 4, "a doubled twice");
  nb_node u = nb_var(k, .5), s = nb_mul(k, u, u), z = nb_add(k, s, nb_sin(k, nb_exp(k, s)));
  pulls(k, z, u, 1.3631949148017262, "s + sin(exp(s)) with s = x*x, at x = 0.5");
  nb_graph_free(g), nb_graph_free(h), nb_graph_free(k);
}
static void slots(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 3), b = nb_var(g, 4), q = nb_div(g, a, b), d = nb_sub(g, a, b);
  pulls(g, q, a, 0.25, "a/b by a, at a = 3, b = 4");
  pulls(g, q, b, -0.1875, "a/b by b, at a = 3, b = 4");
  pulls(g, d, a, 1, "a - b by a");
  pulls(g, d, b, -1, "a - b by b");
  pulls(g, nb_div(g, b, b), b, 0, "b/b by b: two arrows that cancel");
  nb_graph_free(g);
}
static void many_paths(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), y = nb_doublings(g, x, 60);
  pulls(g, y, x, ldexp(1, 60), "60 doublings, 2^60 paths, 61 adjoints");
  nb_graph_free(g);
}
static void elsewhere(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 5), dead = nb_mul(g, a, b), y = nb_exp(g, a), z = nb_mul(g, dead, y);
  pulls(g, dead, b, 2, "ab by b, at a = 2");
  pulls(g, y, a, exp(2), "exp(a) at 2; another node uses a, but exp(a) doesn't depend on that");
  pulls(g, y, b, 0, "exp(a) doesn't depend on b");
  pulls(g, y, z, 0, "exp(a) doesn't depend on a node that came later");
  expect_true(isnan(nb_pull(g, 99, a)), "99 is no node: NaN");
  expect_true(isnan(nb_pull(g, y, 99)), "99 is no node: NaN");
  expect_true(isnan(nb_pull(NULL, 0, 0)), "there is no graph: NaN");
  nb_graph_free(g);
}
static void lists(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 2), y = nb_var(g, 3), v[] = {x, y, x};
  nb_node s = nb_sum(g, 3, v), d = nb_dot(g, 3, v, (nb_node[]){y, y, x}), l = nb_logsumexp(g, 3, v);
  pulls(g, s, x, 2, "x + y + x by x");
  pulls(g, d, x, 7, "xy + yy + xx by x, at x = 2, y = 3");
  pulls(g, d, y, 8, "xy + yy + xx by y, at x = 2, y = 3");
  pulls(g, l, y, exp(3) / (2 * exp(2) + exp(3)), "log(2 exp(x) + exp(y)) by y");
  nb_graph_free(g);
}

static nb_node random_node(nb_graph *g, nb_node i)
{
  nb_node a = (nb_node)uniform_int(0, i - 1), b = (nb_node)uniform_int(0, i - 1);
  switch (uniform_int(0, 6)) {
  case 0: return nb_add(g, a, b);
  case 1: return nb_mul(g, nb_tanh(g, a), b);
  case 2: return nb_sub(g, a, b);
  case 3: return nb_sin(g, a);
  case 4: return nb_div(g, a, nb_const(g, uniform(1, 2)));
  case 5: return nb_cos(g, b);
  default: return nb_logistic(g, b);
  }
}
static void random_graphs(void)
{
  for (int round = 0; round < 6; round++) {
    nb_graph *g = nb_graph_new();
    for (int i = 0; i < 3; i++) nb_var(g, uniform(-1, 1));
    while (g->n < 25) random_node(g, (nb_node)g->n);
    nb_node root = (nb_node)g->n - 1, x = (nb_node)uniform_int(0, 2);
    double at = g->value[x], h = 1e-5, y[2];
    for (int side = 0; side < 2; side++) nb_set(g, x, side ? at + h : at - h), y[side] = nb_forward(g, root);
    nb_set(g, x, at);
    double want = (y[1] - y[0]) / (2 * h);
    expect_absolute(nb_pull(g, root, x), want, 1e-5 * (1 + fabs(want)),
                    "the derivative of a random graph by node %ld, from differences", (long)x);
    nb_graph_free(g);
  }
}

const exercise_test exercise_tests[] = {
  {"lecture", PUBLIC, 1, "the lecture's example, every node", lecture},
  {"new_values", PUBLIC, 1, "new values of the variables", new_values, "lecture"},
  {"shared", PUBLIC, 1, "inner nodes that are used twice", shared},
  {"slots", PUBLIC, 1, "first and second arguments", slots},
  {"many_paths", PUBLIC, 1, "2^60 paths", many_paths, "shared"},
  {"elsewhere", PUBLIC, 1, "nodes that the root does not depend on", elsewhere},
  {"lists", PUBLIC, 1, "nodes with lists of arguments", lists},
  {"random_graphs", SEEDED, 1, "random graphs against differences", random_graphs},
  {0}};
