/* Tests of exercise 8.3: nb_status nb_backward(nb_graph *g, nb_node root)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/backward.h>
#include <nabla/chain.h>
#include "exercise.h"

static void sweep(nb_graph *g, nb_node root)
{
  nb_forward(g, root);
  expect_status(nb_backward(g, root), NB_OK, "the root is a node");
}
static void holds(const nb_graph *g, nb_node v, double want, const char *why)
{
  expect_absolute(g->adjoint[v], want, 1e-9 * (1 + fabs(want)), "%s", why);
}

static void tree(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 5), e = nb_mul(g, a, b);
  sweep(g, e);
  holds(g, a, 5, "ab by a, at a = 2, b = 5");
  holds(g, b, 2, "ab by b, at a = 2, b = 5");
  nb_node q = nb_div(g, a, b);
  sweep(g, q);
  holds(g, a, 0.2, "a/b by a, at a = 2, b = 5");
  holds(g, b, -0.08, "a/b by b, at a = 2, b = 5");
  nb_graph_free(g);
}
static void lecture(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 1), r = nb_add(g, a, b), s = nb_add(g, b, nb_const(g, 1)), e = nb_mul(g, r, s);
  sweep(g, e);
  holds(g, a, 2, "de/da is b + 1, at b = 1");
  holds(g, b, 5, "de/db is a + 2b + 1, at a = 2, b = 1: which value did b get from r, and which from s?");
  holds(g, r, 2, "de/dr is s");
  holds(g, s, 3, "de/ds is r");
  holds(g, e, 1, "the derivative of e by itself");
  nb_graph_free(g);
}
static void shared(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 1), c = nb_doublings(g, a, 2), x = nb_var(g, 3), y = nb_mul(g, x, x);
  sweep(g, c);
  holds(g, a, 4, "b = a + a, c = b + b: c is 4a");
  sweep(g, y);
  holds(g, x, 6, "x*x at 3, two arrows from x to the product");
  nb_graph_free(g);
}
static void twice(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 1), e = nb_mul(g, nb_add(g, a, b), nb_add(g, b, nb_const(g, 1)));
  sweep(g, e);
  sweep(g, e);
  holds(g, a, 2, "de/da is b + 1, in the second run");
  holds(g, b, 5, "de/db is a + 2b + 1, in the second run");
  nb_set(g, a, -1), nb_set(g, b, 3);
  sweep(g, e);
  holds(g, a, 4, "de/da is b + 1, at b = 3");
  holds(g, b, 6, "de/db is a + 2b + 1, at a = -1, b = 3");
  nb_graph_free(g);
}
static void order(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, .5), s = nb_mul(g, x, x), y = nb_add(g, s, nb_sin(g, nb_exp(g, s)));
  sweep(g, y);
  holds(g, x, 1.3631949148017262, "s + sin(exp(s)) with s = x*x, at x = 0.5; s must wait for exp(s)");
  nb_node q = nb_sin(g, x), t = nb_exp(g, q), z = nb_add(g, nb_mul(g, t, q), q);
  sweep(g, z);
  expect_absolute(g->adjoint[x], 2.974556, 1e-6, "ts + s with s = sin(x), t = exp(s), at x = 0.5; s must wait for t");
  nb_graph_free(g);
}
static void roots(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 3), y = nb_mul(g, a, b), z = nb_exp(g, a);
  sweep(g, y);
  sweep(g, z);
  holds(g, a, exp(2), "exp(a) by a, after another root");
  holds(g, b, 0, "exp(a) by b, after another root");
  holds(g, y, 0, "exp(a) by a node that it doesn't depend on, the root of the run before");
  sweep(g, b);
  holds(g, b, 1, "the root may be a leaf");
  holds(g, a, 0, "another leaf");
  holds(g, z, 0, "a node behind the root");
  expect_status(nb_backward(g, 99), NB_ENODE, "99 is no node");
  holds(g, b, 1, "99 is no node: nothing happens");
  expect_status(nb_backward(NULL, 0), NB_EARG, "there is no graph");
  nb_graph_free(g);
}
static void lists(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 2), y = nb_var(g, 3), v[] = {x, y, x};
  nb_node d = nb_dot(g, 3, v, (nb_node[]){y, y, x}), l = nb_logsumexp(g, 3, v);
  sweep(g, d);
  holds(g, x, 7, "xy + yy + xx by x, at x = 2, y = 3");
  holds(g, y, 8, "xy + yy + xx by y, at x = 2, y = 3");
  sweep(g, l);
  holds(g, y, exp(3) / (2 * exp(2) + exp(3)), "log(2 exp(x) + exp(y)) by y");
  nb_graph_free(g);
}
static void elsewhere(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 0), low = nb_log(g, x), root = nb_sqrt(g, x), y = nb_cos(g, x), z = nb_mul(g, low, root), w = nb_sin(g, x);
  nb_node e = nb_add(g, y, w);
  nb_forward(g, z);
  sweep(g, e);
  holds(g, x, 1, "cos(x) + sin(x) at 0; nobody asked for log(x) and sqrt(x), whose derivatives are infinite");
  holds(g, low, 0, "the root doesn't depend on log(x)");
  nb_graph_free(g);
}
static void deep(void)
{
  enum { N = 100000 };
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), y = x;
  for (int i = 0; i < N; i++) y = nb_add(g, y, x);
  sweep(g, y);
  holds(g, x, N + 1, "a hundred thousand times plus x, on a small stack");
  nb_graph_free(g);
}

static void paths(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), low = nb_doublings(g, x, 10), y = nb_doublings(g, low, 50);
  sweep(g, low);
  holds(g, x, 1024, "ten doublings: 11 nodes, 20 arrows");
  expect_at_most((long)g->visits, 20, "edges visited");
  sweep(g, y);
  holds(g, x, 0x1p60, "sixty doublings: 61 nodes, 120 arrows, and more paths than can be walked");
  nb_graph_free(g);
}

static nb_dual step(int op, nb_dual a, nb_dual b)
{
  switch (op) {
  case 0: return nb_dual_add(a, b);
  case 1: return nb_dual_mul(a, b);
  case 2: return nb_dual_sub(a, b);
  case 3: return nb_dual_sin(a);
  default: return nb_dual_tanh(a);
  }
}
static const nb_opcode op_of[] = {NB_ADD, NB_MUL, NB_SUB, NB_SIN, NB_TANH};
static void random_graphs(void)
{
  enum { N = 30, VARS = 3 };
  for (int round = 0; round < 8; round++) {
    nb_graph *g = nb_graph_new();
    nb_dual y[VARS][N];
    for (nb_node v = 0; v < N; v++) {
      nb_node a = v ? (nb_node)uniform_int(0, v - 1) : 0, b = v ? (nb_node)uniform_int(0, v - 1) : 0;
      int op = (int)uniform_int(0, 4);
      double at = uniform(-1, 1);
      if (v < VARS) nb_var(g, at);
      else nb_append(g, op_of[op], a, b, NAN);
      for (nb_node i = 0; i < VARS; i++)
        y[i][v] = v >= VARS ? step(op, y[i][a], y[i][b]) : v == i ? nb_dual_var(at) : nb_dual_const(at);
    }
    sweep(g, N - 1);
    for (nb_node i = 0; i < VARS; i++)
      holds(g, i, y[i][N - 1].slope, "a random graph; the derivative wanted comes from dual numbers");
    nb_graph_free(g);
  }
}

const exercise_test exercise_tests[] = {
  {"tree", PUBLIC, 1, "one operation", tree},
  {"lecture", PUBLIC, 1, "the lecture's example, every node", lecture},
  {"shared", PUBLIC, 1, "inner nodes that are used twice", shared},
  {"twice", PUBLIC, 1, "two runs on one graph", twice, "lecture"},
  {"order", PUBLIC, 1, "a node must wait for all of its consumers", order},
  {"roots", PUBLIC, 1, "other roots, leaves, no nodes", roots},
  {"lists", PUBLIC, 1, "nodes with lists of arguments", lists},
  {"elsewhere", PUBLIC, 1, "nodes that the root does not depend on", elsewhere},
  {"paths", PUBLIC, 1, "as many steps as there are arrows", paths, "shared"},
  {"deep", PUBLIC, 1, "a deep graph and a small stack", deep, "shared"},
  {"random_graphs", SEEDED, 2, "random graphs against dual numbers", random_graphs},
  {0}};
