/* Tests of nabla/backward.h: the kill matrix T0 to T6, chains of a million nodes, random graphs
   against dual numbers, orders of foreign graphs, the check of gradients.
   SPDX-License-Identifier: MIT */
#include <nabla/backward.h>
#include <nabla/chain.h>
#include <stdlib.h>
#include "suite.h"

static double slope_of(nb_graph *g, nb_node root, nb_node v)
{
  nb_forward(g, root);
  nb_backward(g, root);
  return g->adjoint[v];
}

START_TEST(kill_matrix)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 1), ab = nb_mul(g, a, b);
  ck_assert(slope_of(g, ab, a) == 1 && g->adjoint[b] == 2); /* T0 */
  nb_node e = nb_mul(g, nb_add(g, a, b), nb_add(g, b, nb_const(g, 1)));
  for (int run = 0; run < 2; run++) ck_assert(slope_of(g, e, a) == 2 && g->adjoint[b] == 5); /* T1, T4 */
  ck_assert(g->adjoint[ab] == 0);
  ck_assert(slope_of(g, nb_doublings(g, b, 2), b) == 4); /* T2 */
  nb_node x = nb_var(g, 3);
  ck_assert(slope_of(g, nb_mul(g, x, x), x) == 6); /* T3 */
  nb_node u = nb_var(g, .5), s = nb_mul(g, u, u);
  ck_near(slope_of(g, nb_add(g, s, nb_sin(g, nb_exp(g, s))), u), 1.3631949148017262, 1e-15); /* T5 */
  nb_node q = nb_sin(g, u), t = nb_exp(g, q);
  ck_near(slope_of(g, nb_add(g, nb_mul(g, t, q), q), u), 2.974556, 1e-6); /* T6 */
  ck_assert(slope_of(g, x, x) == 1 && g->adjoint[u] == 0);
  ck_assert(nb_backward(g, 9999) == NB_ENODE && nb_backward(NULL, 0) == NB_EARG);
  ck_assert(nb_backward_add(g, 9999) == NB_ENODE && nb_backward_add(NULL, 0) == NB_EARG);
  nb_zero_grad(NULL);
  ck_assert(g->adjoint[x] == 1);
  nb_graph_free(g);
}
END_TEST

START_TEST(accumulation)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 1), e = nb_mul(g, nb_add(g, a, b), nb_add(g, b, nb_const(g, 1)));
  nb_forward(g, e);
  for (int run = 1; run <= 3; run++) {
    nb_backward_add(g, e);
    ck_assert(g->adjoint[a] == 2 * run && g->adjoint[b] == 5 * run && g->adjoint[e] == 1);
  }
  nb_zero_grad(g);
  for (size_t v = 0; v < g->n; v++) ck_assert(g->adjoint[v] == 0);
  nb_node v[] = { b, a };
  double d[2], y;
  ck_assert(nb_grad(g, e, 2, v, &y, d) == NB_OK && y == 6 && d[0] == 5 && d[1] == 2);
  ck_assert(nb_grad(g, e, 0, NULL, NULL, NULL) == NB_OK);
  v[1] = 99, d[0] = y = 77;
  ck_assert(nb_grad(g, e, 2, v, &y, d) == NB_ENODE && nb_grad(g, 99, 1, v, &y, d) == NB_ENODE);
  ck_assert(nb_grad(NULL, e, 1, v, &y, d) == NB_EARG && y == 77 && d[0] == 77);
  ck_assert(nb_grad(g, nb_sum(g, 0, v), 1, v, &y, d) == NB_EARG); /* what went wrong in the first place */
  ck_assert(isnan(nb_partial(g, a, 0)) && isnan(nb_partial(g, e, 2)));
  nb_graph_free(g);
}
END_TEST

START_TEST(random_graphs_against_dual_numbers)
{
  srand(8);
  for (int round = 0; round < 300; round++) {
    enum { N = 40, VARS = 3 };
    nb_graph *g = nb_graph_new();
    nb_dual y[VARS][N];
    for (nb_node v = 0; v < N; v++) {
      nb_node a = v ? (nb_node)rand() % v : 0, b = v ? (nb_node)rand() % v : 0;
      int op = rand() % 5;
      double at = rand() / (double)RAND_MAX;
      if (v < VARS) nb_var(g, at);
      else if (op == 0) nb_add(g, a, b);
      else if (op == 1) nb_mul(g, a, b);
      else if (op == 2) nb_sub(g, a, b);
      else if (op == 3) nb_sin(g, a);
      else nb_tanh(g, a);
      for (int i = 0; i < VARS; i++) {
        nb_dual p = y[i][a], q = y[i][b];
        y[i][v] = v < VARS  ? (v == (nb_node)i ? nb_dual_var(at) : nb_dual_const(at))
                  : op == 0 ? nb_dual_add(p, q)
                  : op == 1 ? nb_dual_mul(p, q)
                  : op == 2 ? nb_dual_sub(p, q)
                  : op == 3 ? nb_dual_sin(p)
                            : nb_dual_tanh(p);
      }
    }
    nb_forward(g, N - 1);
    nb_backward(g, N - 1);
    for (int i = 0; i < VARS; i++) {
      double want = y[i][N - 1].slope;
      ck_near(g->adjoint[i], want, 1e-9 * (1 + fabs(want)));
    }
    nb_graph_free(g);
  }
}
END_TEST

START_TEST(a_million_nodes)
{
  enum { N = 1000000 };
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), y = x, c = nb_const(g, 1);
  for (int i = 0; i < N; i++) y = nb_add(g, y, i % 2 ? c : x);
  ck_assert(slope_of(g, y, x) == 1 + N / 2 && g->adjoint[c] == N / 2);
  nb_graph_free(g);
  uint32_t *first = malloc((N + 1) * sizeof *first);
  nb_node *argument = malloc(N * sizeof *argument), *order = malloc(N * sizeof *order);
  for (uint32_t v = 0; v <= N; v++) first[v] = v < N ? v : N - 1; /* node v has the argument v + 1 */
  for (nb_node v = 0; v < N; v++) argument[v] = v + 1;
  nb_dag d = { N, N - 1, first, argument };
  ck_assert_int_eq(nb_toposort_iter(&d, 0, order), N);
  for (nb_node v = 0; v < N; v++) ck_assert(order[v] == N - 1 - v);
  free(first), free(argument), free(order);
}
END_TEST

START_TEST(orders)
{
  /* 0 uses 1 and 2, these use 3, and 4 uses itself */
  const uint32_t first[] = { 0, 2, 3, 4, 4, 5 };
  const nb_node argument[] = { 1, 2, 3, 3, 4 };
  nb_dag d = { 5, 5, first, argument };
  nb_node order[5];
  ck_assert_uint_eq(nb_toposort(&d, 0, order), 4);
  ck_assert(order[0] == 3 && order[3] == 0 && order[1] + order[2] == 3);
  ck_assert_int_eq(nb_toposort_iter(&d, 0, order), 4);
  ck_assert(order[0] == 3 && order[3] == 0 && order[1] + order[2] == 3);
  ck_assert_int_eq(nb_toposort_iter(&d, 4, order), -1);
  ck_assert_int_eq(nb_toposort_iter(&d, 5, order), 0);
  ck_assert_uint_eq(nb_toposort(&d, 5, order) + nb_toposort(NULL, 0, order), 0);
}
END_TEST

START_TEST(gradient_check)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 0), y = nb_var(g, 2), v[] = { x, y };
  nb_node z = nb_add(g, nb_mul(g, x, x), nb_exp(g, nb_mul(g, x, y))), r = nb_relu(g, x);
  double d[2];
  nb_grad(g, z, 2, v, NULL, d);
  ck_assert_int_eq(nb_gradcheck(g, z, 2, v, d).verdict, NB_AGREE);
  d[1] += 1e-3;
  nb_report bad = nb_gradcheck(g, z, 2, v, d);
  ck_assert(bad.verdict == NB_DIFFER && bad.node == y && bad.got == d[1]);
  ck_assert_int_eq(nb_gradcheck(g, r, 1, v, d).verdict, NB_KINK);
  d[0] = NAN;
  ck_assert_int_eq(nb_gradcheck(g, z, 2, v, d).verdict, NB_DIFFER);
  ck_assert(g->value[x] == 0 && g->value[y] == 2 && g->value[z] == 1);
  v[0] = 99;
  ck_assert_int_eq(nb_gradcheck(g, z, 2, v, d).verdict, NB_DIFFER);
  nb_graph_free(g);
}
END_TEST

MODULE("backward", kill_matrix, accumulation, random_graphs_against_dual_numbers, a_million_nodes, orders, gradient_check)
