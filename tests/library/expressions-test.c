/* Tests of nabla/expressions.h: what formulas mean, what is said about those that mean nothing, and
   that these leave no trace in the graph.
   SPDX-License-Identifier: MIT */
#include <locale.h>
#include <nabla/expressions.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "suite.h"

static nb_graph *g;
static nb_name names[3] = { { "x", 0 }, { "y", 1 }, { "x1", 2 } };
static void fresh(void)
{
  nb_graph_free(g);
  g = nb_graph_new();
  nb_var(g, 3), nb_var(g, 0.5), nb_var(g, 7);
}
static nb_node node_of(const char *text)
{
  nb_error e;
  nb_node y = nb_parse(g, text, 3, names, &e);
  ck_assert_msg(y != NB_NONE && !e.status && !e.column, "%s: column %zu: %s", text, e.column, e.text);
  return y;
}
static void means(const char *text, double want)
{
  fresh();
  double got = nb_forward(g, node_of(text));
  ck_assert_msg(fabs(got - want) <= 1e-15 * fabs(want), "%s is %.17g, not %.17g", text, got, want);
}
static void has_nodes(const char *text, size_t want)
{
  fresh();
  nb_node y = node_of(text);
  ck_assert_msg(nb_mark(g, y) == want, "%s has %zu nodes, not %zu", text, nb_mark(g, y), want);
}

START_TEST(precedence)
{
  means("1+2*3", 7), means("8-4-2", 2), means("8/4/2", 1), means("2*3^2", 18), means("8-4+2", 6), means("8/4*2", 4);
  means("2^3^2", 512), means("(2^3)^2", 64), means("-3^2", -9), means("(-3)^2", 9), means("-x^2", -9);
  means("2^-1", 0.5), means("2^-2^2", 1.0 / 16), means("- -3", 3), means("--3", 3), means("+3", 3), means("-2*x", -6);
  means("2*-3", -6), means("2--3", 5), means("6/-2+1", -2), means("-x^2+1", -8), means("2^-26", 0x1p-26), means("2^-1*4", 2);
}
END_TEST

START_TEST(numbers_and_names)
{
  means("1.5e-8", 1.5e-8), means(" .5 ", 0.5), means("5.", 5), means("2E3", 2000), means("1e+2", 100), means("007", 7);
  means("x", 3), means("x1", 7), means("y*x1", 3.5), means("pi", acos(-1)), means("e^2", exp(1) * exp(1));
  names[0].name = "e", means("e+1", 4), names[0].name = "x";
}
END_TEST

START_TEST(all_operations_of_the_table)
{
  static const char *const letters[] = { "x", "y" };
  for (int op = NB_ADD; op < NB_SUM; op++) {
    char text[40];
    int two = nb_arity(op) == 2;
    snprintf(text, sizeof text, "%s(%s%s%s)", nb_op_name(op), letters[0], two ? "," : "", two ? letters[1] : "");
    fresh();
    nb_node y = node_of(text), z = nb_append(g, op, 0, 1, NAN);
    ck_assert_double_eq(nb_forward(g, y), nb_forward(g, z));
  }
  means("ln(e)", 1), means("sigmoid(0)", 0.5), means("softplus(0)", log(2)), means("max(x,y)+min(x,y)", 3.5);
  means("sum(1,2,x)", 6), means("sum(4)", 4), means("dot(1,2,3,4)", 11), means("logsumexp(x,x)", 3 + log(2));
  means("sum(1,sum(2,3),dot(2,sum(1,1)))", 10);
}
END_TEST

START_TEST(the_nodes_one_would_make)
{
  has_nodes("x", 1), has_nodes("(x+y)*(y+1)", 6), has_nodes("-2", 1), has_nodes("-2^2", 4), has_nodes("-x", 2);
  has_nodes("x*x", 2), has_nodes("exp(sin(x^2))", 5), has_nodes("+x", 1), has_nodes("sum(x,y,1)", 4);
}
END_TEST

START_TEST(a_name_may_be_any_node)
{
  fresh();
  nb_name r[2] = { { "r", nb_add(g, 0, 1) }, { "far", 99 } };
  nb_error e;
  ck_assert_double_eq(nb_forward(g, nb_parse(g, "r*r", 2, r, &e)), 12.25);
  size_t n = g->n;
  ck_assert(nb_parse(g, "r+far", 2, r, &e) == NB_NONE && e.status == NB_ENODE && e.column == 3 && g->n == n);
}
END_TEST

static void refused(const char *text, size_t column, const char *words)
{
  nb_error e;
  fresh();
  size_t n = g->n, listed = g->listed;
  ck_assert_msg(nb_parse(g, text, 3, names, &e) == NB_NONE, "%s was accepted", text);
  ck_assert_msg(e.column == column, "%s: column %zu, not %zu (%s)", text, e.column, column, e.text);
  ck_assert_msg(strstr(e.text, words) != NULL, "%s: %s", text, e.text);
  ck_assert(e.status == NB_ESYNTAX && g->n == n && g->listed == listed && g->status == NB_OK);
  ck_assert(nb_parse(g, text, 3, names, NULL) == NB_NONE);
}
START_TEST(habits_from_paper)
{
  refused("2x", 2, "written with *"), refused("2 sin(x)", 3, "written with *"), refused("x(1+x)", 2, "written with *");
  refused("(1+x)(1-x)", 6, "written with *"), refused("sin x", 1, "as in sin(x)"), refused("1+sin^2(x)", 3, "as in sin(x)");
  refused("1,5", 2, "decimal point"), refused("sin(1,5)", 6, "decimal point"), refused("2e", 2, "written with *");
  refused("x**2", 3, "with ^"), refused("xy", 1, "'xy'"), refused("foo(2)", 1, "'foo'"), refused("si(2)", 1, "'si'");
  refused("1 \xe2\x88\x92 2", 3, "ASCII"), refused("1 + \xcf\x80\xcf\x80", 5, "ASCII"), refused("x=2", 2, "'='");
}
END_TEST

START_TEST(halves_of_formulas)
{
  refused("", 1, "too early"), refused("   ", 4, "too early"), refused("1+", 3, "too early"), refused("1)", 2, "closes nothing");
  refused("2*(1+x", 3, "never closed"), refused("sin(", 5, "too early"), refused("sin(x", 4, "never closed");
  refused("*2", 1, "before '*'"), refused("()", 2, "before ')'"), refused("2^", 3, "too early"), refused("max(1)", 6, "missing");
  refused(".", 1, "without digits"), refused("1e999", 1, "too large"), refused("?", 1, "before '?'"), refused("\t\1", 2, "before '?'");
  refused("dot(1,2,3)", 10, "same length"), refused("sum()", 5, "before ')'"), refused("x ? y", 3, "no meaning");
}
END_TEST

START_TEST(depth)
{
  char text[1000];
  for (int n = 200; n <= 201; n++) {
    memset(text, '(', (size_t)n), text[n] = 'x', memset(text + n + 1, ')', (size_t)n), text[2 * n + 1] = 0;
    if (n == 200) means(text, 3);
    else refused(text, 202, "too deeply");
  }
  static const char *const pieces[] = { "(", "-", "2^", "sin(", "(-", "sum(1,", "1+2*3^(" };
  char *large = malloc(800000);
  for (size_t k = 0; k < sizeof pieces / sizeof *pieces; k++) {
    *large = 0;
    size_t length = strlen(pieces[k]);
    for (size_t i = 0; i < 100000; i++) memcpy(large + i * length, pieces[k], length + 1);
    fresh();
    nb_error e;
    ck_assert(nb_parse(g, large, 3, names, &e) == NB_NONE && strstr(e.text, "too deeply") && g->n == 3);
  }
  for (size_t i = 0; i < 100000; i++) memcpy(large + 2 * i, "1+", 3);
  strcpy(large + 200000, "1"), means(large, 100001);
  free(large);
}
END_TEST

START_TEST(wrong_calls_and_old_failures)
{
  nb_error e;
  fresh();
  ck_assert(nb_parse(NULL, "1", 0, NULL, &e) == NB_NONE && e.status == NB_EARG);
  ck_assert(nb_parse(g, NULL, 0, NULL, &e) == NB_NONE && e.status == NB_EARG && *e.text);
  ck_assert(nb_parse(g, "1", 2, NULL, NULL) == NB_NONE && g->n == 3);
  nb_add(g, 7, 8);
  ck_assert_int_eq(g->status, NB_ENODE);
  ck_assert(nb_parse(g, "1+", 0, NULL, &e) == NB_NONE && g->status == NB_ENODE);
  ck_assert(nb_parse(g, "1+1", 0, NULL, &e) != NB_NONE && g->status == NB_ENODE);
}
END_TEST

START_TEST(points_in_every_country)
{
  char *was = setlocale(LC_NUMERIC, NULL);
  if (setlocale(LC_NUMERIC, "de_DE.UTF-8")) means("1.5*2", 3);
  setlocale(LC_NUMERIC, was);
}
END_TEST

/* a hundred thousand strings of plausible characters: none takes the reader down */
START_TEST(nonsense)
{
  static const char soup[] = "0123456789.eE+-*/^(),xy1 sumincoexplgqrt_\xc3\xa9?=";
  unsigned long state = 1;
  fresh();
  for (int n = 0; n < 100000; n++) {
    char text[40];
    size_t length = 0, before = g->n;
    do {
      state = state * 6364136223846793005UL + 1442695040888963407UL;
      text[length++] = soup[(state >> 33) % (sizeof soup - 1)];
    } while (length < sizeof text - 1 && (state >> 60) != 0);
    text[length] = 0;
    nb_error e;
    nb_node y = nb_parse(g, text, 3, names, &e);
    ck_assert((y == NB_NONE) == (e.status != NB_OK));
    if (y == NB_NONE) ck_assert(g->n == before && e.column >= 1 && e.column <= length + 1 && *e.text);
    nb_cut(g, before);
  }
}
END_TEST

MODULE("expressions", precedence, numbers_and_names, all_operations_of_the_table, the_nodes_one_would_make, a_name_may_be_any_node,
       habits_from_paper, halves_of_formulas, depth, wrong_calls_and_old_failures, points_in_every_country, nonsense)
