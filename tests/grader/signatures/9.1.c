/* Everything that can cross to a worker, there and back. SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>
#include "signatures.h"
#include "exercise.h"

static int calls;
static double square(double x, void *env) { (void)env, calls++; return x * x; }
static double line(double x, void *env) { return ((double *)env)[0] * x + ((double *)env)[1]; }
static double coefficients[2] = {3, -1};
static t_fun f_square = {square, 0}, f_line = {line, coefficients};
static double at(t_fun f, double x) { return f.value(x, f.env); }
static void want(double got, double wanted) { expect_relative(got, wanted, 1e-15, "it must"); }

static void scalars(void)
{
  want(s_scalars(1, 2.5f, -3, 4, true, 'a', -5, UINT64_MAX), 1 + 2.5 - 3 + 4 + 1 + 'a' - 5 + 15);
  want(s_color(RED), BLUE);
  want(s_color(GREEN), RED);
  want(s_library(4), 8);
  s_nothing();
}
static void records(void)
{
  t_point p = s_mirror((t_point){1, -2}), by = {10, 20};
  want(p.x, -2), want(p.y, 1);
  s_move(&p, &by);
  want(p.x, 8), want(p.y, 21), want(by.x, 10);
  t_box b = {{1, 2}, {3, 4}, 7, {.5, .5, .5}, true, 1.5f, "old"}, c = s_box(&b, 2);
  want(c.hi.x, 6), want(c.hi.y, 8), want(c.lo.y, 2), want(c.id, 8), want(c.pad[2], 2.5);
  expect_true(!c.closed && b.closed && c.f == 1.5f && strcmp(c.tag, "new") == 0, "the rest");
}
static void arrays(void)
{
  double A[6] = {1, 2, 3, 4, 5, 6}, B[3] = {1, 0, -1}, C[2] = {77, 77};
  want(s_dot(6, A, A), 91), want(s_dot(0, A, A), 0), want(s_dot(0, NULL, NULL), 0);
  s_product(2, 3, 1, A, B, C);
  want(C[0], -2), want(C[1], -2);
  s_product(-1, 3, 1, A, B, C); /* a nonsensical length is none */
  want(C[0], -2);
  static double x[1000000];
  for (int i = 0; i < 1000000; i++) x[i] = i % 7;
  expect_relative(s_dot(1000000, x, x), 12999997, 1e-6, "a million elements");
}
static void outputs(void)
{
  double whole = 5, rest = 6;
  want(s_split(-1, &whole, &rest), -1), want(whole, 5), want(rest, 6);
  want(s_split(2.25, &whole, &rest), 0), want(whole, 2), want(rest, 0.25);
}
static void texts(void)
{
  const char *words[] = {"a", "gradient", "", "edge"};
  t_words w = {4, words};
  want(s_length("hello"), 5), want(s_length(""), 0);
  expect_true(strcmp(s_upper("back\tprop"), "BACK\tPROP") == 0, "upper case");
  want(s_longest(&w), 1);
}
static void data(void)
{
  double x[6] = {1, 2, 3, 4, 5, 6}, w[3] = {100, 10, 1};
  int y[3] = {1, 0, -1};
  t_data d = {3, 2, x, y};
  want(s_loss(w, &d), (100 + 10 + 2) - (100 + 50 + 6));
}
static void graph(void)
{
  t_node left[4] = {-1, -1, 0, 2}, right[4] = {-1, -1, 1, 0};
  double value[4] = {2, 3}, adjoint[4] = {9, 9, 9, 9};
  t_graph g = {4, left, right, value, adjoint};
  want(s_backward(&g, 3), 3);
  want(value[3], 7), want(adjoint[0], 2), want(adjoint[1], 1), want(adjoint[3], 1);
}
static void callbacks(void)
{
  calls = 0;
  want(s_apply(f_square, 3), 9), want(calls, 1), want(s_apply(f_line, 3), 8);
}
static void handles(void)
{
  t_pair one, two;
  t_fun q = s_twice(f_square, &one), r = s_twice(q, &two);
  want(at(q, 2), 16), want(at(r, 2), 65536);
  want(s_apply(q, 3), 81); /* a worker's function given to the worker: no detour by us */
  t_fun same = s_same(f_line), own = s_same(q);
  expect_true(same.value == f_line.value && same.env == f_line.env, "our function comes back as itself");
  expect_true(own.value == q.value && own.env == q.env, "and so does theirs");
}
static void one_call(void)
{
  t_pair one;
  t_fun q = s_twice(f_square, &one);
  calls = 0;
  want(at(q, 2), 16), want(calls, 2), want(s_apply(q, 2), 16), want(calls, 4);
}
static void stages(void)
{
  t_pair one;
  t_stage s[3] = {{f_square, f_line}, {f_line, f_square}, {s_twice(f_line, &one), f_line}}, t;
  want(s_chain(s, 0, 2), 1), want(s_chain(s, 1, 2), 5), want(s_chain(s, 3, 2), 5 * 16 * 32);
  t = s_stage(f_line, s[2].f);
  expect_true(t.f.env == coefficients && t.df.env == s[2].f.env, "functions in a record come back");
}
static void bowl(size_t n, const double x[], double g[], void *env)
{
  for (size_t i = 0; i < n; i++) g[i] = x[i] - *(double *)env;
}
static void fields(void)
{
  double target = 1, x[3] = {3, 1, -1}, g[3] = {0};
  t_pair store;
  want(s_descend((t_field){bowl, &target}, 3, x, 0.5, 2), 2);
  want(x[0], 1.5), want(x[1], 1), want(x[2], 0.5);
  t_field v = s_gradient(10, &store);
  v.value(3, x, g, v.env);
  want(g[0], 15), want(g[2], 5);
  want(s_descend(v, 3, x, 0.1, 1), 1), want(x[0], 0);
}
static t_fun make_line(double a, void *env)
{
  ((double *)env)[0] = a;
  return (t_fun){line, env};
}
static void functions_of_functions(void)
{
  double store[2] = {0, 5};
  t_pair pair;
  want(s_with((t_make){make_line, store}, 2, 10), 25);
  t_make m = s_maker(100, &pair);
  t_fun f = m.value(1, m.env);
  want(at(f, 1), 102);
  want(s_with(m, 5, 1), 106);
}
static int look(t_point p, const char *name, t_color c, t_fun f, void *env)
{
  if (env != coefficients || f.env != coefficients || c != BLUE) return 1000;
  return p.y == name[0] && p.x >= 0 ? (int)at(f, 1) : 2000;
}
static void visitors(void) { want(s_visit((t_visit){look, coefficients}, "abc", f_line), 6); }
static double deeper(double depth, void *env)
{
  (void)env;
  return 1 + s_deep((t_fun){deeper, NULL}, (int)depth);
}
static void nesting(void) { want(s_deep((t_fun){deeper, NULL}, 20), 40); }
static void objects(void)
{
  t_net *a = s_net(3), *b = s_net(2);
  s_net_set(a, 2, 7), s_net_set(b, 0, 1), s_net_set(a, 0, 3);
  want(s_net_sum(a), 10), want(s_net_sum(b), 1);
  expect_true(a != b, "two objects are two");
}
static void nulls(void)
{
  double x[1] = {0};
  t_point p = {0};
  t_pair q;
  want(s_nulls(NULL, 0, NULL, NULL, (t_fun){0}, NULL), 111111);
  want(s_nulls(x, 1, &p, "", f_line, &q), 0);
}
static void absent(void) { s_absent(1, 2, 3, 4); }
static void too_deep(void) { s_deep((t_fun){deeper, NULL}, 1000); }

static void null_function(void) { at(s_null_function(), 1); }
static void null_text(void) { expect_true(*s_null_text() == 'x', "it is"); }
static void minus_array(void) { s_minus_array((t_field){bowl, coefficients}); }
static void null_array(void) { s_null_array((t_field){bowl, coefficients}); }

/* the rest fails on purpose: the script looks at the texts */
static void text_scalars(void)
{
  name_function(coefficients, "3x - 1");
  want(s_scalars(0.1, 2.5f, -3, 4, true, 'a', -5, UINT64_MAX), 0);
}
static void text_records(void)
{
  t_box b = {{1, 2}, {3, 4}, -7, {.5, 1e300, -1. / 3}, true, 0.1f, "ab"};
  s_box(&b, 1e-9);
  expect_true(0, "the text is looked at");
}
static void text_arrays(void)
{
  double x[20] = {1, 2, 3}, w[3] = {NAN, INFINITY, -0.0};
  int y[10] = {1, -1};
  t_data d = {10, 2, x, y};
  s_loss(w, &d);
  expect_true(0, "the text is looked at");
}
static void text_functions(void)
{
  t_pair one;
  name_function(coefficients, "3x - 1");
  t_fun q = s_twice(f_line, &one);
  t_stage s[1] = {{f_line, q}};
  s_chain(s, 1, 0.5);
  expect_true(0, "the text is looked at");
}
static void text_made(void)
{
  t_pair one;
  name_function(coefficients, "3x - 1");
  want(at(s_twice(f_line, &one), 0.5), 0);
}
static void text_texts(void)
{
  const char *words[] = {"a\"b", NULL};
  t_words w = {1, words};
  s_longest(&w);
  expect_true(0, "the text is looked at");
}
static void text_outputs(void)
{
  double a, b;
  expect_int(s_split(-1, &a, &b), 0, "the text is looked at");
}

const exercise_test exercise_tests[] = {
  {"scalars", PUBLIC, 2, "numbers", scalars},
  {"records", PUBLIC, 2, "records by value, by const pointer, by pointer", records},
  {"arrays", PUBLIC, 2, "arrays whose lengths are expressions", arrays},
  {"outputs", PUBLIC, 2, "pointers to one number", outputs},
  {"texts", PUBLIC, 2, "texts there and back", texts},
  {"data", PUBLIC, 2, "a record with arrays, and a length that looks into it", data},
  {"graph", PUBLIC, 2, "a graph as arrays, changed in place", graph},
  {"callbacks", PUBLIC, 2, "our functions are called", callbacks},
  {"handles", PUBLIC, 2, "functions in both directions keep their identity", handles},
  {"one_call", PUBLIC, 2, "a call is counted once", one_call},
  {"stages", PUBLIC, 2, "arrays of records that contain functions", stages},
  {"fields", PUBLIC, 2, "functions of arrays, both ways", fields},
  {"functions_of_functions", PUBLIC, 2, "functions that return functions, both ways", functions_of_functions},
  {"visitors", PUBLIC, 2, "functions of records, texts and functions", visitors},
  {"nesting", PUBLIC, 2, "calls in calls in calls", nesting},
  {"objects", PUBLIC, 2, "objects that live in the worker", objects},
  {"nulls", PUBLIC, 2, "null pointers of all kinds", nulls},
  {"absent", PUBLIC, 2, "a missing function names itself", absent},
  {"too_deep", PUBLIC, 2, "nesting has an end", too_deep},
  {"null_function", PUBLIC, 0, "a null function ends the test", null_function},
  {"null_text", PUBLIC, 0, "so does a null text", null_text},
  {"null_array", PUBLIC, 0, "and a null array", null_array},
  {"minus_array", PUBLIC, 0, "and a negative length", minus_array},
  {"text_scalars", PUBLIC, 0, "", text_scalars},
  {"text_records", PUBLIC, 0, "", text_records},
  {"text_arrays", PUBLIC, 0, "", text_arrays},
  {"text_functions", PUBLIC, 0, "", text_functions},
  {"text_made", PUBLIC, 0, "", text_made},
  {"text_texts", PUBLIC, 0, "", text_texts},
  {"text_outputs", PUBLIC, 0, "", text_outputs},
  {0}};
