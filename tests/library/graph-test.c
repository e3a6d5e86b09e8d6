/* Tests of nabla/graph.h: every row of the table against differences and dual numbers; growth,
   cutting, failures that leave everything as it was; ten million nodes.
   SPDX-License-Identifier: MIT */
#include <nabla/chain.h>
#include <nabla/graph.h>
#include <stdlib.h>
#include <string.h>
#include "suite.h"

static double row_at(nb_opcode op, double a, double b)
{
  nb_graph *g = nb_graph_new();
  nb_var(g, a), nb_var(g, b);
  double y = nb_forward(g, nb_append(g, op, 0, 1, NAN));
  nb_graph_free(g);
  return y;
}
static void partials_at(nb_opcode op, double a, double b, double d[2])
{
  nb_graph *g = nb_graph_new();
  nb_var(g, a), nb_var(g, b);
  nb_node y = nb_append(g, op, 0, 1, NAN);
  nb_forward(g, y);
  ck_assert_int_eq(nb_partials(g, y, d), NB_OK);
  for (int k = 0; k < nb_arity(op); k++) ck_near(nb_pull(g, y, (nb_node)k), d[k], 1e-14 * (1 + fabs(d[k])));
  nb_graph_free(g);
}

START_TEST(rows_against_differences)
{
  for (int op = NB_ADD; op < NB_SUM; op++)
    for (double a = 0.15; a < 1.5; a += 0.2)
      for (double b = -1.1; b < 2; b += 0.3) {
        double d[2] = { 0, 0 }, h = 1e-5;
        partials_at((nb_opcode)op, a, b, d);
        double by_a = (row_at((nb_opcode)op, a + h, b) - row_at((nb_opcode)op, a - h, b)) / (2 * h);
        double by_b = (row_at((nb_opcode)op, a, b + h) - row_at((nb_opcode)op, a, b - h)) / (2 * h);
        ck_near(d[0], by_a, 1e-6 * (1 + fabs(by_a)));
        if (nb_arity((nb_opcode)op) == 2) ck_near(d[1], by_b, 1e-6 * (1 + fabs(by_b)));
      }
}
END_TEST

static nb_dual dual_row(nb_opcode op, nb_dual a, nb_dual b)
{
  switch (op) {
  case NB_ADD: return nb_dual_add(a, b);
  case NB_SUB: return nb_dual_sub(a, b);
  case NB_MUL: return nb_dual_mul(a, b);
  case NB_DIV: return nb_dual_div(a, b);
  case NB_NEG: return nb_dual_neg(a);
  case NB_EXP: return nb_dual_exp(a);
  case NB_LOG: return nb_dual_log(a);
  case NB_SQRT: return nb_dual_sqrt(a);
  case NB_SIN: return nb_dual_sin(a);
  case NB_COS: return nb_dual_cos(a);
  case NB_TAN: return nb_dual_tan(a);
  case NB_TANH: return nb_dual_tanh(a);
  default: return nb_dual_const(NAN);
  }
}
START_TEST(rows_against_dual_numbers)
{
  int compared = 0;
  for (int op = NB_ADD; op < NB_SUM; op++)
    for (double a = 0.1; a < 1.5; a += 0.17) {
      double b = 1.7 - a, d[2] = { 0, 0 };
      nb_dual y = dual_row((nb_opcode)op, nb_dual_var(a), nb_dual_const(b));
      if (isnan(y.value)) continue;
      partials_at((nb_opcode)op, a, b, d);
      ck_near(row_at((nb_opcode)op, a, b), y.value, 1e-14 * (1 + fabs(y.value)));
      ck_near(d[0], y.slope, 1e-13 * (1 + fabs(y.slope)));
      compared++;
    }
  ck_assert_int_ge(compared, 100);
}
END_TEST

/* what the rows make of dual numbers: the values of the rows, and slopes along any direction */
START_TEST(rows_on_dual_numbers)
{
  for (int op = NB_ADD; op < NB_SUM; op++)
    for (double a = 0.15; a < 1.5; a += 0.2)
      for (double b = -1.1; b < 2; b += 0.3)
        for (double v = -1; v <= 1; v += 0.5) {
          double h = 1e-5, w = nb_arity((nb_opcode)op) == 2 ? 0.75 : 0;
          nb_dual y = nb_dual_apply((nb_opcode)op, (nb_dual){ a, v }, (nb_dual){ b, 0.75 }), x = { 0, 0 };
          double by = (row_at((nb_opcode)op, a + h * v, b + h * w) - row_at((nb_opcode)op, a - h * v, b - h * w)) / (2 * h);
          ck_assert_double_eq(y.value, row_at((nb_opcode)op, a, b));
          ck_near(y.slope, by, 2e-6 * (1 + fabs(by)));
          nb_graph *g = nb_graph_new();
          const nb_node leaf[] = { nb_var(g, a), nb_var(g, b) };
          nb_node root = nb_append(g, (nb_opcode)op, 0, 1, NAN);
          ck_assert_int_eq(nb_forward_dual(g, root, 2, leaf, (double[]){ v, 0.75 }, &x), NB_OK);
          ck_assert(x.value == y.value && x.slope == y.slope && g->value[root] == y.value);
          nb_graph_free(g);
          nb_dual known = dual_row((nb_opcode)op, (nb_dual){ a, v }, (nb_dual){ b, 0.75 });
          if (!isnan(known.value)) ck_near(y.slope, known.slope, 1e-12 * (1 + fabs(known.slope)));
        }
  nb_dual cube = nb_dual_apply(NB_POW, (nb_dual){ -2, 1 }, nb_dual_const(3));
  ck_assert(cube.value == -8 && cube.slope == 12);
  ck_assert(isnan(nb_dual_apply(NB_SUM, cube, cube).value) && isnan(nb_dual_apply(NB_VAR, cube, cube).slope));
  ck_assert_double_eq(nb_dual_apply(NB_NEG, cube, (nb_dual){ 1, NAN }).slope, -12);
}
END_TEST

static double twice(size_t n, const double *a, void *env) { (void)n, (void)env; return 2 * a[0]; }
static void pull_twice(size_t n, const double *a, double y, double ybar, double *abar, void *env)
{
  (void)n, (void)a, (void)y, (void)env;
  abar[0] += 2 * ybar;
}
START_TEST(forward_with_slopes)
{
  static const nb_op op = { "twice", NULL, NULL, twice, pull_twice, NULL };
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 2), y = nb_var(g, 3), c = nb_const(g, 5), list[] = { x, y, x, c };
  nb_node d = nb_dot(g, 2, list, list + 2), l = nb_logsumexp(g, 4, list), u = nb_custom(g, &op, 1, &d);
  nb_node never = nb_log(g, nb_neg(g, x)), root = nb_add(g, nb_sum(g, 2, (nb_node[]){ u, l }), x), late = nb_var(g, 1);
  const nb_node leaf[] = { x, y, x, late };
  nb_dual out = { 7, 7 };
  size_t evals = g->evals;
  ck_assert_int_eq(nb_forward_dual(g, root, 4, leaf, (double[]){ 1, .5, 1, 9 }, &out), NB_OK);
  double e = exp(2) * 2 + exp(3) + exp(5), rate = 2 * (4. * 2 + .5 * 5) + (2 * exp(2) * 2 + .5 * exp(3)) / e + 2;
  ck_near(out.value, 2 * (4 + 15) + log(e) + 2, 1e-12);
  ck_near(out.slope, rate, 1e-12);
  ck_assert_uint_eq(g->evals - evals, 5); /* d, u, l, the sum, the root */
  ck_assert(isnan(g->value[never]));
  double slope = 0;
  const nb_node once[] = { x, y };
  for (int i = 0; i < 2; i++) slope += nb_pull(g, root, once[i]) * (i ? .5 : 2);
  ck_near(slope, out.slope, 1e-12);
  nb_dual before = out;
  ck_assert_int_eq(nb_forward_dual(g, 99, 0, NULL, NULL, &out), NB_ENODE);
  ck_assert_int_eq(nb_forward_dual(g, root, 1, &d, (double[]){ 1 }, &out), NB_ENODE);
  ck_assert_int_eq(nb_forward_dual(g, root, 1, (nb_node[]){ 99 }, (double[]){ 1 }, &out), NB_ENODE);
  ck_assert_int_eq(nb_forward_dual(NULL, 0, 0, NULL, NULL, &out), NB_EARG);
  ck_assert(out.value == before.value && out.slope == before.slope);
  ck_assert_int_eq(nb_forward_dual(g, x, 1, &x, (double[]){ 4 }, &out), NB_OK);
  ck_assert(out.value == 2 && out.slope == 4);
  nb_graph_free(g);
}
END_TEST

START_TEST(names)
{
  ck_assert_str_eq(nb_op_name(NB_TANH), "tanh");
  ck_assert_str_eq(nb_op_name(NB_OPS), "?");
  ck_assert_str_eq(nb_op_tex(NB_TANH), "\\tanh");
  ck_assert_str_eq(nb_op_tex(NB_OPS), "?");
  ck_assert_int_eq(nb_arity(NB_CONST), 0);
  ck_assert_int_eq(nb_arity(NB_NEG), 1);
  ck_assert_int_eq(nb_arity(NB_MAX), 2);
  ck_assert_int_eq(nb_arity(NB_DOT), NB_MANY);
  ck_assert_int_eq(nb_arity(NB_OPS), -1);
}
END_TEST

START_TEST(constructors_make_their_own_operation)
{
  typedef nb_node unary(nb_graph *, nb_node);
  typedef nb_node binary(nb_graph *, nb_node, nb_node);
  static unary *const one[] = { nb_neg, nb_exp, nb_log, nb_sqrt, nb_sin, nb_cos, nb_tan, nb_tanh, nb_logistic, nb_log1pexp, nb_relu, nb_abs };
  static const nb_opcode op1[] = { NB_NEG, NB_EXP, NB_LOG, NB_SQRT, NB_SIN, NB_COS, NB_TAN, NB_TANH, NB_LOGISTIC, NB_LOG1PEXP, NB_RELU, NB_ABS };
  static binary *const two[] = { nb_add, nb_sub, nb_mul, nb_div, nb_pow, nb_min, nb_max };
  static const nb_opcode op2[] = { NB_ADD, NB_SUB, NB_MUL, NB_DIV, NB_POW, NB_MIN, NB_MAX };
  nb_graph *g = nb_graph_new();
  nb_var(g, 1), nb_var(g, 2);
  for (int i = 0; i < 12; i++) {
    nb_node v = one[i](g, 1);
    ck_assert(g->op[v] == op1[i] && g->arg[v][0] == 1 && g->arg[v][1] == NB_NONE);
  }
  for (int i = 0; i < 7; i++) {
    nb_node v = two[i](g, 1, 0);
    ck_assert(g->op[v] == op2[i] && g->arg[v][0] == 1 && g->arg[v][1] == 0);
  }
  nb_graph_free(g);
}
END_TEST

START_TEST(failures_leave_the_graph_alone)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), list[] = { a, 9 };
  ck_assert(nb_add(g, a, 1) == NB_NONE && g->n == 1 && g->status == NB_ENODE);
  ck_assert(nb_sum(g, 2, list) == NB_NONE && g->n == 1 && g->listed == 0);
  ck_assert(nb_dot(g, 1, list, NULL) == NB_NONE && nb_sum(g, 0, list) == NB_NONE);
  ck_assert(nb_logsumexp(NULL, 1, list) == NB_NONE && nb_sin(NULL, 0) == NB_NONE);
  ck_assert(nb_reserve(g, (size_t)UINT32_MAX + 5) == NB_ENOMEM && nb_reserve(NULL, 1) == NB_EARG);
  ck_assert(nb_graph_status(NULL) == NB_EARG && nb_graph_status(g) == NB_ENODE);
  nb_cut(g, 1), nb_cut(NULL, 0);
  ck_assert(g->status == NB_OK && g->n == 1);
  ck_assert(nb_set(g, a, 3) == NB_OK && nb_set(g, 1, 3) == NB_ENODE && nb_set(NULL, 0, 3) == NB_EARG);
  ck_assert(nb_set(g, nb_const(g, 1), 3) == NB_ENODE && g->value[1] == 1);
  ck_assert(isnan(nb_eval(g, 9)) && isnan(nb_forward(g, 9)) && isnan(nb_pull(g, a, 9)));
  ck_assert(isnan(nb_many_partial(g, a, 0)) && isnan(nb_many_partial(g, nb_neg(g, a), 0)));
  ck_assert(nb_doublings(g, 77, 3) == NB_NONE && nb_arguments(g, 77) == 0 && nb_mark(g, 77) == 0);
  ck_assert(nb_room(NULL) == 0 && nb_room(g) >= g->n);
  nb_graph_free(g), nb_graph_free(NULL);
}
END_TEST

START_TEST(lists_and_cutting)
{
  nb_graph *g = nb_graph_new();
  nb_node x[100], s;
  for (int i = 0; i < 100; i++) x[i] = nb_var(g, i / 100.0);
  for (int round = 0; round < 3; round++) {
    ck_near(nb_forward(g, s = nb_sum(g, 100, x)), 49.5, 1e-12);
    nb_node d = nb_dot(g, 100, x, x), l = nb_logsumexp(g, 2, (nb_node[]){ s, s });
    ck_near(nb_forward(g, d), 32.835, 1e-12);
    ck_near(nb_forward(g, l), 49.5 + log(2), 1e-12);
    ck_near(nb_pull(g, d, x[7]), 0.14, 1e-14);
    ck_near(nb_pull(g, l, x[7]), 1, 1e-14);
    ck_assert_uint_eq(g->listed, 302);
    nb_cut(g, 100);
    ck_assert(g->n == 100 && g->listed == 0);
  }
  nb_set(g, x[0], 1e3), nb_set(g, x[1], -INFINITY);
  ck_near(nb_forward(g, nb_logsumexp(g, 2, x)), 1e3, 1e-12);
  ck_assert(isinf(nb_forward(g, nb_logsumexp(g, 2, (nb_node[]){ x[1], x[1] }))));
  nb_graph_free(g);
}
END_TEST

START_TEST(copying)
{
  nb_graph *g = nb_graph_new();
  uint8_t op[4];
  nb_node arg[8];
  double value[4];
  nb_var(g, 2), nb_const(g, 3), nb_add(g, 0, 1);
  ck_assert_uint_eq(nb_copy(g, 1, 4, op, arg, value), 2);
  ck_assert(op[0] == NB_CONST && value[0] == 3 && op[1] == NB_ADD && arg[2] == 0 && arg[3] == 1);
  ck_assert_uint_eq(nb_copy(NULL, 0, 4, op, arg, value), 0);
  nb_graph_free(g);
}
END_TEST

START_TEST(kinks_and_nan)
{
  static const nb_opcode op[] = { NB_RELU, NB_ABS, NB_MIN, NB_MAX };
  static const double by_a[] = { 0, 0, 1, 1 };
  double d[2] = { 0, 0 };
  for (int i = 0; i < 4; i++) {
    partials_at(op[i], 0, 0, d);
    ck_assert(d[0] == by_a[i] && d[1] == 0);
  }
  partials_at(NB_POW, 0, 3, d);
  ck_assert(d[0] == 0 && d[1] == 0);
  ck_assert(isnan(row_at(NB_MIN, NAN, 1)) && isnan(row_at(NB_MAX, 1, NAN)) && isnan(row_at(NB_RELU, NAN, 0)));
}
END_TEST

START_TEST(consumers)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 3), y = nb_mul(g, x, x);
  nb_edge out[2];
  ck_assert_uint_eq(nb_consumers(g, y, x, 2, out), 2);
  ck_assert(out[0].node == y && out[0].slot == 0 && out[1].node == y && out[1].slot == 1);
  ck_assert_uint_eq(nb_consumers(g, y, x, 1, out), 2);
  ck_assert_uint_eq(nb_consumers(g, x, y, 1, out) + nb_consumers(g, 9, x, 1, out), 0);
  nb_graph_free(g);
}
END_TEST

/* Operations of the user: a product of any number of factors, whose env counts the calls. */
static double product_value(size_t n, const double *a, void *env)
{
  double y = 1;
  if (env) ++*(int *)env;
  for (size_t k = 0; k < n; k++) y *= a[k];
  return y;
}
static void product_pull(size_t n, const double *a, double y, double ybar, double *abar, void *env)
{
  if (env) *(int *)env += 100;
  for (size_t k = 0; k < n; k++) abar[k] += ybar * y / a[k];
}
START_TEST(operations_of_the_user)
{
  int calls = 0;
  const nb_op product = { "product", NULL, NULL, product_value, product_pull, &calls };
  const nb_op others[9] = { { "p", NULL, NULL, product_value, product_pull, NULL } };
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 2), y = nb_var(g, 5), a[] = { x, y, x }, p = nb_custom(g, &product, 3, a);
  ck_assert(nb_forward(g, p) == 20 && calls == 1 && nb_op_of(g, p) == &product && nb_op_of(g, x) == NULL);
  ck_assert(nb_many_partial(g, p, 0) == 10 && nb_many_partial(g, p, 1) == 4 && isnan(nb_many_partial(g, p, 3)));
  ck_assert(nb_pull(g, p, x) == 20 && nb_arguments(g, p) == 3 && nb_argument(g, p, 1) == y);
  g->adjoint[x] = 1, g->adjoint[y] = 0, g->adjoint[p] = 3, calls = 0;
  ck_assert(nb_push_custom(g, p) == NB_OK && calls == 100 && g->adjoint[x] == 61 && g->adjoint[y] == 12);
  ck_assert(nb_push_custom(g, x) == NB_ENODE && nb_push_custom(NULL, 0) == NB_ENODE && nb_op_of(g, 99) == NULL);
  size_t listed = g->listed;
  ck_assert(nb_custom(g, &product, 0, a) == NB_NONE && nb_custom(g, NULL, 1, a) == NB_NONE);
  ck_assert(nb_custom(g, &others[1], 1, a) == NB_NONE && nb_custom(NULL, &product, 1, a) == NB_NONE);
  a[1] = 99;
  ck_assert(nb_custom(g, &product, 3, a) == NB_NONE && g->listed == listed && g->status == NB_EARG);
  nb_op own[40];
  for (int i = 0; i < 40; i++) own[i] = others[0];
  for (int epoch = 0; epoch < 3; epoch++) {
    nb_cut(g, 3);
    for (int i = 0; i < 40; i++) ck_assert(nb_op_of(g, nb_custom(g, &own[i], 1, &x)) == &own[i]);
    ck_assert_uint_eq(g->customs, 41);
  }
  nb_cut(g, 2);
  ck_assert_uint_eq(g->listed, 0);
  g->customs = 0; /* as in a copy that came without the operations */
  ck_assert(isnan(nb_forward(g, nb_custom(g, &product, 1, &x))) == 0);
  nb_graph_free(g);
}
END_TEST

START_TEST(ten_million_nodes)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 0), one = nb_const(g, 1), y = x;
  size_t many = many_nodes();
  for (size_t i = 0; i < many; i++) y = nb_add(g, y, one);
  ck_assert_uint_eq(g->n, many + 2);
  ck_assert(nb_forward(g, y) == (double)many);
  ck_assert_uint_eq(g->evals, many);
  nb_graph_free(g);
}
END_TEST

MODULE("graph", rows_against_differences, rows_against_dual_numbers, rows_on_dual_numbers, forward_with_slopes, names, constructors_make_their_own_operation,
       failures_leave_the_graph_alone, lists_and_cutting, copying, kinks_and_nan, consumers,
       operations_of_the_user, ten_million_nodes)
