/* Tests of nabla/backward.h: the kill matrix T0 to T6, chains of a million nodes, random graphs
   against dual numbers, orders of foreign graphs, the check of gradients, second derivatives of
   every row of the table.
   SPDX-License-Identifier: MIT */
#include <nabla/backward.h>
#include <nabla/chain.h>
#include <stdlib.h>
#include <sys/resource.h>
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
  g->visits = 0;
  ck_assert(nb_grad(g, e, 0, NULL, NULL, NULL) == NB_OK);
  ck_assert_uint_eq(g->visits, 6); /* three operations with two arguments each */
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
    const nb_node leaf[VARS] = { 0, 1, 2 };
    const double v[VARS] = { 0.5, -2, 1 };
    nb_dual along;
    ck_assert_int_eq(nb_forward_dual(g, N - 1, VARS, leaf, v, &along), NB_OK);
    double both = g->adjoint[0] * v[0] + g->adjoint[1] * v[1] + g->adjoint[2] * v[2];
    double scale = fabs(g->adjoint[0]) + 2 * fabs(g->adjoint[1]) + fabs(g->adjoint[2]);
    ck_near(along.slope, both, 1e-9 * (1 + scale));
    nb_graph_free(g);
  }
}
END_TEST

/* From here on, the stack of this process has no more than 1 MiB. */
static void small_stack(void)
{
  struct rlimit limit;
  getrlimit(RLIMIT_STACK, &limit);
  limit.rlim_cur = 1 << 20;
  setrlimit(RLIMIT_STACK, &limit);
}
START_TEST(ten_million_deep)
{
  small_stack();
  size_t many = many_nodes();
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), y = x, c = nb_const(g, 1);
  for (size_t i = 0; i < many; i++) y = nb_add(g, y, i % 2 ? c : x);
  ck_assert(slope_of(g, y, x) == 1 + (double)many / 2 && g->adjoint[c] == (double)many / 2);
  nb_graph_free(g);
}
END_TEST

START_TEST(ten_million_sorted)
{
  small_stack();
  uint32_t n = (uint32_t)many_nodes(), *first = malloc((n + 1) * sizeof *first);
  nb_node *argument = malloc(n * sizeof *argument), *order = malloc(n * sizeof *order);
  for (uint32_t v = 0; v <= n; v++) first[v] = v < n ? v : n - 1; /* node v has the argument v + 1 */
  for (nb_node v = 0; v < n; v++) argument[v] = v + 1;
  nb_dag d = { n, n - 1, first, argument };
  ck_assert_int_eq(nb_toposort_iter(&d, 0, order), n);
  size_t wrong = 0;
  for (nb_node v = 0; v < n; v++) wrong += order[v] != n - 1 - v;
  ck_assert_uint_eq(wrong, 0);
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

/* Second derivatives of a row at (a, b) in the direction d, by nb_hvp and by differences of nb_partials. */
static void second_at(nb_opcode op, double a, double b)
{
  nb_graph *g = nb_graph_new();
  nb_node v[] = { nb_var(g, a), nb_var(g, b) }, y = nb_append(g, op, 0, 1, NAN);
  size_t n = (size_t)nb_arity(op);
  for (size_t j = 0; j < n; j++) {
    double h = 1e-6, at = j ? b : a, d[2] = { j == 0, j == 1 }, exact[2], right[2] = { 0, 0 }, left[2] = { 0, 0 };
    ck_assert_int_eq(nb_hvp(g, y, n, v, d, exact), NB_OK);
    nb_set(g, v[j], at + h), nb_forward(g, y), nb_partials(g, y, right);
    nb_set(g, v[j], at - h), nb_forward(g, y), nb_partials(g, y, left);
    nb_set(g, v[j], at);
    for (size_t i = 0; i < n; i++)
      ck_near(exact[i], (right[i] - left[i]) / (2 * h), 3e-6 * (1 + fabs(exact[i])));
  }
  nb_graph_free(g);
}
START_TEST(second_derivatives_of_every_row)
{
  for (int op = NB_ADD; op < NB_SUM; op++)
    for (double a = 0.45; a < 1.45; a += 0.2)
      for (double b = -1.1; b < 2; b += 0.3) second_at((nb_opcode)op, a, b);
}
END_TEST

/* A tower of all smooth rows and lists: the Hessian against differences of gradients. */
START_TEST(hessian_of_a_sum_of_everything)
{
  srand(9);
  for (int round = 0; round < 20; round++) {
    nb_graph *g = nb_graph_new();
    nb_node x[3], all[40];
    size_t count = 0;
    double d[3], h = 1e-5, exact[3], grad[2][3];
    for (int i = 0; i < 3; i++) x[i] = nb_var(g, .5 + rand() / (double)RAND_MAX), d[i] = rand() / (double)RAND_MAX - .5;
    for (int op = NB_ADD; op < NB_RELU; op++) all[count++] = nb_append(g, (nb_opcode)op, x[op % 3], x[(op + 1) % 3], NAN);
    all[count++] = nb_dot(g, 3, all, all + 5), all[count++] = nb_logsumexp(g, 4, all), all[count++] = nb_sum(g, 3, x);
    nb_node s = nb_logsumexp(g, count, all), y = nb_tanh(g, nb_mul(g, s, nb_sin(g, all[0])));
    ck_assert_int_eq(nb_hvp(g, y, 3, x, d, exact), NB_OK);
    for (int side = 0; side < 2; side++) {
      double step = side ? 2 * h : -h;
      for (int i = 0; i < 3; i++) nb_set(g, x[i], g->value[x[i]] + step * d[i]);
      nb_grad(g, y, 3, x, NULL, grad[side]);
    }
    for (int i = 0; i < 3; i++) ck_near(exact[i], (grad[1][i] - grad[0][i]) / (2 * h), 1e-5 * (1 + fabs(exact[i])));
    nb_graph_free(g);
  }
}
END_TEST

static double norm(size_t n, const double *a, void *env) { return (void)env, n == 2 ? hypot(a[0], a[1]) : NAN; }
static void norm_pull(size_t n, const double *a, double y, double ybar, double *abar, void *env)
{
  (void)env;
  for (size_t k = 0; k < n; k++) abar[k] += ybar * a[k] / y;
}
START_TEST(operations_of_the_user)
{
  static const nb_op op = { "norm", NULL, NULL, norm, norm_pull, NULL };
  nb_graph *g = nb_graph_new();
  nb_node x[] = { nb_var(g, 3), nb_var(g, 4) }, y = nb_custom(g, &op, 2, x), z = nb_mul(g, y, y);
  double d[2] = { 7, 7 }, value;
  ck_assert(nb_grad(g, z, 2, x, &value, d) == NB_OK && value == 25);
  ck_near(d[0], 6, 1e-14);
  ck_near(d[1], 8, 1e-14);
  ck_assert_int_eq(nb_gradcheck(g, z, 2, x, d).verdict, NB_AGREE);
  ck_near(nb_partial(g, y, 1), .8, 1e-15);
  ck_assert(isnan(nb_partial_rate(g, y, 0, d)) && isnan(nb_partial_rate(g, z, 2, d)));
  ck_assert(nb_hvp(g, z, 2, x, d, d) == NB_ENOTIMPL && nb_hvp(NULL, z, 2, x, d, d) == NB_EARG);
  ck_assert(nb_hvp(g, 99, 2, x, d, d) == NB_ENODE && nb_hvp(g, x[0], 2, x, d, d) == NB_OK && d[0] == 0);
  nb_zero_grad(g);
  ck_assert(nb_backward_add(g, z) == NB_OK);
  ck_near(g->adjoint[x[1]], 8, 1e-14);
  nb_graph_free(g);
}
END_TEST

START_TEST(answers_to_8_7)
{
  double a[3] = { -1000, 1, 1000 }, bar[3] = { 1, 1, 1 };
  ck_assert(nb_tanh_value(1, a + 1) == tanh(1) && isnan(nb_tanh_value(2, a)) && nb_lse_value(3, a) == 1000);
  nb_tanh_pull(1, a, .5, 2, bar);
  nb_lse_pull(3, a, 1000, 2, bar);
  ck_assert(bar[0] == 2.5 && bar[1] == 1 && bar[2] == 3);
  a[0] = -INFINITY;
  ck_assert(nb_lse_value(1, a) == -INFINITY);
}
END_TEST

START_TEST(jacobian)
{
  nb_graph *g = nb_graph_new();
  nb_node x[] = { nb_var(g, 2), nb_var(g, 3) }, f[] = { nb_mul(g, x[0], x[1]), nb_sub(g, x[0], x[1]), x[1] };
  double jac[6];
  static const double want[6] = { 3, 2, 1, -1, 0, 1 };
  ck_assert_int_eq(nb_jacobian(g, 3, f, 2, x, jac), NB_OK);
  for (int i = 0; i < 6; i++) ck_assert(jac[i] == want[i]);
  f[2] = 99, jac[0] = 77;
  ck_assert(nb_jacobian(g, 3, f, 2, x, jac) == NB_ENODE && nb_jacobian(NULL, 0, f, 0, x, jac) == NB_EARG && jac[0] == 77);
  nb_graph_free(g);
}
END_TEST

MODULE("backward", kill_matrix, accumulation, random_graphs_against_dual_numbers, ten_million_deep, ten_million_sorted, orders,
       gradient_check, second_derivatives_of_every_row, hessian_of_a_sum_of_everything, operations_of_the_user, answers_to_8_7, jacobian)
