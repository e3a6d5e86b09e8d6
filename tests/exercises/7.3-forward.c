/* Tests of exercise 7.3: double nb_forward(nb_graph *g, nb_node root)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/graph.h>
#include "exercise.h"

static void evaluations(nb_graph *g, long want, const char *what)
{
  expect_count((long)g->evals, want, what);
  g->evals = 0;
}

static void example(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 1);
  nb_node r = nb_add(g, a, b), s = nb_add(g, b, nb_const(g, 1)), e = nb_mul(g, r, s);
  expect_relative(nb_forward(g, e), 6, 1e-15, "(2 + 1)(1 + 1)");
  expect_relative(g->value[r], 3, 1e-15, "the value of r = a + b stays in the graph");
  expect_relative(g->value[s], 2, 1e-15, "the value of s = b + 1 stays in the graph");
  evaluations(g, 3, "evaluations of r, s and e");
  nb_graph_free(g);
}

static void new_values(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 1);
  nb_node e = nb_mul(g, nb_add(g, a, b), nb_add(g, b, nb_const(g, 1)));
  nb_forward(g, e);
  nb_set(g, a, -1), nb_set(g, b, 3);
  expect_relative(nb_forward(g, e), 8, 1e-15, "after nb_set to a = -1, b = 3: (-1 + 3)(3 + 1)");
  nb_set(g, a, 4);
  expect_relative(nb_forward(g, e), 28, 1e-15, "after nb_set to a = 4: (4 + 3)(3 + 1)");
  evaluations(g, 9, "evaluations in three runs of three nodes");
  nb_graph_free(g);
}

static void doublings(void)
{
  nb_graph *g = nb_graph_new();
  nb_node y = nb_doublings(g, nb_var(g, 1.5), 40);
  expect_relative(nb_forward(g, y), ldexp(1.5, 40), 1e-15, "1.5 doubled 40 times");
  evaluations(g, 40, "evaluations of 40 doublings");
  nb_graph_free(g);
}

static void unreachable(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 3), low = nb_log(g, nb_sub(g, a, nb_const(g, 4)));
  nb_node y = nb_mul(g, a, a), late = nb_exp(g, y), z = nb_add(g, y, a);
  nb_node behind = nb_neg(g, z);
  g->value[low] = 77, g->value[late] = 88, g->value[behind] = 99;
  expect_relative(nb_forward(g, z), 12, 1e-15, "3*3 + 3");
  expect_relative(g->value[low], 77, 0, "log(3 - 4) is not needed for the root, its value is not to be touched");
  expect_relative(g->value[late], 88, 0, "exp(9) is not needed for the root, its value is not to be touched");
  expect_relative(g->value[behind], 99, 0, "a node that uses the root is not needed for the root");
  evaluations(g, 2, "evaluations of the two inner nodes that are needed");
  nb_graph_free(g);
}

static void roots(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 3), b = nb_neg(g, a);
  expect_relative(nb_forward(g, a), 3, 1e-15, "the root may be a leaf");
  evaluations(g, 0, "evaluations, of a leaf");
  expect_true(isnan(nb_forward(g, 2)), "node 2 does not exist: NaN");
  expect_true(isnan(nb_forward(g, NB_NONE)), "NB_NONE is no node: NaN");
  expect_true(isnan(nb_forward(NULL, 0)), "a graph that is NULL: NaN");
  expect_relative(nb_forward(g, b), -3, 1e-15, "the negative of 3");
  nb_graph_free(g);
}

static void deep(void)
{
  enum { N = 100000 };
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 0), one = nb_const(g, 1);
  for (int i = 0; i < N; i++) x = nb_add(g, x, one);
  expect_relative(nb_forward(g, x), N, 1e-15, "a hundred thousand times plus one, on a small stack");
  evaluations(g, N, "evaluations of a chain");
  nb_graph_free(g);
}

static nb_node random_node(nb_graph *g, nb_node i)
{
  nb_node a = (nb_node)uniform_int(0, i - 1), b = (nb_node)uniform_int(0, i - 1);
  switch (uniform_int(0, 5)) {
  case 0: return nb_add(g, a, b);
  case 1: return nb_mul(g, a, b);
  case 2: return nb_sub(g, a, b);
  case 3: return nb_sin(g, a);
  case 4: return nb_sum(g, 2, (nb_node[]){a, b});
  default: return nb_tanh(g, b);
  }
}
static double by_recursion(const nb_graph *g, nb_node v, double *known, char *is_known, long *count)
{
  double x[2] = {0, 0};
  if (is_known[v]) return known[v];
  is_known[v] = 1;
  size_t n = nb_arguments(g, v);
  if (n == 0) return known[v] = g->value[v];
  for (size_t k = 0; k < n; k++) x[k] = by_recursion(g, nb_argument(g, v, k), known, is_known, count);
  ++*count;
  switch (g->op[v]) {
  case NB_ADD: case NB_SUM: return known[v] = x[0] + x[1];
  case NB_MUL: return known[v] = x[0] * x[1];
  case NB_SUB: return known[v] = x[0] - x[1];
  case NB_SIN: return known[v] = sin(x[0]);
  default: return known[v] = tanh(x[0]);
  }
}
static void random_graphs(void)
{
  for (int round = 0; round < 8; round++) {
    double known[60];
    char is_known[60] = {0};
    long count = 0;
    nb_graph *g = nb_graph_new();
    for (nb_node i = 0; i < 60; i++)
      if (i < 3) nb_var(g, uniform(-1, 1));
      else random_node(g, i);
    nb_node root = (nb_node)uniform_int(40, 59);
    double want = by_recursion(g, root, known, is_known, &count);
    double got = nb_forward(g, root);
    if (isfinite(want)) expect_absolute(got, want, 1e-9 * (1 + fabs(want)), "the root of a random graph, node %ld", (long)root);
    evaluations(g, count, "evaluations of the inner nodes that the root depends on");
    nb_graph_free(g);
  }
}

const exercise_test exercise_tests[] = {
  {"example", PUBLIC, 1, "the lecture's example", example},
  {"new_values", PUBLIC, 1, "new values of the variables", new_values, "example"},
  {"doublings", PUBLIC, 1, "exponentially many paths, forty evaluations", doublings, "example"},
  {"unreachable", PUBLIC, 1, "nodes that nobody asked for", unreachable},
  {"roots", PUBLIC, 1, "leaves, and things that are no nodes", roots},
  {"deep", PUBLIC, 1, "a deep graph and a small stack", deep, "example"},
  {"random_graphs", SEEDED, 2, "random graphs, values and evaluations", random_graphs},
  {0}};
