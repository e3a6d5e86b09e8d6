/* Tests of nabla/pictures.h: every style says what it should, stops when told to, and survives large graphs.
   SPDX-License-Identifier: MIT */
#include <nabla/pictures.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "suite.h"

static char text[1 << 20];
static size_t length;
static int into_text(void *env, const char *s, size_t n)
{
  (void)env;
  if (length + n >= sizeof text) return 1;
  memcpy(text + length, s, n);
  text[length += n] = 0;
  return 0;
}
static int refuses(void *env, const char *s, size_t n) { return (void)s, (void)n, ++*(int *)env; }
static void print(const nb_graph *g, nb_node y, nb_style style, size_t n, const nb_name *names)
{
  length = 0;
  ck_assert_int_eq(nb_print_named(g, y, style, n, names, into_text, NULL), NB_OK);
}
static void prints(const char *formula, nb_style style, const char *want)
{
  nb_graph *g = nb_graph_new();
  nb_name names[3] = { { "x", nb_var(g, 2) }, { "y", nb_var(g, 1) }, { "w_12", nb_var(g, 3) } };
  nb_error e;
  nb_node y = nb_parse(g, formula, 3, names, &e);
  ck_assert_msg(y != NB_NONE, "%s: %s", formula, e.text);
  nb_forward(g, y);
  print(g, y, style, 3, names);
  ck_assert_str_eq(text, want);
  nb_graph_free(g);
}
static size_t how_many(const char *what)
{
  size_t n = 0;
  for (const char *p = text; (p = strstr(p, what)); p++) n++;
  return n;
}

START_TEST(tables_and_dot)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 3), unused = nb_exp(g, x), y = nb_mul(g, x, x);
  int calls = 0;
  nb_forward(g, y);
  length = 0;
  ck_assert_int_eq(nb_print(g, y, NB_TABLE, into_text, NULL), NB_OK);
  ck_assert(strstr(text, "mul") && !strstr(text, "exp") && strstr(text, "  0 0\n"));
  print(g, y, NB_GRAPHVIZ, 0, NULL);
  ck_assert(strstr(text, "n2 [label=\"*\\n9\"];\n  n0 -> n2;\n  n0 -> n2;\n}"));
  nb_pull(g, y, x);
  print(g, y, NB_GRAPHVIZ, 0, NULL);
  ck_assert(strstr(text, "n0 [label=\"x0\\n3\\n(6)\"]") && strstr(text, "\"*\\n9\\n(1)\""));
  for (int style = NB_TABLE; style <= NB_UTF8; style++) {
    calls = 0;
    ck_assert_int_eq(nb_print(g, y, (nb_style)style, refuses, &calls), NB_ESTOPPED);
    ck_assert_int_eq(calls, 1);
  }
  ck_assert_int_eq(nb_print(g, 9, NB_TABLE, into_text, NULL), NB_ENODE);
  ck_assert_int_eq(nb_print(g, unused, (nb_style)9, into_text, NULL), NB_EARG);
  ck_assert_int_eq(nb_print(NULL, y, NB_C, into_text, NULL), NB_EARG);
  ck_assert_int_eq(nb_print(g, y, NB_C, NULL, NULL), NB_EARG);
  ck_assert_int_eq(nb_print_named(g, y, NB_C, 1, NULL, into_text, NULL), NB_EARG);
  nb_graph_free(g);
}
END_TEST

START_TEST(expressions_in_c)
{
  prints("x", NB_C, "x\n"), prints("2", NB_C, "2.0\n"), prints("-2.5", NB_C, "-2.5\n"), prints("1/3", NB_C, "1.0/3.0\n");
  prints("x-(y-x)", NB_C, "x-(y-x)\n"), prints("(x-y)-x", NB_C, "x-y-x\n"), prints("x/(y*x)", NB_C, "x/(y*x)\n");
  prints("x--y", NB_C, "x-(-y)\n"), prints("--x", NB_C, "-(-x)\n"), prints("x- -2", NB_C, "x-(-2.0)\n");
  prints("-x^2", NB_C, "-pow(x,2.0)\n"), prints("(-x)^2", NB_C, "pow(-x,2.0)\n"), prints("(x+y)*x", NB_C, "(x+y)*x\n");
  prints("sigmoid(x)*2", NB_C, "1/(1+exp(-(x)))*2.0\n"), prints("1/sigmoid(x)", NB_C, "1.0/(1/(1+exp(-(x))))\n");
  prints("abs(relu(x))", NB_C, "fabs(fmax(0,x))\n"), prints("min(x,max(y,1))", NB_C, "fmin(x,fmax(y,1.0))\n");
  prints("2*sum(x,-y,1)", NB_C, "2.0*(x+(-y)+1.0)\n"), prints("dot(x,y,1,2)", NB_C, "(x*1.0+y*2.0)\n");
  prints("logsumexp(x,y)", NB_C, "log(exp(x)+exp(y))\n"), prints("0.1+1e300", NB_C, "0.1+1e+300\n");
  prints("softplus(tanh(x))", NB_C, "log1p(exp(tanh(x)))\n");
}
END_TEST

START_TEST(expressions_in_tex)
{
  prints("exp(sin(x^2))", NB_TEX, "e^{\\sin\\left(x^{2}\\right)}\n"), prints("sin(x)^2", NB_TEX, "\\left(\\sin\\left(x\\right)\\right)^{2}\n");
  prints("(x+y)/(2*x)", NB_TEX, "{x+y\\over 2\\cdot x}\n"), prints("(x/y)^2", NB_TEX, "\\left({x\\over y}\\right)^{2}\n");
  prints("x^y^2", NB_TEX, "x^{y^{2}}\n"), prints("(x^y)^2", NB_TEX, "\\left(x^{y}\\right)^{2}\n"), prints("w_12*x", NB_TEX, "w_{12}\\cdot x\n");
  prints("sqrt(abs(x))", NB_TEX, "\\sqrt{\\left\\vert x\\right\\vert }\n"), prints("max(x,y)", NB_TEX, "\\max\\left(x,y\\right)\n");
  prints("dot(x,y,1,2)", NB_TEX, "\\left(x\\cdot 1+y\\cdot 2\\right)\n"), prints("-(x+y)", NB_TEX, "-\\left(x+y\\right)\n");
}
END_TEST

START_TEST(shared_results_get_lines)
{
  nb_graph *g = nb_graph_new();
  nb_name names[2] = { { "rate", nb_var(g, 2) }, { "s?<", NB_NONE } };
  nb_node s = nb_add(g, 0, 0), y = nb_mul(g, s, s);
  names[1].node = s;
  print(g, y, NB_C, 1, names);
  ck_assert_str_eq(text, "double v1=rate+rate;\nv1*v1\n");
  print(g, y, NB_TEX, 2, names);
  ck_assert_str_eq(text, "s={\\it rate}+{\\it rate},\ns\\cdot s\n");
  print(g, y, NB_SVG, 2, names);
  ck_assert(!strstr(text, "s?<"));
  y = nb_doublings(g, y, 60);
  print(g, y, NB_C, 2, names);
  ck_assert_uint_eq(how_many("\n"), 62);
  nb_graph_free(g);
}
END_TEST

START_TEST(pictures)
{
  nb_graph *g = nb_graph_new();
  nb_name names[2] = { { "x", nb_var(g, -1.8) }, { "y", nb_var(g, 1.5) } };
  nb_node e = nb_parse(g, "(1-x)^2+100*(y-x^2)^2", 2, names, NULL);
  nb_forward(g, e);
  print(g, e, NB_TIKZ, 2, names);
  ck_assert(how_many("rectangle") == 14 && how_many("{$310.6$}") == 1 && strstr(text, "\\endtikzpicture"));
  nb_pull(g, e, 0);
  print(g, e, NB_SVG, 2, names);
  ck_assert(how_many("<rect") == 15 && how_many("marker-end") == 14 && how_many("-1258.4") == 1 && strstr(text, "</svg>"));
  nb_graph_free(g);
}
END_TEST

/* No two boxes of an SVG picture overlap, and nothing lies outside of it. */
START_TEST(boxes_keep_apart)
{
  static const char *const formula[] = { "x", "x*x", "sum(x,y,x*y,x/y,sin(x),cos(y),x,y)*x",
    "((x+y)*(y+1)+x^2*sin(y))*exp(x)-tanh(x*y)/(x+1)", "x+sin(x+sin(x+sin(x+sin(x+y))))" };
  for (size_t f = 0; f < sizeof formula / sizeof *formula; f++) {
    nb_graph *g = nb_graph_new();
    nb_name names[2] = { { "x", nb_var(g, 1.25) }, { "y", nb_var(g, -2) } };
    nb_node e = nb_parse(g, formula[f], 2, names, NULL);
    nb_pull(g, e, 0);
    print(g, e, NB_SVG, 2, names);
    double width, height, box[100][4];
    size_t n = 0;
    const char *p = strstr(text, "width=");
    ck_assert_int_eq(sscanf(p, "width=\"%lf\" height=\"%lf\"", &width, &height), 2);
    p = strstr(p, "<g ");
    while ((p = strstr(p, "<rect")) && ++n < 100)
      ck_assert_int_eq(sscanf(p++, "<rect x=\"%lf\" y=\"%lf\" width=\"%lf\" height=\"%lf\"", &box[n][0], &box[n][1], &box[n][2], &box[n][3]), 4);
    ck_assert_uint_eq(n, nb_mark(g, e));
    for (size_t i = 1; i <= n; i++) {
      ck_assert(box[i][0] > -1 && box[i][0] + box[i][2] < width - 19 && box[i][1] >= -height + 19 && box[i][1] + box[i][3] < 1);
      for (size_t j = 1; j < i; j++)
        ck_assert(box[i][0] >= box[j][0] + box[j][2] + 10 || box[j][0] >= box[i][0] + box[i][2] + 10 ||
                  box[i][1] >= box[j][1] + box[j][3] || box[j][1] >= box[i][1] + box[i][3]);
    }
    nb_graph_free(g);
  }
}
END_TEST

static void draws(const char *formula, nb_style style, const char *want)
{
  nb_graph *g = nb_graph_new();
  nb_name names[2] = { { "a", nb_var(g, 2) }, { "b", nb_var(g, 1) } };
  nb_node e = nb_parse(g, formula, 2, names, NULL);
  for (nb_node v = 0; v < 2; v++) nb_pull(g, e, v);
  print(g, e, style, 2, names);
  ck_assert_str_eq(text, want);
  nb_graph_free(g);
}
START_TEST(on_a_terminal)
{
  draws("a", NB_ASCII, "    a\n    2\n   (1)\n");
  draws("a*b", NB_ASCII, "        *\n        2\n       (1)\n    +--+ +--+\n    a       b\n    2       1\n   (1)     (2)\n");
  draws("a*a", NB_UTF8, "    *\n    4\n   (1)\n   \342\225\260\342\224\254\342\225\257\n    a\n    2\n   (4)\n");
}
END_TEST

/* A wire is never lost: in each column of a line, what goes up below comes from something above. */
START_TEST(wires_hold_together)
{
  static const char *const formula[] = { "a*a", "sum(a,b,a*b,a/b,sin(a))*a", "((a+b)*(b+1)+a^2*sin(b))*exp(a)-tanh(a*b)/(a+1)",
    "sum(a,b,a,b,a,b,a)+dot(a,b,b,a)", "a+sin(a+sin(a+sin(a+sin(a+b))))" };
  for (size_t f = 0; f < sizeof formula / sizeof *formula; f++) {
    nb_graph *g = nb_graph_new();
    nb_name names[2] = { { "a", nb_var(g, 2) }, { "b", nb_var(g, 1) } };
    nb_node e = nb_parse(g, formula[f], 2, names, NULL);
    nb_forward(g, e);
    for (int style = NB_ASCII; style <= NB_UTF8; style++) {
      print(g, e, (nb_style)style, 2, names);
      ck_assert(how_many("\n") >= 5 && !strstr(text, " \n"));
      for (const char *s = text; style == NB_ASCII && *s; s++) ck_assert(*s == '\n' || (*s >= ' ' && *s <= '~'));
    }
    char above[300] = "", line[300];
    print(g, e, NB_ASCII, 2, names);
    for (char *s = text, *end; *s; s = end + 1) {
      end = strchr(s, '\n');
      snprintf(line, sizeof line, "%-299.*s", (int)(end - s), s);
      for (int c = 0; *above && c < 299; c++)
        if (line[c] == '|') ck_assert_msg(above[c] != ' ' || above[c + 1] != ' ' || above[c ? c - 1 : 0] != ' ', "%s\n%s", formula[f], text);
      strcpy(above, line);
    }
    nb_graph_free(g);
  }
}
END_TEST

START_TEST(large_graphs)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), y = x, many[500];
  for (int i = 0; i < 20000; i++) y = nb_sin(g, y);
  print(g, y, NB_C, 0, NULL);
  ck_assert_uint_eq(how_many("sin("), 20000);
  ck_assert_int_eq(nb_print(g, y, NB_SVG, into_text, NULL), NB_EARG);
  nb_cut(g, 1);
  for (int i = 0; i < 500; i++) many[i] = nb_mul(g, i ? many[i / 2] : x, x);
  y = nb_sum(g, 500, many);
  print(g, y, NB_TIKZ, 0, NULL);
  ck_assert_uint_eq(how_many("rectangle"), 502);
  print(g, nb_doublings(g, x, 100), NB_SVG, 0, NULL);
  nb_graph_free(g);
}
END_TEST

MODULE("pictures", tables_and_dot, expressions_in_c, expressions_in_tex, shared_results_get_lines, pictures, boxes_keep_apart,
       on_a_terminal, wires_hold_together, large_graphs)
