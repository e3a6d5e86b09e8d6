/* Tests of nabla/engine.h. The plain interpreter, nb_forward and nb_backward, is the judge: programs
   made with every effort must agree with it on random graphs, also where numbers are infinite or none.
   SPDX-License-Identifier: MIT */
#include <nabla/chain.h>
#include <nabla/engine.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "suite.h"

/* ten thousand where nobody watches each step */
#ifndef __has_feature
#define __has_feature(x) 0
#endif
#if defined __SANITIZE_ADDRESS__ || __has_feature(address_sanitizer) || !defined __OPTIMIZE__
enum { MANY_GRAPHS = 1000, MANY_NODES = 100000 };
#else
enum { MANY_GRAPHS = 10000, MANY_NODES = 10000000 };
#endif
static size_t many(size_t n) { return getenv("CK_FORK") ? n / 100 : n; } /* set where valgrind looks on */

/* ---- numbers at random */
static uint64_t state = 88172645463325252u;
static uint64_t bits(void)
{
  state ^= state << 13, state ^= state >> 7, state ^= state << 17;
  return state;
}
static double uniform(double lo, double hi) { return lo + (hi - lo) * (double)(bits() >> 11) * 0x1p-53; }
static uint32_t below(size_t n) { return (uint32_t)(bits() % n); }

/* ---- a graph, its variables, and what the judge says */
enum { MOST_VARIABLES = 40 };
typedef struct bench {
  nb_graph *g;
  nb_node root, x[MOST_VARIABLES];
  size_t n;
} bench;
static double judge(bench *b, const double *x, double *grad)
{
  for (size_t i = 0; i < b->n; i++) nb_set(b->g, b->x[i], x[i]);
  return nb_grad(b->g, b->root, b->n, b->x, grad);
}
static int same(double got, double want, double scale)
{
  if (isnan(want) || isnan(got)) return isnan(want) && isnan(got);
  if (isinf(want) || isinf(got)) return got == want;
  return fabs(got - want) <= 1e-12 * scale;
}
static double size_of(size_t n, const double *g)
{
  double most = 0;
  for (size_t i = 0; i < n; i++)
    if (isfinite(g[i]) && fabs(g[i]) > most) most = fabs(g[i]);
  return most;
}
/* does a program made with this effort agree with the judge at x? */
static int agrees(bench *b, nb_effort effort, const double *x)
{
  double want[MOST_VARIABLES], got[MOST_VARIABLES], value, y = judge(b, x, want), scale = size_of(b->n, want);
  nb_status why;
  nb_program *p = nb_compile_with(effort, b->g, b->root, b->n, b->x, 0, NULL, &why);
  nb_work *w = nb_work_new(p);
  ck_assert_ptr_nonnull(w);
  ck_assert_int_eq(nb_run(w, x, 1, NULL, &value, got), NB_OK);
  int ok = same(value, y, fabs(y) + scale);
  for (size_t i = 0; i < b->n; i++) ok &= same(got[i], want[i], scale);
  nb_work_free(w), nb_program_free(p);
  return ok;
}
static int all_agree(bench *b, const double *x)
{
  return agrees(b, NB_PLAIN, x) && agrees(b, NB_FUSED, x) && agrees(b, NB_LANES, x);
}

/* ---- random graphs: any operation on any earlier nodes, recent ones more often */
static nb_node recent(nb_graph *g)
{
  size_t back = g->n < 12 || below(4) == 0 ? g->n : 12;
  return (nb_node)(g->n - 1 - below(back));
}
static nb_node random_node(nb_graph *g)
{
  nb_node list[10];
  size_t n = 1 + below(5);
  for (size_t k = 0; k < 2 * n; k++) list[k] = recent(g);
  switch (below(24)) {
  case 0: return nb_sum(g, n, list);
  case 1: return nb_dot(g, n, list, list + n);
  case 2: return nb_logsumexp(g, n, list);
  case 3: return nb_const(g, uniform(-2, 2));
  case 4: case 5: case 6: return nb_add(g, list[0], nb_mul(g, list[1], recent(g)));
  case 7: case 8: return nb_add(g, list[0], list[1]);
  default: return nb_append(g, (nb_opcode)(NB_ADD + below(NB_SUM - NB_ADD)), list[0], list[1], NAN);
  }
}
static void random_graph(bench *b, size_t variables, size_t nodes)
{
  b->g = nb_graph_new(), b->n = variables;
  for (size_t i = 0; i < variables; i++) b->x[i] = nb_var(b->g, 0);
  while (b->g->n < nodes) random_node(b->g);
  b->root = (nb_node)(b->g->n - 1);
}

START_TEST(random_graphs)
{
  static const double odd[] = { 0, -0.0, 1, -1, INFINITY, -INFINITY, NAN, 5e-324, 1e-310, 1e308, 0.5, 2 };
  size_t graphs = many(MANY_GRAPHS);
  for (size_t k = 0; k < graphs; k++) {
    bench b;
    double x[MOST_VARIABLES];
    random_graph(&b, 1 + below(5), 8 + below(60));
    for (size_t i = 0; i < b.n; i++) x[i] = k % 4 == 3 ? odd[below(12)] : uniform(-2, 2);
    if (!all_agree(&b, x)) ck_abort_msg("graph %zu disagrees", k);
    nb_graph_free(b.g);
  }
}
END_TEST

/* ---- the same by dual numbers, which know nothing of graphs */
static nb_dual dual_of(nb_opcode op, nb_dual a, nb_dual b)
{
  switch (op) {
  case NB_ADD: return nb_dual_add(a, b);
  case NB_SUB: return nb_dual_sub(a, b);
  case NB_MUL: return nb_dual_mul(a, b);
  case NB_DIV: return nb_dual_div(a, b);
  case NB_EXP: return nb_dual_exp(a);
  case NB_SIN: return nb_dual_sin(a);
  default: return nb_dual_tanh(a);
  }
}
START_TEST(dual_numbers)
{
  static const nb_opcode ops[] = { NB_ADD, NB_SUB, NB_MUL, NB_DIV, NB_SIN, NB_TANH, NB_EXP };
  for (int k = 0; k < 200; k++) {
    nb_graph *g = nb_graph_new();
    nb_dual t[40];
    double x = uniform(0.5, 1.5), value, slope;
    nb_node v = nb_var(g, x);
    t[0] = nb_dual_var(x);
    while (g->n < 40) {
      nb_node a = recent(g), b = recent(g);
      nb_opcode op = ops[below(6)];
      t[g->n] = dual_of(op, t[a], t[b]);
      nb_append(g, op, a, b, NAN);
    }
    nb_program *p = nb_compile(g, 39, 1, &v, 0, NULL, NULL);
    nb_work *w = nb_work_new(p);
    nb_run(w, &x, 1, NULL, &value, &slope);
    if (isfinite(t[39].value) && isfinite(t[39].slope)) {
      ck_near(value, t[39].value, 1e-12 * (1 + fabs(t[39].value)));
      ck_near(slope, t[39].slope, 1e-10 * (1 + fabs(t[39].slope)));
    }
    nb_work_free(w), nb_program_free(p), nb_graph_free(g);
  }
}
END_TEST

START_TEST(kinks)
{
  static const double at[] = { -1, -0.0, 0, 5e-324, 1 };
  for (int op = NB_RELU; op <= NB_MAX; op++)
    for (int i = 0; i < 25; i++) {
      bench b = { .g = nb_graph_new(), .n = 2 };
      double x[2] = { at[i / 5], at[i % 5] };
      b.x[0] = nb_var(b.g, 0), b.x[1] = nb_var(b.g, 0);
      b.root = nb_append(b.g, (nb_opcode)op, b.x[0], b.x[1], NAN);
      ck_assert(all_agree(&b, x));
      nb_graph_free(b.g);
    }
}
END_TEST

/* ---- what the compiler saves */
static nb_program *compiled(nb_graph *g, nb_node root, nb_node x) { return nb_compile_with(NB_FUSED, g, root, 1, &x, 0, NULL, NULL); }
START_TEST(nothing_is_done_twice)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 2), two = nb_const(g, 2), four = nb_exp(g, nb_mul(g, two, two));
  nb_node a = nb_sin(g, nb_mul(g, x, four)), unused = nb_log(g, a), b = nb_sin(g, nb_mul(g, x, four));
  nb_node y = nb_mul(g, nb_sub(g, a, b), nb_add(g, nb_mul(g, x, nb_const(g, 1)), a));
  nb_program *p = compiled(g, y, x), *q = compiled(g, x, x), *r = compiled(g, two, x);
  size_t steps = 5; /* x times four, sin, sub, add, mul */
  ck_assert_uint_eq(nb_program_bytes(p) - nb_program_bytes(q), 9 * steps + 8);
  ck_assert_uint_eq(nb_program_bytes(r) - nb_program_bytes(q), 8);
  (void)unused;
  nb_program_free(p), nb_program_free(q), nb_program_free(r), nb_graph_free(g);
}
END_TEST

START_TEST(dot_products_are_fused)
{
  nb_graph *g = nb_graph_new();
  nb_node x[10], y[10], z = nb_const(g, 0);
  for (int i = 0; i < 10; i++) x[i] = nb_var(g, i), y[i] = nb_var(g, i);
  for (int i = 0; i < 10; i++) z = nb_add(g, z, nb_mul(g, x[i], y[i]));
  nb_program *plain = nb_compile_with(NB_PLAIN, g, z, 10, x, 0, NULL, NULL), *fused = compiled(g, z, x[0]);
  size_t many_steps = nb_program_bytes(plain), one_step = nb_program_bytes(fused);
  ck_assert_uint_lt(one_step, many_steps);
  nb_program_free(plain), nb_program_free(fused), nb_graph_free(g);
}
END_TEST

/* ---- the contract */
START_TEST(bad_arguments)
{
  nb_status why;
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), c = nb_const(g, 3), y = nb_mul(g, x, c), twice[] = { x, x }, mixed[] = { c };
  double in = 2, value = 7, slope = 7;
  ck_assert(!nb_compile(NULL, 0, 0, NULL, 0, NULL, &why) && why == NB_EARG);
  ck_assert(!nb_compile(g, 9, 0, NULL, 0, NULL, &why) && why == NB_ENODE);
  ck_assert(!nb_compile(g, y, 2, twice, 0, NULL, &why) && why == NB_EARG);
  ck_assert(!nb_compile(g, y, 1, mixed, 0, NULL, &why) && why == NB_ENODE);
  ck_assert(!nb_compile(g, y, 1, NULL, 0, NULL, &why) && why == NB_EARG);
  ck_assert(!nb_compile(g, y, 1, &x, 1, &x, &why) && why == NB_EARG);
  ck_assert(!nb_compile(g, y, 1, &y, 0, NULL, NULL));
  nb_program *p = nb_compile(g, y, 1, &x, 0, NULL, &why);
  nb_work *w = nb_work_new(p);
  ck_assert_int_eq(why, NB_OK);
  ck_assert_int_eq(nb_run(NULL, &in, 1, NULL, &value, &slope), NB_EARG);
  ck_assert_int_eq(nb_run(w, NULL, 1, NULL, &value, &slope), NB_EARG);
  ck_assert_int_eq(nb_run(w, &in, 1, NULL, NULL, &slope), NB_EARG);
  ck_assert(value == 7 && slope == 7);
  ck_assert_int_eq(nb_run(w, &in, 1, NULL, &value, NULL), NB_OK);
  ck_assert(value == 6 && slope == 7);
  ck_assert(isnan(nb_fg(2, &in, &slope, w)) && isnan(nb_fg(1, &in, &slope, NULL)));
  ck_assert(nb_fg(1, &in, &slope, w) == 6 && slope == 3);
  nb_work_free(w), nb_work_free(NULL), nb_program_free(p), nb_program_free(NULL), nb_graph_free(g);
  ck_assert(!nb_work_new(NULL) && nb_program_bytes(NULL) == 0);
}
END_TEST

START_TEST(roots_that_are_leaves)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 5), c = nb_const(g, 3), frozen = nb_var(g, 11);
  double in = 4, value, slope;
  nb_node root[] = { x, c, frozen, nb_sum(g, 1, &x) };
  double want[] = { 4, 3, 11, 4 }, want_slope[] = { 1, 0, 0, 1 };
  for (int i = 0; i < 4; i++) {
    nb_program *p = nb_compile(g, root[i], 1, &x, 0, NULL, NULL);
    nb_work *w = nb_work_new(p);
    ck_assert_int_eq(nb_run(w, &in, 1, NULL, &value, &slope), NB_OK);
    ck_assert(value == want[i] && slope == want_slope[i]);
    nb_work_free(w), nb_program_free(p);
  }
  nb_graph_free(g);
}
END_TEST

START_TEST(many_points)
{
  nb_graph *g = nb_graph_new();
  nb_node x[2] = { nb_var(g, 0), nb_var(g, 0) };
  nb_node y = nb_sin(g, nb_mul(g, x[0], x[1]));
  nb_program *p = nb_compile(g, y, 2, x, 0, NULL, NULL);
  nb_work *w = nb_work_new(p);
  double in[200], value[100], grad[200];
  for (int i = 0; i < 200; i++) in[i] = uniform(-1, 1);
  ck_assert_int_eq(nb_map(w, 100, in, value, grad), NB_OK);
  for (int i = 0; i < 100; i++) {
    double a = in[2 * i], b = in[2 * i + 1];
    ck_near(value[i], sin(a * b), 1e-14);
    ck_near(grad[2 * i], b * cos(a * b), 1e-14);
    ck_near(grad[2 * i + 1], a * cos(a * b), 1e-14);
  }
  ck_assert_int_eq(nb_map(w, 1, NULL, value, grad), NB_EARG);
  ck_assert_int_eq(nb_map(NULL, 1, in, value, grad), NB_EARG);
  ck_assert_int_eq(nb_map(w, 0, NULL, NULL, NULL), NB_OK);
  nb_work_free(w), nb_program_free(p), nb_graph_free(g);
}
END_TEST

/* the loss of a straight line, summed over rows of data that sit in no graph */
START_TEST(rows_of_data)
{
  enum { ROWS = 150 };
  nb_graph *g = nb_graph_new();
  nb_node w[2] = { nb_var(g, 0), nb_var(g, 0) }, d[2] = { nb_var(g, 0), nb_const(g, 0) };
  nb_node e = nb_sub(g, nb_add(g, nb_mul(g, w[0], d[0]), w[1]), d[1]);
  nb_node loss = nb_mul(g, nb_exp(g, w[1]), nb_mul(g, e, e));
  double data[2 * ROWS], at[2] = { 0.7, -0.2 }, value, grad[2], want = 0, by[2] = { 0, 0 };
  for (int i = 0; i < 2 * ROWS; i++) data[i] = uniform(-1, 1);
  for (int i = 0; i < ROWS; i++) {
    double t = at[0] * data[2 * i] + at[1] - data[2 * i + 1], s = exp(at[1]);
    want += s * t * t, by[0] += 2 * s * t * data[2 * i], by[1] += 2 * s * t + s * t * t;
  }
  for (int effort = NB_PLAIN; effort <= NB_LANES; effort++) {
    nb_program *p = nb_compile_with((nb_effort)effort, g, loss, 2, w, 2, d, NULL);
    nb_work *k = nb_work_new(p);
    ck_assert_int_eq(nb_run(k, at, ROWS, data, &value, grad), NB_OK);
    ck_near(value, want, 1e-12 * want);
    ck_near(grad[0], by[0], 1e-11);
    ck_near(grad[1], by[1], 1e-11);
    ck_assert_int_eq(nb_run(k, at, 0, NULL, &value, grad), NB_OK);
    ck_assert(value == 0 && grad[0] == 0 && grad[1] == 0);
    ck_assert_int_eq(nb_run(k, at, 1, NULL, &value, grad), NB_EARG);
    ck_assert_int_eq(nb_map(k, 1, at, &value, grad), NB_EARG);
    ck_assert(isnan(nb_fg(2, at, grad, k)));
    nb_work_free(k), nb_program_free(p);
  }
  nb_graph_free(g);
}
END_TEST

/* ---- the recorder */
START_TEST(recording)
{
  nb_recorder *r = nb_recorder_new();
  for (int round = 0; round < 3; round++) {
    nb_rewind(r);
    nb_real x = nb_real_var(r, 0.3), y = nb_real_var(r, 0.8), s = nb_real_const(0);
    for (int i = 0; i < 5000; i++) s = nb_real_add(r, s, nb_real_mul(r, x, nb_real_tanh(r, y)));
    s = nb_real_div(r, s, nb_real_const(5000));
    ck_assert_int_eq(nb_sweep(r, s), NB_OK);
    ck_near(s.value, 0.3 * tanh(0.8), 1e-12);
    ck_near(r->adjoint[x.row], tanh(0.8), 1e-12);
    ck_near(r->adjoint[y.row], 0.3 * (1 - tanh(0.8) * tanh(0.8)), 1e-12);
  }
  nb_real stranger = { 0, 1u << 30 };
  ck_assert_int_eq(nb_sweep(r, stranger), NB_EARG);
  ck_assert_int_eq(nb_sweep(NULL, stranger), NB_EARG);
  r->status = NB_ENOMEM;
  ck_assert_int_eq(nb_sweep(r, nb_real_const(1)), NB_ENOMEM);
  nb_recorder_free(r), nb_recorder_free(NULL), nb_rewind(NULL);
}
END_TEST

/* a chain as deep as it is long, on a stack of ordinary size */
START_TEST(ten_million_nodes)
{
  nb_graph *g = nb_graph_new();
  size_t n = many(MANY_NODES);
  nb_node x = nb_var(g, 0), y = x;
  for (size_t i = 0; i < n / 2; i++) y = nb_sin(g, nb_add(g, y, x));
  nb_program *p = nb_compile(g, y, 1, &x, 0, NULL, NULL);
  nb_work *w = nb_work_new(p);
  double in = 0, value, slope;
  ck_assert_int_eq(nb_run(w, &in, 1, NULL, &value, &slope), NB_OK);
  ck_assert(value == 0 && slope == (double)(n / 2) + 1);
  ck_assert_uint_le(nb_program_bytes(p) + 16 * g->n, 27 * g->n + 1000);
  nb_work_free(w), nb_program_free(p), nb_graph_free(g);
}
END_TEST

MODULE("engine", random_graphs, dual_numbers, kinks, nothing_is_done_twice, dot_products_are_fused, bad_arguments,
       roots_that_are_leaves, many_points, rows_of_data, recording, ten_million_nodes)
