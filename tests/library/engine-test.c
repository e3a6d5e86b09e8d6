/* Tests of nabla/engine.h. The plain interpreter, nb_forward and nb_backward, is the judge: programs
   made with every effort must agree with it on random graphs, also where numbers are infinite or none.
   SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L
#include <nabla/chain.h>
#include <nabla/engine.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "suite.h"

/* Every request of the library for memory is counted: see WRAPPED in tests.mk. */
static size_t requests;
void *__real_malloc(size_t n);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *p, size_t n);
void *__real_aligned_alloc(size_t alignment, size_t n);
void *__wrap_malloc(size_t n) { return __atomic_fetch_add(&requests, 1, __ATOMIC_RELAXED), __real_malloc(n); }
void *__wrap_calloc(size_t n, size_t size) { return __atomic_fetch_add(&requests, 1, __ATOMIC_RELAXED), __real_calloc(n, size); }
void *__wrap_realloc(void *p, size_t n) { return __atomic_fetch_add(&requests, 1, __ATOMIC_RELAXED), __real_realloc(p, n); }
void *__wrap_aligned_alloc(size_t alignment, size_t n)
{
  return __atomic_fetch_add(&requests, 1, __ATOMIC_RELAXED), __real_aligned_alloc(alignment, n);
}

/* ten thousand where nobody watches each step */
enum { MANY_GRAPHS = MANY_NODES >= 1000000 ? 10000 : 1000 };
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
  double value;
  if (nb_grad(b->g, b->root, b->n, b->x, &value, grad)) return NAN;
  return value;
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
/* errors are measured by the gradient's largest entry, or, where contributions cancel, by a thousandth of the largest adjoint */
static double scale_of(const bench *b, const double *grad)
{
  double g = size_of(b->n, grad), most = size_of((size_t)b->root + 1, b->g->adjoint);
  return g > 1e-3 * most ? g : 1e-3 * most;
}
/* does a program made with this effort agree with the judge at x? */
static int agrees(bench *b, nb_effort effort, const double *x)
{
  double want[MOST_VARIABLES], got[MOST_VARIABLES], value, y = judge(b, x, want), scale = scale_of(b, want);
  nb_status why;
  nb_program *p = nb_compile_with(effort, b->g, b->root, b->n, b->x, 0, NULL, &why);
  nb_work *w = nb_work_new(p);
  int ok = nb_run(w, x, 1, NULL, &value, got) == NB_OK && same(value, y, fabs(y) + scale);
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

/* ---- loops: a function that the compiler should see through, recorded in every way that occurs to people */
static bench *now;
#define X(i) now->x[i]
static nb_node num(double c) { return nb_const(now->g, c); }
static nb_node add(nb_node a, nb_node b) { return nb_add(now->g, a, b); }
static nb_node sub(nb_node a, nb_node b) { return nb_sub(now->g, a, b); }
static nb_node mul(nb_node a, nb_node b) { return nb_mul(now->g, a, b); }
static nb_node over(nb_node a, nb_node b) { return nb_div(now->g, a, b); }
static nb_node square(nb_node a) { return mul(a, a); }
static nb_node sine(nb_node a) { return nb_sin(now->g, a); }

enum { TURNS = 100, MOST_TURNS = 1700, INPUTS = 5 };
static int turns = TURNS; /* of the shapes below */
static double datum(int i, int j) { return sin(1 + i * 12.9898 + j * 78.233); }
static int label(int i) { return datum(i, 99) > 0; }
static nb_node score(int i) /* x0 + sum of x_j d_ij */
{
  nb_node z = X(0);
  for (int j = 1; j < INPUTS; j++) z = add(z, mul(X(j), num(datum(i, j))));
  return z;
}
static nb_node probability(int i) { return over(num(1), add(num(1), nb_exp(now->g, nb_neg(now->g, score(i))))); }
static nb_node loss_of(int i)
{
  nb_node p = probability(i);
  double y = label(i);
  return add(mul(num(y), nb_log(now->g, p)), mul(num(1 - y), nb_log(now->g, sub(num(1), p))));
}
static nb_node plain_sum(void)
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) s = add(s, loss_of(i));
  return over(nb_neg(now->g, s), num(turns));
}
static nb_node one_sum(void)
{
  nb_node t[MOST_TURNS];
  for (int i = 0; i < turns; i++) t[i] = loss_of(i);
  return nb_sum(now->g, turns, t);
}
static nb_node pairwise_sum(void)
{
  nb_node t[MOST_TURNS];
  for (int i = 0; i < turns; i++) t[i] = loss_of(i);
  for (int n = turns; n > 1; n = (n + 1) / 2)
    for (int i = 0; i < n / 2; i++) t[i] = add(t[2 * i], t[2 * i + 1]), t[(n - 1) / 2] = n % 2 && i == n / 2 - 1 ? t[n - 1] : t[(n - 1) / 2];
  return t[0];
}
static nb_node right_to_left(void)
{
  nb_node s = num(0);
  for (int i = turns; i-- > 0;) s = add(loss_of(i), s);
  return s;
}
static nb_node two_at_a_time(void)
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) {
    nb_node z = score(i);
    s = add(s, sine(z)), s = add(s, square(z));
  }
  return s;
}
static nb_node first_all_then_all(void)
{
  nb_node s = num(0), z[MOST_TURNS];
  for (int i = 0; i < turns; i++) s = add(s, sine(z[i] = score(i)));
  for (int i = 0; i < turns; i++) s = add(s, square(z[i]));
  return s;
}
static nb_node averaged_inside(void)
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) s = add(s, over(loss_of(i), num(turns)));
  return s;
}
static nb_node subtracted(void)
{
  nb_node s = X(0);
  for (int i = 0; i < turns; i++) s = sub(s, loss_of(i));
  return s;
}
static nb_node two_shapes(void) /* the loss with an if */
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) {
    nb_node p = probability(i);
    s = add(s, nb_log(now->g, label(i) ? p : sub(num(1), p)));
  }
  return nb_neg(now->g, s);
}
static nb_node class_weights(void)
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) s = add(s, mul(num(label(i) ? 2 : 3), loss_of(i)));
  return s;
}
static nb_node hidden(int i, int k) { return nb_tanh(now->g, add(X(4 + k), mul(X(k), num(datum(i, k))))); }
static nb_node outputs_of(nb_node h[3], int label) /* logsumexp o - o[label] */
{
  nb_node o[3];
  for (int k = 0; k < 3; k++) o[k] = add(X(10 + k), add(mul(X(13 + k), h[0]), add(mul(X(16 + k), h[1]), mul(X(19 + k), h[2]))));
  return sub(nb_logsumexp(now->g, 3, o), o[label]);
}
static nb_node network_by_samples(void)
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) {
    nb_node h[3] = { hidden(i, 0), hidden(i, 1), hidden(i, 2) };
    s = add(s, outputs_of(h, i * 7 % 3));
  }
  return over(s, num(turns));
}
static nb_node network_by_layers(void)
{
  nb_node s = num(0), h[MOST_TURNS][3];
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < turns; i++) h[i][k] = hidden(i, k);
  for (int i = 0; i < turns; i++) s = add(s, outputs_of(h[i], i * 7 % 3));
  return s;
}
static nb_node largest_by_comparison(void) /* which of two is taken was decided at the recorded point */
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) {
    nb_node a = score(i), b = mul(X(1), num(datum(i, 7)));
    s = add(s, sine(datum(i, 8) > 0 ? a : b)), s = add(s, mul(a, b));
  }
  return s;
}
static nb_node factorization(void) /* u_i v_j for some pairs */
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) s = add(s, square(sub(mul(X(i * 7 % 20), X(20 + i * 3 % 20)), num(datum(i, 1)))));
  return s;
}
static nb_node all_pairs(void)
{
  nb_node s = num(0);
  for (int i = 0; i < 20; i++)
    for (int j = 0; j < i; j++) s = add(s, nb_exp(now->g, nb_neg(now->g, square(sub(X(i), X(j))))));
  return s;
}
static nb_node all_pairs_with_itself(void) /* the first summand is no good template: X(0) twice */
{
  nb_node s = num(0);
  for (int i = 0; i < 10; i++)
    for (int j = 0; j < 10; j++) s = add(s, sine(mul(X(i), X(j))));
  return s;
}
static nb_node ragged(void)
{
  nb_node s = num(0);
  for (int i = 0; i < 20 * 20; i++) {
    nb_node z = X(0);
    for (int j = 0; j <= i % 20; j++) z = add(z, mul(X(j), num(datum(i, j))));
    s = add(s, square(z));
  }
  return s;
}
static nb_node ridge(void)
{
  nb_node s = plain_sum();
  for (int j = 0; j < INPUTS; j++) s = add(s, mul(num(0.01), square(X(j))));
  return s;
}
static nb_node root_of_sum(void)
{
  nb_node s = num(1e-3);
  for (int i = 0; i < turns; i++) s = add(s, square(score(i)));
  return nb_sqrt(now->g, s);
}
static nb_node sum_of(int which)
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) s = add(s, which ? nb_exp(now->g, score(i)) : square(score(i)));
  return s;
}
static nb_node product_of_sums(void) { return mul(sum_of(0), sum_of(1)); }
static nb_node ratio_of_sums(void) { return over(sum_of(0), sum_of(1)); }
static nb_node ratio_with_shared_scores(void)
{
  nb_node a = num(0), b = num(1);
  for (int i = 0; i < turns; i++) {
    nb_node z = score(i);
    a = add(a, square(z)), b = add(b, nb_exp(now->g, z));
  }
  return over(a, b);
}
static nb_node seventeen(void)
{
  nb_node s = num(0);
  for (int i = 0; i < 17; i++) s = add(s, loss_of(i));
  return s;
}
static nb_node fifteen(void)
{
  nb_node s = num(0);
  for (int i = 0; i < 15; i++) s = add(s, loss_of(i));
  return s;
}
static nb_node constant_column(void)
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) s = add(s, mul(num(3), sine(add(mul(X(1), num(2)), mul(X(2), num(datum(i, 0)))))));
  return s;
}
static nb_node zeros(void)
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) s = add(s, sine(add(mul(X(1), num(i % 3 ? 0 : datum(i, 1))), mul(X(2), num(i % 2)))));
  return s;
}
static nb_node windows(void) /* Rosenbrock */
{
  nb_node s = num(0);
  for (int i = 0; i + 1 < 40; i++) {
    nb_node t = sub(X(i + 1), square(X(i))), u = sub(num(1), X(i));
    s = add(s, add(mul(num(100), square(t)), square(u)));
  }
  return s;
}
static nb_node windows_with_shared_squares(void)
{
  nb_node s = num(0), q[40];
  for (int i = 0; i < 40; i++) q[i] = square(X(i));
  for (int i = 0; i + 1 < 40; i++) s = add(s, mul(sine(sub(q[i + 1], q[i])), nb_exp(now->g, q[i])));
  return s;
}
static nb_node mean_and_variance(void)
{
  nb_node m = num(0), v = num(0);
  for (int i = 0; i < 40; i++) m = add(m, sine(X(i)));
  m = over(m, num(40));
  for (int i = 0; i < 40; i++) v = add(v, square(sub(sine(X(i)), m)));
  return v;
}
static nb_node sums_inside(void)
{
  nb_node s = num(0);
  for (int i = 0; i < 30; i++) {
    nb_node t = num(0);
    for (int j = 0; j < 30; j++) t = add(t, sine(mul(X(j), num(datum(i, j)))));
    s = add(s, nb_tanh(now->g, t));
  }
  return s;
}
static nb_node long_chain_of_neighbors(void) /* each shares a costly cell with the next: a union is refused */
{
  nb_node s = num(0), e[101];
  for (int i = 0; i < 101; i++) e[i] = sine(score(i));
  for (int i = 0; i < 100; i++) s = add(s, mul(e[i], e[i + 1]));
  return s;
}
static nb_node weights_and_uniform_terms(void) /* a summand that is the same in all turns */
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) s = add(s, add(sine(add(X(1), X(2))), mul(X(0), num(datum(i, 3)))));
  return s;
}
static nb_node picks_of_uniform(void)
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) {
    nb_node a = nb_exp(now->g, X(1)), b = nb_exp(now->g, X(2)), o[2] = { a, b };
    s = add(s, mul(o[i % 2], sine(add(mul(a, b), num(datum(i, 1))))));
  }
  return s;
}
static nb_node recurrent(void)
{
  nb_node h = X(0);
  for (int i = 0; i < turns; i++) h = nb_tanh(now->g, add(mul(X(1), h), mul(X(2), num(datum(i, 0)))));
  return h;
}
static nb_node many_shapes(void)
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) {
    nb_node z = X(i % 40);
    for (int k = i; k > 0; k /= 2) z = k % 2 ? sine(z) : nb_tanh(now->g, z);
    s = add(s, z);
  }
  return s;
}
static nb_node infinite_values(void) /* a logarithm of zero in one of the turns */
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) s = add(s, mul(X(0), nb_exp(now->g, num(i == 50 ? -INFINITY : datum(i, 0)))));
  return s;
}

static const struct {
  const char *name;
  nb_node (*record)(void);
  double covered; /* at least this part of the cells is in loops */
} shapes[] = {
  { "plain sum", plain_sum, 0.5 }, { "one sum", one_sum, 0.5 }, { "pairwise sum", pairwise_sum, 0.5 },
  { "right to left", right_to_left, 0.5 }, { "two at a time", two_at_a_time, 0.5 },
  { "first all, then all", first_all_then_all, 0.5 }, { "averaged inside", averaged_inside, 0.5 },
  { "subtracted", subtracted, 0.5 }, { "two shapes", two_shapes, 0.5 }, { "class weights", class_weights, 0.5 },
  { "network by samples", network_by_samples, 0.5 }, { "network by layers", network_by_layers, 0.5 },
  { "largest by comparison", largest_by_comparison, 0.5 }, { "factorization", factorization, 0.3 },
  { "all pairs", all_pairs, 0.3 }, { "all pairs with itself", all_pairs_with_itself, 0.3 }, { "ragged", ragged, 0.5 },
  { "ridge", ridge, 0.5 }, { "root of a sum", root_of_sum, 0.5 }, { "product of sums", product_of_sums, 0.5 },
  { "ratio of sums", ratio_of_sums, 0.5 }, { "ratio with shared scores", ratio_with_shared_scores, 0.5 },
  { "seventeen", seventeen, 0.5 }, { "fifteen", fifteen, 0 }, { "constant column", constant_column, 0.3 },
  { "zeros", zeros, 0.3 }, { "windows", windows, 0.3 }, { "windows with shared squares", windows_with_shared_squares, 0.1 },
  { "mean and variance", mean_and_variance, 0.1 }, { "sums inside", sums_inside, 0 },
  { "a refused union", long_chain_of_neighbors, 0 }, { "uniform terms", weights_and_uniform_terms, 0.1 },
  { "picks of uniform cells", picks_of_uniform, 0.1 }, { "recurrent", recurrent, 0 }, { "many shapes", many_shapes, 0 },
  { "infinite constants", infinite_values, 0.1 },
};
enum { SHAPES = sizeof shapes / sizeof *shapes };

static void record_turns(bench *b, int k, int n)
{
  now = b, turns = n;
  b->g = nb_graph_new(), b->n = MOST_VARIABLES;
  for (size_t i = 0; i < b->n; i++) b->x[i] = nb_var(b->g, 0.1);
  b->root = shapes[k].record();
}
static void record_shape(bench *b, int k) { record_turns(b, k, TURNS); }
static double covered(const bench *b)
{
  nb_program *p = nb_compile(b->g, b->root, b->n, b->x, 0, NULL, NULL);
  nb_facts f = nb_program_facts(p);
  nb_program_free(p);
  return (double)f.covered / (double)f.cells;
}
static void try_shapes(const char *kernels)
{
  if (strcmp(nb_kernels(kernels), kernels)) return; /* this processor has none of these */
  for (int k = 0; k < SHAPES; k++) {
    bench b;
    double x[MOST_VARIABLES];
    record_shape(&b, k);
    for (int round = 0; round < 3; round++) {
      for (size_t i = 0; i < b.n; i++) x[i] = uniform(-1, 1);
      if (!all_agree(&b, x)) ck_abort_msg("%s: %s disagrees", kernels, shapes[k].name);
    }
    if (covered(&b) < shapes[k].covered) ck_abort_msg("%s: %g in loops", shapes[k].name, covered(&b));
    nb_graph_free(b.g);
  }
  nb_kernels(NULL);
}
START_TEST(loops_portable) { try_shapes("portable"); }
END_TEST
START_TEST(loops_avx2) { try_shapes("avx2"); }
END_TEST
START_TEST(loops_avx512) { try_shapes("avx512"); }
END_TEST

/* ---- threads: the same bits for any number of them, and no request for memory in a run */
static double answers[MOST_VARIABLES + 1], others[MOST_VARIABLES + 1];
static int same_for_any_crew(const nb_program *p, const double *x, size_t rows, const double *data, size_t n)
{
  static const size_t crews[] = { 1, 2, 3, 8, 1 };
  int ok = 1;
  nb_work *w = nb_work_new(p), *alone = nb_work_new(p);
  ok &= nb_run(alone, x, rows, data, answers, answers + 1) == NB_OK;
  for (int c = 0; c < 5; c++) {
    ok &= nb_threads(w, crews[c]) == NB_OK && nb_block(w, c % 2 ? 64 : 128) == NB_OK;
    size_t before = requests;
    for (int round = 0; round < 3; round++) {
      ok &= nb_run(w, x, rows, data, others, others + 1) == NB_OK;
      ok &= memcmp(answers, others, (n + 1) * sizeof *answers) == 0;
      ok &= nb_run(w, x, rows, data, others, NULL) == NB_OK && memcmp(answers, others, sizeof *answers) == 0;
    }
    ok &= requests == before;
  }
  nb_work_free(w), nb_work_free(alone);
  return ok;
}
static nb_node waves(void) /* enough work for each turn: windows are cut into parts as well */
{
  nb_node s = num(0);
  for (int i = 0; i < turns; i++) {
    nb_node z = X(i % 40);
    for (int k = 0; k < 12; k++) z = sine(add(z, mul(X(k), num(datum(i, k)))));
    s = add(s, z);
  }
  return s;
}
START_TEST(any_number_of_threads)
{
  nb_node (*const some[])(void) = { plain_sum, network_by_samples, two_shapes, ratio_of_sums, root_of_sum, factorization, waves };
  for (int k = 0; k < 7; k++) {
    bench b = { .g = nb_graph_new(), .n = MOST_VARIABLES };
    double x[MOST_VARIABLES];
    now = &b, turns = many(MOST_TURNS * 100) >= MOST_TURNS * 100 ? MOST_TURNS : MOST_TURNS - 300;
    for (size_t i = 0; i < b.n; i++) b.x[i] = nb_var(b.g, x[i] = uniform(-1, 1));
    b.root = some[k]();
    if (!agrees(&b, NB_LANES, x)) ck_abort_msg("shape %d disagrees", k);
    nb_program *p = nb_compile(b.g, b.root, b.n, b.x, 0, NULL, NULL);
    if (k != 6) ck_assert_uint_ge(nb_program_facts(p).parted, 1);
    if (!same_for_any_crew(p, x, 0, NULL, b.n)) ck_abort_msg("shape %d depends on the number of threads", k);
    nb_program_free(p), nb_graph_free(b.g);
  }
}
END_TEST
START_TEST(threads_for_rows_of_data)
{
  enum { ROWS = 3001, D = 8 };
  bench b = { .g = nb_graph_new(), .n = D };
  static double data[ROWS * D];
  double x[D], value;
  nb_node d[D], z = nb_const(b.g, 0);
  for (int i = 0; i < ROWS * D; i++) data[i] = uniform(-1, 1);
  for (int i = 0; i < D; i++) b.x[i] = nb_var(b.g, x[i] = uniform(-1, 1)), d[i] = nb_var(b.g, 0);
  for (int i = 0; i < D; i++) z = nb_add(b.g, z, nb_tanh(b.g, nb_mul(b.g, b.x[i], d[i])));
  nb_program *p = nb_compile(b.g, nb_exp(b.g, z), D, b.x, D, d, NULL);
  ck_assert_uint_eq(nb_program_facts(p).parted, 1);
  for (size_t rows = ROWS; rows > 0; rows = rows * 2 / 3)
    if (!same_for_any_crew(p, x, rows, data, D)) ck_abort_msg("%zu rows depend on the number of threads", rows);
  nb_work *w = nb_work_new(p);
  ck_assert_int_eq(nb_threads(NULL, 2), NB_EARG);
  ck_assert_int_eq(nb_threads(w, 0), NB_EARG);
  ck_assert_int_eq(nb_threads(w, 65), NB_EARG);
  ck_assert_int_eq(nb_threads(w, 64), NB_OK);
  ck_assert_int_eq(nb_run(w, x, 0, NULL, &value, NULL), NB_OK);
  ck_assert(value == 0);
  nb_work_free(w), nb_program_free(p), nb_graph_free(b.g);
}
END_TEST
static const nb_program *shared;
static void *minimize(void *point)
{
  double *x = point, value, slope[MOST_VARIABLES];
  nb_work *w = nb_work_new(shared);
  nb_threads(w, 2);
  for (int k = 0; k < 20; k++) {
    nb_run(w, x, 0, NULL, &value, slope);
    for (int i = 0; i < MOST_VARIABLES; i++) x[i] -= 1e-3 * slope[i];
  }
  nb_work_free(w);
  return NULL;
}
/* 340 turns: two blocks of 128, one of 64, and 20; or five of 64, and 20 */
START_TEST(blocks_of_any_length)
{
  static const char *const kernels[] = { "portable", "avx2", "avx512" };
  static const size_t length[] = { 128, 0, 64 };
  for (int k = 0; k < SHAPES; k++) {
    bench b;
    double x[MOST_VARIABLES];
    record_turns(&b, k, 340);
    for (size_t i = 0; i < b.n; i++) x[i] = uniform(-1, 1);
    if (!agrees(&b, NB_LANES, x)) ck_abort_msg("%s disagrees", shapes[k].name);
    nb_program *p = nb_compile(b.g, b.root, b.n, b.x, 0, NULL, NULL);
    nb_work *w = nb_work_new(p);
    for (int v = 0; v < 3; v++) {
      if (strcmp(nb_kernels(kernels[v]), kernels[v])) continue;
      ck_assert_int_eq(nb_block(w, 64), NB_OK);
      ck_assert_int_eq(nb_run(w, x, 0, NULL, answers, answers + 1), NB_OK);
      for (int c = 0; c < 3; c++) {
        ck_assert_int_eq(nb_block(w, length[c]), NB_OK);
        ck_assert_int_eq(nb_run(w, x, 0, NULL, others, others + 1), NB_OK);
        if (memcmp(answers, others, sizeof answers)) ck_abort_msg("%s: %s in blocks of %zu", shapes[k].name, kernels[v], length[c]);
      }
    }
    nb_kernels(NULL);
    ck_assert_int_eq(nb_block(w, 32), NB_EARG);
    ck_assert_int_eq(nb_block(NULL, 64), NB_EARG);
    nb_work_free(w), nb_program_free(p), nb_graph_free(b.g);
  }
}
END_TEST
START_TEST(works_of_their_own)
{
  enum { THREADS = 4 };
  bench b = { .g = nb_graph_new(), .n = MOST_VARIABLES };
  double x[THREADS + 1][MOST_VARIABLES];
  pthread_t t[THREADS];
  now = &b, turns = 900;
  for (size_t i = 0; i < b.n; i++) b.x[i] = nb_var(b.g, 0.1);
  b.root = network_by_samples();
  nb_program *p = nb_compile(b.g, b.root, b.n, b.x, 0, NULL, NULL);
  shared = p;
  for (int k = 0; k <= THREADS; k++)
    for (int i = 0; i < MOST_VARIABLES; i++) x[k][i] = datum(i, 1);
  minimize(x[THREADS]);
  for (int k = 0; k < THREADS; k++) ck_assert_int_eq(pthread_create(t + k, NULL, minimize, x[k]), 0);
  for (int k = 0; k < THREADS; k++) ck_assert_int_eq(pthread_join(t[k], NULL), 0);
  for (int k = 0; k < THREADS; k++) ck_assert_mem_eq(x[k], x[THREADS], sizeof x[k]);
  ck_assert_mem_ne(x[0], x[0] + 1, sizeof x[0] - sizeof x[0][0]);
  nb_program_free(p), nb_graph_free(b.g);
}
END_TEST

/* dense layers: their units are computed four at a time, whatever their number */
START_TEST(layers_of_any_width)
{
  static const char *const kernels[] = { "portable", "avx2", "avx512" };
  for (int width = 1; width <= 9; width += getenv("CK_FORK") ? 4 : 1)
    for (int samples = 16; samples < 150; samples += 1 + samples / 4)
      for (int k = 0; k < 3; k++) {
        bench b = { .g = nb_graph_new(), .n = MOST_VARIABLES };
        double x[MOST_VARIABLES];
        now = &b;
        for (size_t i = 0; i < b.n; i++) b.x[i] = nb_var(b.g, x[i] = uniform(-1, 1));
        nb_node s = num(0);
        for (int i = 0; i < samples; i++) {
          nb_node h[9], o = X(0);
          for (int u = 0; u < width; u++) {
            nb_node z = u % 3 ? X(u) : u == 6 && i ? h[0] : num(0.5);
            for (int j = 0; j < INPUTS; j++) z = add(z, mul(X((u * INPUTS + j) % 40), num(datum(i, j))));
            h[u] = nb_tanh(b.g, z);
          }
          for (int v = 0; v < 5; v++) {
            nb_node z = v == 3 ? o : X(v);
            for (int u = 0; u < width; u++) z = add(z, mul(X((v * 7 + u) % 40), h[u]));
            o = v ? add(o, square(z)) : sine(z);
          }
          s = add(s, o);
        }
        b.root = s;
        nb_kernels(kernels[k]);
        if (!agrees(&b, NB_LANES, x)) ck_abort_msg("%d units, %d samples, %s", width, samples, nb_kernels(kernels[k]));
        nb_graph_free(b.g);
      }
  nb_kernels(NULL);
}
END_TEST

/* every operation of the table in lanes, with odd numbers among them */
static double odd_data[2][TURNS];
static nb_node row_in_lanes(nb_opcode op, int flat_a, int flat_b)
{
  nb_node s = num(0);
  for (int i = 0; i < TURNS; i++) {
    nb_node a = flat_a ? X(0) : mul(X(1), num(odd_data[0][i])), b = flat_b ? X(2) : mul(X(3), num(odd_data[1][i]));
    s = add(s, add(nb_append(now->g, op, a, b, NAN), mul(X(4), num(odd_data[1][i]))));
  }
  return s;
}
START_TEST(operations_in_lanes)
{
  static const double odd[] = { 0, -0.0, INFINITY, -INFINITY, NAN, 5e-324, 1e-310, 1e308, 1, -1 };
  for (int k = 0; k < 3; k++)
    for (int op = NB_ADD; op < NB_SUM; op++)
      for (int strange = 0; strange < 11; strange++)
        for (int flat = 0; flat < 3; flat++) {
          bench b = { .n = 5 };
          double x[5] = { 0.7, 1, 0.3, 1, 0.5 };
          now = &b;
          b.g = nb_graph_new();
          for (int i = 0; i < 5; i++) b.x[i] = nb_var(b.g, x[i]);
          for (int i = 0; i < TURNS; i++) odd_data[0][i] = uniform(0.1, 2), odd_data[1][i] = uniform(0.1, 2);
          if (strange < 10) odd_data[0][33] = odd[strange], odd_data[1][70] = odd[strange];
          b.root = row_in_lanes((nb_opcode)op, flat == 1, flat == 2);
          nb_kernels(k == 0 ? "portable" : k == 1 ? "avx2" : "avx512");
          if (!agrees(&b, NB_LANES, x)) ck_abort_msg("%s with %g, form %d, kernels %s", nb_op_name((nb_opcode)op), strange < 10 ? odd[strange] : 2, flat, nb_kernels(NULL));
          nb_graph_free(b.g);
        }
  nb_kernels(NULL);
}
END_TEST

static nb_node some_tree(int i, int depth, uint64_t seed) /* the same shape for the same seed */
{
  uint64_t r = seed * 6364136223846793005u + 1442695040888963407u;
  int op = (int)(r >> 33) % 8;
  if (depth == 0) return op < 3 ? X((r >> 40) % 10) : op < 5 ? X((size_t)(i + (int)(r >> 50)) % 10) : num(datum(i, (int)(r >> 45) % 50));
  nb_node a = some_tree(i, depth - 1, r), b = op < 5 ? some_tree(i, depth - 1, r ^ 0x5bd1e995) : a;
  switch (op) {
  case 0: case 1: return add(a, b);
  case 2: case 3: return mul(a, b);
  case 4: return sub(a, b);
  case 5: return sine(a);
  case 6: return nb_tanh(now->g, a);
  default: return nb_logistic(now->g, a);
  }
}
START_TEST(random_loops)
{
  static const char *const kernels[] = { "portable", "avx2", "avx512" };
  size_t graphs = many(MANY_GRAPHS / 5);
  for (size_t k = 0; k < graphs; k++) {
    bench b = { .g = nb_graph_new(), .n = 10 };
    double x[10];
    int turns = 16 + (int)below(130), depth = 1 + (int)below(4), shapes_here = 1 + (int)below(3);
    uint64_t seed = bits();
    now = &b;
    for (int i = 0; i < 10; i++) b.x[i] = nb_var(b.g, x[i] = uniform(-1, 1));
    nb_node s = X(0);
    for (int i = 0; i < turns; i++) s = add(s, some_tree(i, depth, seed + (uint64_t)(i % shapes_here)));
    b.root = below(2) ? sine(over(s, num(4 * turns))) : s;
    nb_kernels(kernels[k % 3]);
    if (!agrees(&b, NB_LANES, x)) ck_abort_msg("random loop %zu disagrees: %d turns, depth %d, %d shapes", k, turns, depth, shapes_here);
    nb_graph_free(b.g);
  }
  nb_kernels(NULL);
}
END_TEST

static int into_text(void *env, const char *s, size_t length) { return (void)length, strcat(env, s), 0; }
static int refuses(void *env, const char *s, size_t length) { return (void)s, (void)length, ++*(int *)env; }
START_TEST(explaining)
{
  bench b;
  char text[4000] = "";
  int calls = 0;
  record_shape(&b, 0);
  nb_program *p = nb_compile(b.g, b.root, b.n, b.x, 0, NULL, NULL);
  ck_assert_int_eq(nb_explain(p, into_text, text), NB_OK);
  ck_assert_ptr_nonnull(strstr(text, "100 turns"));
  ck_assert_int_eq(nb_explain(p, refuses, &calls), NB_ESTOPPED);
  ck_assert_int_eq(calls, 1);
  ck_assert_int_eq(nb_explain(NULL, into_text, text), NB_EARG);
  ck_assert_uint_eq(nb_program_facts(NULL).cells, 0);
  nb_program_free(p), nb_graph_free(b.g);
}
END_TEST

/* ---- emitted code: every shape and some random graphs, each a file; all of them are compiled together, without a
   warning, and run: value, gradient, and Hessian times a vector */
#ifdef __clang__
#define COMPILER "clang"
#else
#define COMPILER "gcc"
#endif
static int into_file(void *env, const char *s, size_t length) { return fwrite(s, 1, length, env) != length; }
static char folder[40];
static FILE *driver;
static FILE *open_in_folder(const char *name)
{
  char path[100];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *f = fopen(path, "w");
  ck_assert_ptr_nonnull(f);
  return f;
}
static void open_folder(void)
{
  strcpy(folder, "/tmp/nabla-emit-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  driver = open_in_folder("driver.c");
  fprintf(driver, "#include <stdio.h>\n#include <stdlib.h>\n"
    "typedef double value(const double *x, double *g, double *work);\n"
    "typedef double second(const double *x, const double *d, double *g, double *h, double *work);\n"
    "static void show(double y, int n, const double *g) { printf(\"%%.17g\", y); for (int i = 0; i < n; i++) printf(\" %%.17g\", g[i]); puts(\"\"); }\n"
    "static int try(value *f, int m, second *k, int m2, int n, const double *x, const double *d)\n{\n"
    "  double g[50], h[50], *w = malloc(sizeof *w * (m > m2 ? m : m2)), y = f(x, g, w);\n"
    "  if (y != f(x, NULL, w) && y == y) return 1;\n  show(y, n, g), y = k(x, d, g, h, w), show(y, n, g), show(y, n, h), free(w);\n  return 0;\n}\n");
}
/* writes the file for a program and a call of it with x and a direction; the driver gets the sizes of the memory */
static void emit_into_folder(const bench *b, const nb_program *p, int k, const double *x, const double *d)
{
  char name[20], file[24];
  snprintf(name, sizeof name, "f%d", k), snprintf(file, sizeof file, "f%d.c", k);
  FILE *f = open_in_folder(file);
  ck_assert_int_eq(nb_emit_c_hvp(p, name, into_file, f), NB_OK);
  fprintf(f, "extern const int f%d_sizes[2];\nconst int f%d_sizes[2] = { f%d_work, f%d_hvp_work };\n", k, k, k, k);
  fclose(f);
  fprintf(driver, "value f%d; second f%d_hvp; extern const int f%d_sizes[2];\nstatic int try%d(void)\n{\n  static const double x[%zu] = {", k, k, k, k, b->n + 1);
  for (size_t i = 0; i < b->n; i++) fprintf(driver, "%.17g,", x[i]);
  fprintf(driver, "}, d[%zu] = {", b->n + 1);
  for (size_t i = 0; i < b->n; i++) fprintf(driver, "%.17g,", d[i]);
  fprintf(driver, "};\n  return try(f%d, f%d_sizes[0], f%d_hvp, f%d_sizes[1], %zu, x, d);\n}\n", k, k, k, k, b->n);
}
static FILE *run_folder(int files)
{
  char text[300];
  fprintf(driver, "int main(void) { return 0");
  for (int k = 0; k < files; k++) fprintf(driver, " || try%d()", k);
  fprintf(driver, "; }\n"), fclose(driver);
  snprintf(text, sizeof text, COMPILER " -std=c11 -O0 -Wall -Wextra -Werror -o %s/f %s/*.c -lm && %s/f", folder, folder, folder);
  return popen(text, "r");
}
static void close_folder(FILE *answer)
{
  char text[100];
  ck_assert_int_eq(pclose(answer), 0);
  snprintf(text, sizeof text, "rm -r %s", folder);
  ck_assert_int_eq(system(text), 0);
}
/* one line of answers against what is wanted */
static void compare(FILE *answer, const char *what, const bench *b, double y, const double *want, double scale)
{
  double got;
  ck_assert_int_eq(fscanf(answer, "%lf", &got), 1);
  if (!same(got, y, fabs(y) + scale)) ck_abort_msg("%s: %.17g, not %.17g", what, got, y);
  for (size_t i = 0; i < b->n; i++) {
    ck_assert_int_eq(fscanf(answer, "%lf", &got), 1);
    if (!same(got, want[i], scale)) ck_abort_msg("%s: component %zu is %.17g, not %.17g", what, i, got, want[i]);
  }
}
enum { RANDOM_FILES = 24 };
static double sets[SHAPES + RANDOM_FILES][3][MOST_VARIABLES], values[SHAPES + RANDOM_FILES], scales[SHAPES + RANDOM_FILES];
static size_t widths[SHAPES + RANDOM_FILES];
/* one point: are all of its numbers ordinary? */
static int is_plain(bench *b, int k, const double *x, const double *d)
{
  double(*want)[MOST_VARIABLES] = sets[k];
  values[k] = judge(b, x, want[0]), scales[k] = scale_of(b, want[0]), widths[k] = b->n;
  int plain = isfinite(values[k]) && size_of((size_t)b->root + 1, b->g->adjoint) < 1e3;
  ck_assert_int_eq(nb_hvp(b->g, b->root, b->n, b->x, d, want[1]), NB_OK);
  for (size_t i = 0; i < b->n; i++) plain &= isfinite(want[0][i]) && isfinite(want[1][i]) && fabs(want[1][i]) < 1e4;
  return plain;
}
/* emits b, to be run at such a point; 0 if there is none, or if the file would keep a compiler busy for too long */
static int prepare(bench *b, int k, nb_effort effort)
{
  double x[MOST_VARIABLES], d[MOST_VARIABLES];
  nb_program *p = nb_compile_with(effort, b->g, b->root, b->n, b->x, 0, NULL, NULL);
  nb_facts f = nb_program_facts(p);
  int plain = 0;
  for (int tries = 0; tries < 20 && !plain && f.steps < 700; tries++) {
    for (size_t i = 0; i < b->n; i++) x[i] = uniform(-1, 1), d[i] = uniform(-1, 1);
    plain = is_plain(b, k, x, d);
  }
  if (plain) emit_into_folder(b, p, k, x, d);
  nb_program_free(p);
  return plain;
}
static void compare_all(FILE *answer, const char *what, int files)
{
  for (int k = 0; k < files; k++) {
    bench b = { .n = widths[k] };
    compare(answer, what, &b, values[k], sets[k][0], scales[k]);
    compare(answer, what, &b, values[k], sets[k][0], scales[k]);
    compare(answer, what, &b, values[k], sets[k][1], 1e3 * (scales[k] + size_of(b.n, sets[k][1])));
  }
}
START_TEST(emitted_shapes)
{
  if (getenv("CK_FORK")) return;
  open_folder();
  int files = 0, odd = 0;
  for (int k = 0; k < SHAPES; k++) {
    bench b;
    record_shape(&b, k);
    if (prepare(&b, files, NB_LANES)) files++;
    else odd++;
    nb_graph_free(b.g);
  }
  ck_assert_int_le(odd, 8);
  FILE *answer = run_folder(files);
  compare_all(answer, "a shape", files);
  close_folder(answer);
}
END_TEST
START_TEST(emitted_random_graphs)
{
  if (getenv("CK_FORK")) return;
  open_folder();
  int files = 0;
  while (files < RANDOM_FILES) {
    bench b;
    random_graph(&b, 1 + below(5), 8 + below(40));
    files += prepare(&b, files, files % 2 ? NB_PLAIN : NB_LANES);
    nb_graph_free(b.g);
  }
  FILE *answer = run_folder(files);
  compare_all(answer, "a random graph", files);
  close_folder(answer);
}
END_TEST
/* a constant where only slots are expected: in a logsumexp, as the root, gathered, with a sign, as -0 */
static nb_node odd_graph(bench *b, int k)
{
  nb_graph *g = b->g;
  nb_node two = nb_const(g, -2), x = b->x[0], list[3] = { x, two, b->x[1] }, s = num(0);
  switch (k) {
  case 0: return nb_logsumexp(g, 3, list);
  case 1: return nb_exp(g, two);
  case 2: return nb_sub(g, nb_mul(g, nb_neg(g, x), two), nb_pow(g, nb_exp(g, x), two));
  case 3: return nb_max(g, nb_mul(g, nb_const(g, -0.0), x), b->x[1]);
  case 4: return x;
  default:
    for (int i = 0; i < 20; i++) {
      nb_node c = i % 2 ? nb_mul(g, b->x[1], b->x[1]) : nb_exp(g, num(0.1 * i));
      s = add(s, nb_sin(g, mul(x, c)));
      if (k == 6) s = add(s, nb_logsumexp(g, 3, list));
    }
    return s;
  }
}
START_TEST(emitted_constants)
{
  if (getenv("CK_FORK")) return;
  open_folder();
  int files = 0;
  for (int k = 0; k < 7; k++) {
    bench b = { .g = nb_graph_new(), .n = 2 };
    now = &b;
    b.x[0] = nb_var(b.g, 0.5), b.x[1] = nb_var(b.g, 0.25);
    b.root = odd_graph(&b, k);
    ck_assert(prepare(&b, files++, NB_LANES));
    nb_graph_free(b.g);
  }
  FILE *answer = run_folder(files);
  compare_all(answer, "constants", files);
  close_folder(answer);
}
END_TEST
START_TEST(emitting_every_operation)
{
  char text[20000] = "";
  bench b = { .g = nb_graph_new(), .n = 2 };
  now = &b;
  b.x[0] = nb_var(b.g, 0.5), b.x[1] = nb_var(b.g, 0.25);
  nb_node s = num(0);
  for (int op = NB_ADD; op < NB_SUM; op++) s = add(s, nb_append(b.g, (nb_opcode)op, b.x[0], b.x[1], NAN));
  nb_program *p = nb_compile_with(NB_PLAIN, b.g, s, 2, b.x, 0, NULL, NULL);
  b.root = s;
  if (!getenv("CK_FORK")) {
    open_folder();
    ck_assert(prepare(&b, 0, NB_PLAIN));
    ck_assert(prepare(&b, 1, NB_LANES));
    FILE *answer = run_folder(2);
    compare_all(answer, "every operation", 2);
    close_folder(answer);
  }
  int calls = 0;
  ck_assert_int_eq(nb_emit_c(p, "9lives", into_text, text), NB_EARG);
  ck_assert_int_eq(nb_emit_c(p, "a b", into_text, text), NB_EARG);
  ck_assert_int_eq(nb_emit_c(NULL, "f", into_text, text), NB_EARG);
  ck_assert_int_eq(nb_emit_c_hvp(p, NULL, into_text, text), NB_EARG);
  ck_assert_int_eq(nb_emit_c_hvp(p, "f", NULL, text), NB_EARG);
  ck_assert_int_eq(nb_emit_c(p, "f", refuses, &calls), NB_ESTOPPED);
  ck_assert_int_eq(nb_emit_c(p, "f", into_text, text), NB_OK);
  ck_assert_ptr_nonnull(strstr(text, "double f(const double *x, double *grad, double *work)"));
  nb_program_free(p);
  p = nb_compile_with(NB_PLAIN, b.g, s, 1, b.x, 1, b.x + 1, NULL);
  ck_assert_int_eq(nb_emit_c(p, "f", into_text, text), NB_ENOTIMPL);
  nb_program_free(p);
  p = nb_compile(b.g, s, 1, b.x, 1, b.x + 1, NULL);
  *text = 0;
  ck_assert_int_eq(nb_emit_c(p, "f", into_text, text), NB_OK);
  ck_assert_ptr_nonnull(strstr(text, "size_t rows, const double *data, double *work"));
  nb_program_free(p), nb_graph_free(b.g);
}
END_TEST

static double its_value(size_t n, const double *a, void *env) { return (void)n, (void)env, 3 * a[0]; }
static void its_pull(size_t n, const double *a, double y, double ybar, double *abar, void *env)
{
  (void)n, (void)a, (void)y, (void)env;
  abar[0] += 3 * ybar;
}
START_TEST(operations_of_users_are_refused)
{
  static const nb_op triple = { .name = "triple", .value = its_value, .pull = its_pull };
  nb_status why;
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 2), y = nb_custom(g, &triple, 1, &x);
  ck_assert(nb_forward(g, y) == 6);
  ck_assert(!nb_compile(g, y, 1, &x, 0, NULL, &why) && why == NB_ENOTIMPL);
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
START_TEST(millions_of_nodes)
{
  nb_graph *g = nb_graph_new();
  size_t n = many(MANY_NODES / 3);
  nb_node x = nb_var(g, 0), y = x;
  for (size_t i = 0; i < n / 2; i++) y = nb_sin(g, nb_add(g, y, x));
  nb_program *p = nb_compile(g, y, 1, &x, 0, NULL, NULL);
  nb_work *w = nb_work_new(p);
  double in = 0, value, slope;
  size_t before = requests;
  nb_status ran = nb_run(w, &in, 1, NULL, &value, &slope);
  ck_assert_uint_eq(requests - before, 0);
  ck_assert_int_eq(ran, NB_OK);
  ck_assert(value == 0 && slope == (double)(n / 2) + 1);
  ck_assert_uint_le(nb_program_bytes(p) + 16 * g->n, 27 * g->n + 1000);
  nb_work_free(w), nb_program_free(p), nb_graph_free(g);
}
END_TEST

/* ten million operations recorded: what is resident, not what is reserved */
static size_t resident(void)
{
  size_t all = 0, here = 0;
  FILE *f = fopen("/proc/self/statm", "r");
  if (!f || fscanf(f, "%zu %zu", &all, &here) != 2) here = 0;
  if (f) fclose(f);
  return here * (size_t)sysconf(_SC_PAGESIZE);
}
START_TEST(bytes_of_an_operation)
{
  nb_graph *g = nb_graph_new();
  size_t n = many(MANY_NODES), before = resident();
  nb_node x = nb_var(g, 0.5), y = x;
  while (g->n < n) y = nb_add(g, y, x);
  double value, slope;
  ck_assert_int_eq(nb_grad(g, y, 1, &x, &value, &slope), NB_OK);
  size_t after = resident();
  ck_assert(value == 0.5 * (double)n && slope == (double)n);
  if (before && n == 10000000) ck_assert_uint_le(after - before, 27 * n);
  nb_graph_free(g);
}
END_TEST

MODULE("engine", random_graphs, dual_numbers, kinks, nothing_is_done_twice, dot_products_are_fused, bad_arguments,
       roots_that_are_leaves, many_points, rows_of_data, loops_portable, loops_avx2, loops_avx512,
       any_number_of_threads, blocks_of_any_length, threads_for_rows_of_data, works_of_their_own, layers_of_any_width,
       operations_in_lanes, random_loops, explaining,
       emitted_shapes, emitted_random_graphs, emitted_constants, emitting_every_operation, operations_of_users_are_refused,
       recording, millions_of_nodes, bytes_of_an_operation)
