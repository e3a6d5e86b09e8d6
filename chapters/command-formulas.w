@*1 Formulas at the prompt.\label{command-formulas}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The library differentiates any formula, not only those of the book, and it would be a pity if one had to write a program first. Seven commands take a formula as it is typed, five of which answer with numbers or pictures:
$$\vbox{\halign{\tt#\hfil\quad&#\hfil\cr
nabla grad 'exp(sin(x\^{}2))' x=1&value and derivatives\cr
nabla graph '(a+b)*(b+1)' a=2 b=1&the graph; the sweep in steps\cr
nabla check-grad 'abs(x)' x=0&the sweep against differences\cr
nabla minimize '(x-1)\^{}2+y\^{}4' x=0 y=2&descent, with a plot\cr
nabla plot 'x*sin(1/x)' x=-1..1&a curve\cr
}}$$
They need neither exercises nor a compiler, only the library, and they never write anything but what they were asked for. All of them read their command lines in the same way, and that is what we begin with. The other two, \.{explain} and \.{emit}, have section~\xsec{command-engine} to themselves.

@ A |question| is a command line that has been understood: the formula, as a graph; its variables, with their values in the graph; and the options. One variable of a plot has a range in place of
a value. Whoever opens a question must close it.

@(c/question.h@>=
#ifndef NB_QUESTION_H
#define NB_QUESTION_H
#include <nabla.h>
#include "page.h"
#include "strbuf.h"
@<A question@>@;
int question_read(question *q, int argc, char **argv); /* 0, or 2 after a complaint */
void question_close(question *q);
int question_refuse(const char *format, ...); /* complains, returns 2 */
double *question_hessian(question *q); /* row by row; to be freed */
void question_at(const question *q, strbuf *to); /* \.{x = 1, y = 2} */
#endif

@ The options of all seven commands stand side by side. Numbers that were not given are NaN, since zero might be meant.

@<A question@>=
typedef struct {
  const char *text; /* the formula */
  nb_graph *g;
  nb_node root;
  size_t n;
  nb_name *name; /* of the variables; their nodes are numbered from 0 */
  nb_node *x; /* the same nodes, as the library wants them */
  int over; /* the variable with a range, or -1 */
  double from, to;
  int json, hessian, style, derivative;
  double rate, tolerance, iterations;
  const char *method, *trace, *svg, *output, *name_of_function;
} question;

@ @(c/question.c@>=
#define _GNU_SOURCE
#include <ctype.h>
#include <math.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "escape.h"
#include "strbuf.h"
#include "question.h"
@<Complain about a question@>@;
@<Options of a question@>@;
@<Variables of a question@>@;
@<Read a question@>@;
@<Second derivatives@>@;

@ Whatever is wrong on the command line ends with status~2 and a message in red. The first function is for everything that is not about a place in a formula.

@<Complain about a question@>=
int question_refuse(const char *format, ...)
{
  char text[1000];
  sheet p = page_open(stderr);
  va_list list;
  va_start(list, format);
  vsnprintf(text, sizeof text, format, list);
  va_end(list);
  page_say(&p, 0, 2, RED, "nabla:", "%s", text);
  return 2;
}

@ A mistake in a formula is shown where it is: the formula in a line of its own, and an arrow under the column. If the formula is longer than the line, we show the stretch of it in which the
mistake lies; the rest is of no help. Characters that the terminal can't show become question marks, one for one, because otherwise the arrow would point to another place.

@<Complain about a question@>=
static void show_place(const sheet *p, const char *text, size_t column)
{
  strbuf line = { NULL, 0, 0 };
  size_t room = (size_t)p->width - 4, first = column > room ? column - room / 2 : 1, at = 1;
  @<Put the characters from |first| on into |line|@>@;
  fprintf(p->out, "  %s\n  %*s^\n", line.s, (int)(column - first), "");
  strbuf_free(&line);
}

@ The module for foreign text knows how long a character is in UTF-8. What it makes harmless may take several columns; such a character isn't shown at all.

@<Put the characters from |first| on into |line|@>=
strbuf_puts(&line, "");
for (const char *s = text; *s && at < first + room; at++) {
  strbuf safe = { NULL, 0, 0 };
  unsigned code;
  size_t n = escape_character(s, strlen(s), &code), length = n ? n : 1;
  while (n == 0 && (s[length] & 0xC0) == 0x80) length++;
  escape(&safe, s, length, p->unicode);
  int same = n == length && safe.n == n && *s != '\n';
  if (at >= first) strbuf_puts(&line, same ? safe.s : "?");
  strbuf_free(&safe);
  s += length;
}

@ The message comes from |nb_parse|. One thing it can't know: that an unknown name is most likely a variable whose value was forgotten. We do know, and say what to type.

@<Complain about a question@>=
static int refuse_formula(const char *text, const nb_error *e)
{
  sheet p = page_open(stderr);
  const char *unknown = strstr(e->text, "is called '");
  page_say(&p, 0, 2, RED, "nabla:", "column %zu: %s", e->column, e->text);
  show_place(&p, text, e->column);
  if (unknown)
    page_say(&p, 0, 2, PLAIN, "", "If it is a variable, give it a value: %.*s=1", (int)strcspn(unknown + 11, "'"), unknown + 11);
  return 2;
}

@*2 Options.
An option is a word that begins with two dashes. A single dash won't do here, since a formula may begin with a minus sign. Each option says where in the question its value goes, and which commands know it, by a letter of their names: |d| for grad, |p| for graph, |c| for check-grad, |i| for minimize, |t| for plot, all of them the fourth; the two that begin with an |e| go by their second one, |x| and~|m|.

@<Options of a question@>=
typedef enum { FLAG, NUMBER, WORD } question_kind;
typedef struct {
  const char *name, *commands;
  question_kind kind;
  size_t place; /* in a |question| */
  int value; /* of a flag */
} question_option;@/
static const question_option options[] = {@|
  @<Options for answers@>@;
  @<Options for descent@>@;
};

@ These say what the answer should look like. The styles of a graph are those of |nb_print|, and two more that only the command has.

@<Options for answers@>=
  { "json", "dcix", FLAG, offsetof(question, json), 1 },@|
  { "hessian", "dm", FLAG, offsetof(question, hessian), 1 },@|
  { "table", "p", FLAG, offsetof(question, style), 't' },@|
  { "tikz", "p", FLAG, offsetof(question, style), 'k' },@|
  { "dot", "p", FLAG, offsetof(question, style), 'd' },@|
  { "svg", "p", FLAG, offsetof(question, style), 's' },@|
  { "tex", "p", FLAG, offsetof(question, style), 'x' },@|
  { "steps", "p", FLAG, offsetof(question, style), 'w' },@|
  { "derivative", "t", FLAG, offsetof(question, derivative), 1 },@|
  { "output", "m", WORD, offsetof(question, output), 0 },@|
  { "name", "m", WORD, offsetof(question, name_of_function), 0 },@|

@ And these are for descent. With minimize and plot, \.{--svg} takes the name of a file, because the terminal shows a plot already.

@<Options for descent@>=
  { "svg", "it", WORD, offsetof(question, svg), 0 },@|
  { "trace", "i", WORD, offsetof(question, trace), 0 },@|
  { "method", "i", WORD, offsetof(question, method), 0 },@|
  { "rate", "i", NUMBER, offsetof(question, rate), 0 },@|
  { "tolerance", "i", NUMBER, offsetof(question, tolerance), 0 },@|
  { "iterations", "i", NUMBER, offsetof(question, iterations), 0 },@|

@ A name may be followed by an equals sign and a value. The function says which option it is; options of other commands don't exist for this one.

@<Options of a question@>=
static char letter_of(const char *command) { return command[command[0] == 'e' ? 1 : 3]; }
static const question_option *find_option(const char *word, char command)
{
  size_t length = strcspn(word, "=");
  for (size_t i = 0; i < sizeof options / sizeof *options; i++)
    if (strlen(options[i].name) == length && strncmp(word, options[i].name, length) == 0 && strchr(options[i].commands, command))
      return &options[i];
  return NULL;
}

@ A number may be a formula without variables, as everywhere in this command: a rate of \.{2\^-7} is welcome, and so is \.{x=pi/2}.

@<Options of a question@>=
static int constant(const char *text, double *value)
{
  nb_error e;
  nb_graph *g = nb_graph_new();
  nb_node y = nb_parse(g, text, 0, NULL, &e);
  if (y != NB_NONE) *value = nb_forward(g, y);
  nb_graph_free(g);
  if (y != NB_NONE) return 0;
  return refuse_formula(text, &e);
}

@ The value stands behind the equals sign, or is the next word. The result is |2| if the option is unknown or something is missing, and otherwise zero; |*i| is moved to the last word that was used.

@<Options of a question@>=
static int take_option(question *q, int argc, char **argv, int *i)
{
  const char *word = argv[*i] + 2, *value = strchr(word, '=');
  const question_option *o = find_option(word, letter_of(argv[0]));
  if (o == NULL) return question_refuse("%s has no option %s. All of them: nabla %s --help", argv[0], argv[*i], argv[0]);
  char *place = (char *)q + o->place;
  if (o->kind == FLAG) return *(int *)place = o->value, 0;
  if (value) value++;
  else if (*i + 1 < argc) value = argv[++*i];
  else return question_refuse("a value is missing after %s.", argv[*i]);
  if (o->kind == NUMBER) return constant(value, (double *)place);
  *(const char **)place = value;
  return 0;
}

@*2 Variables.
A variable is given as \.{x=1}. In a plot, one of them has a range, \.{x=-1..1}. Names are what |nb_parse| takes for a name; whoever calls a variable |e| or |sin| will have it so. The same name twice is
a slip that we don't want to guess about.

@<Variables of a question@>=
static int is_variable(const char *word)
{
  size_t n = 0;
  if (!isalpha((unsigned char)*word) && *word != '_') return 0;
  while (isalnum((unsigned char)word[n]) || word[n] == '_') n++;
  return word[n] == '=';
}
static int is_known(const question *q, const char *name, size_t length)
{
  for (size_t i = 0; i < q->n; i++)
    if (strlen(q->name[i].name) == length && strncmp(name, q->name[i].name, length) == 0) return 1;
  return 0;
}

@ Each variable becomes a node at once. No other nodes exist yet, so the variables have the numbers $0$, $1$, $2$, in the order of the command line; and the values in the graph can be addressed by
the same numbers.

@<Variables of a question@>=
static int add_variable(question *q, const char *word)
{
  double value = 0;
  size_t length = strcspn(word, "=");
  const char *range = strstr(word, "..");
  if (is_known(q, word, length)) return question_refuse("%.*s has two values.", (int)length, word);
  int failed = range ? take_range(q, word + length + 1, range) : constant(word + length + 1, &value);
  if (failed) return failed;
  q->name = new_memory(q->name, (q->n + 1) * sizeof *q->name);
  q->x = new_memory(q->x, (q->n + 1) * sizeof *q->x);
  q->name[q->n].name = text_of("%.*s", (int)length, word);
  q->x[q->n] = q->name[q->n].node = nb_var(q->g, range ? q->from : value);
  q->n++;
  return 0;
}

@ The two ends of a range are numbers or constant formulas. They must be finite and differ, or there would be nothing to see.

@<Options of a question@>=
static int take_range(question *q, const char *text, const char *dots)
{
  char *first = text_of("%.*s", (int)(dots - text), text);
  int failed = constant(first, &q->from) || constant(dots + 2, &q->to) ? 2 : 0;
  free(first);
  if (failed) return failed;
  if (q->over >= 0) return question_refuse("only one variable can have a range.");
  if (!isfinite(q->from) || !isfinite(q->to) || q->from >= q->to)
    return question_refuse("the range %s must go from a number to a larger one.", text);
  q->over = (int)q->n;
  return 0;
}

@ @<Variables of a question@>=
void question_at(const question *q, strbuf *to)
{
  for (size_t i = 0; i < q->n; i++) {
    strbuf_printf(to, "%s%s = ", i ? ", " : "", q->name[i].name);
    if ((int)i == q->over) strbuf_printf(to, "%g..%g", q->from, q->to);
    else strbuf_printf(to, "%.10g", q->g->value[q->x[i]]);
  }
}

@*2 Reading a question.
Words with two dashes are options, words that look like \.{x=...} are variables, and one word is the formula. Compilers have taught everybody to write \.{-o} in front of the name of a file, so \.{emit} takes that for \.{--output}; whoever wants to negate a variable~$o$ writes a blank between the two. After a lonely \.{--} everything is taken as it is, for the sake of formulas that begin with two
minus signs.

@<Read a question@>=
static int take_word(question *q, int argc, char **argv, int *i, int *plain)
{
  const char *word = argv[*i];
  if (!*plain && strcmp(word, "--") == 0) return *plain = 1, 0;
  if (!*plain && letter_of(argv[0]) == 'm' && strcmp(word, "-o") == 0) argv[*i] = "--output", word = argv[*i];
  if (!*plain && strncmp(word, "--", 2) == 0) return take_option(q, argc, argv, i);
  if (is_variable(word)) return add_variable(q, word);
  if (q->text) return question_refuse("one formula at a time, please: %s and %s? (Formulas with blanks or parentheses need quotes.)", q->text, word);
  q->text = word;
  return 0;
}

@ The formula is read last, when all variables are known. Its nodes come behind theirs. The two commands that don't need values adopt unknown names, one at a time.

@<Read a question@>=
int question_read(question *q, int argc, char **argv)
{
  nb_error e;
  int failed = 0, plain = 0;
  memset(q, 0, sizeof *q);
  q->g = nb_graph_new();
  q->over = -1;
  q->rate = q->tolerance = q->iterations = NAN;
  for (int i = 1; i < argc && !failed; i++) failed = take_word(q, argc, argv, &i, &plain);
  if (failed) return failed;
  if (!q->text) return question_refuse("which formula? Say for example: nabla %s 'exp(sin(x^2))' x=1", argv[0]);
  do q->root = nb_parse(q->g, q->text, q->n, q->name, &e);
  while (q->root == NB_NONE && argv[0][0] == 'e' && adopt_name(q, &e));
  return q->root == NB_NONE ? refuse_formula(q->text, &e) : 0;
}

@ The names were copied, and all else belongs to the graph or to the caller.

@<Read a question@>=
void question_close(question *q)
{
  for (size_t i = 0; i < q->n; i++) free((char *)q->name[i].name);
  free(q->name);
  free(q->x);
  nb_graph_free(q->g);
}

@ The gradient is a matter of one call, and so is each column of the Hessian since exercise~\xex{8.9}: it is the Hessian times a unit vector, |nb_hvp|, exact to the last digits like everything that comes from a sweep. Both halves
of the matrix should be equal; rounding may tell them apart, and so we take the mean of the two. Newton's method below needs the same matrix.

@<Second derivatives@>=
static void column_of_hessian(question *q, size_t j, double *column)
{
  double *unit = new_memory(NULL, (q->n + 1) * sizeof *unit);
  for (size_t i = 0; i < q->n; i++) unit[i] = i == j, column[i] = NAN;
  nb_hvp(q->g, q->root, q->n, q->x, unit, column);
  free(unit);
}

@ The memory has room for one more number than it needs, because a formula may have no variables at all, and an allocation of nothing is a strange thing.

@<Second derivatives@>=
double *question_hessian(question *q)
{
  size_t n = q->n;
  double *h = new_memory(NULL, (n * n + 1) * sizeof *h);
  for (size_t j = 0; j < n; j++) column_of_hessian(q, j, h + j * n);
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < i; j++)
      h[i * n + j] = h[j * n + i] = (h[i * n + j] + h[j * n + i]) / 2;
  return h;
}

@*1 Value, gradient, Hessian.\label{command-grad}
Now the five commands. They are declared in one header, and all of them have the arguments of |main|, with their own name as the first one.

@(c/formulas.h@>=
#ifndef NB_FORMULAS_H
#define NB_FORMULAS_H
int formulas_run(int argc, char **argv);
int formulas_graph(int argc, char **argv);
int formulas_minimize(int argc, char **argv);
int formulas_plot(int argc, char **argv);
int formulas_explain(int argc, char **argv);
int formulas_emit(int argc, char **argv);
#endif

@ The first name stands for all; which command it is, the first word says. The answer is the exit status: 0 if there is an answer, 1 if a check failed, 2 if the question was none.

@(c/formulas.c@>=
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "json-text.h"
#include "strbuf.h"
#include "question.h"
#include "formulas.h"
@<Compute what was asked@>@;
@<Answer in JSON@>@;
@<Answer in words@>@;
@<The commands for formulas@>@;

@ JSON has no word for NaN or infinity. They become |null|, which every reader of JSON knows and no reader takes for a number.

@<Answer in JSON@>=
static json_t *number(double x) { return isfinite(x) ? json_real(x) : json_null(); }
static json_t *row_of(size_t n, const double *x)
{
  json_t *row = json_array();
  for (size_t i = 0; i < n; i++) json_array_append_new(row, number(x[i]));
  return row;
}
static json_t *by_name(const question *q, const double *x)
{
  json_t *all = json_object();
  for (size_t i = 0; i < q->n; i++)
    json_object_set_new(all, q->name[i].name, number(x ? x[i] : q->g->value[q->x[i]]));
  return all;
}

@ @<Answer in JSON@>=
static json_t *start_answer(const question *q, double value, const double *grad)
{
  json_t *answer = json_object();
  json_set_text(answer, "formula", q->text);
  json_object_set_new(answer, "at", by_name(q, NULL));
  json_object_set_new(answer, "value", number(value));
  json_object_set_new(answer, "gradient", by_name(q, grad));
  return answer;
}
static void print_answer(json_t *answer)
{
  json_dumpf(answer, stdout, JSON_COMPACT | JSON_ENSURE_ASCII);
  putchar('\n');
  json_decref(answer);
}

@ In words, every number has ten digits, which is what a calculator shows. The signs of calculus are used where the terminal has them.

@<Answer in words@>=
static void say_question(const sheet *p, const question *q)
{
  strbuf at = { NULL, 0, 0 };
  question_at(q, &at);
  page_say(p, 0, 2, BOLD, q->text, at.n ? "at %s" : "", at.s);
  strbuf_free(&at);
}
static char *partial_sign(const sheet *p, const char *name)
{
  return text_of(p->unicode ? "\xe2\x88\x82/\xe2\x88\x82%s" : "d/d%s", name);
}

@ @<Answer in words@>=
static void say_gradient(const sheet *p, const question *q, double value, const double *grad)
{
  say_question(p, q);
  page_say(p, 2, 12, PLAIN, "value", "%.10g", value);
  for (size_t i = 0; i < q->n; i++) {
    char *sign = partial_sign(p, q->name[i].name);
    page_say(p, 2, 12, PLAIN, sign, "%.10g", grad[i]);
    free(sign);
  }
  if (!isfinite(value)) page_say(p, 2, 2, YELLOW, "", "The formula has no finite value at this point.");
}

@ The Hessian is a table. Its entries have seven digits, so that three of them fit into the width of a narrow terminal; who needs more asks for JSON, where all of them are.

@<Answer in words@>=
static void say_hessian(const sheet *p, const question *q, const double *h)
{
  page_say(p, 2, 2, PLAIN, "", "second derivatives");
  for (size_t i = 0; i < q->n; i++) {
    strbuf row = { NULL, 0, 0 };
    for (size_t j = 0; j < q->n; j++) strbuf_printf(&row, "%14.7g", h[i * q->n + j]);
    page_verbatim(p, 2, row.s, 1);
    strbuf_free(&row);
  }
}

@ @<The commands for formulas@>=
static void answer_grad(question *q, double value, const double *grad)
{
  sheet p = page_open(stdout);
  double *h = q->hessian ? question_hessian(q) : NULL;
  if (q->json) {
    json_t *answer = start_answer(q, value, grad), *rows = json_array();
    for (size_t i = 0; h && i < q->n; i++) json_array_append_new(rows, row_of(q->n, h + i * q->n));
    if (h) json_object_set(answer, "hessian", rows);
    json_decref(rows);
    print_answer(answer);
  } else {
    say_gradient(&p, q, value, grad);
    if (h) say_hessian(&p, q, h);
  }
  free(h);
}

@*2 The sweep against differences.
Exercise~\xex{8.5} has written |nb_gradcheck|. Here it judges the library's own sweep, at any formula and any point. The table shows both derivatives, with as many digits as one can expect of a difference; the verdict is that of the
library.

@<Compute what was asked@>=
static double by_differences(question *q, size_t i)
{
  double x = q->g->value[q->x[i]], h = cbrt(2.2e-16) * (1 + fabs(x));
  nb_set(q->g, q->x[i], x + h);
  double above = nb_forward(q->g, q->root);
  nb_set(q->g, q->x[i], x - h);
  double below = nb_forward(q->g, q->root);
  nb_set(q->g, q->x[i], x);
  return (above - below) / (2 * h);
}

@ @<Answer in words@>=
static void say_comparison(const sheet *p, question *q, const double *grad)
{
  say_question(p, q);
  page_verbatim(p, 2, "              sweep     differences", 1);
  for (size_t i = 0; i < q->n; i++) {
    char *sign = partial_sign(p, q->name[i].name), *row;
    row = text_of("%-*s%12.7g%16.7g", p->unicode ? 11 : 7, sign, grad[i], by_differences(q, i));
    page_verbatim(p, 2, row, 1);
    free(sign), free(row);
  }
}

@ A kink is not a mistake, and gets status~0 with a word of warning: at a kink there is no derivative, the sweep has chosen one of the slopes, and the difference has taken their mean.

@<Answer in words@>=
static int say_verdict(const sheet *p, const question *q, nb_report r)
{
  const char *name = r.node < q->n ? q->name[r.node].name : "";
  if (r.verdict == NB_AGREE) page_say(p, 2, 2, GREEN, "They agree.", "");
  else if (r.verdict == NB_KINK) page_say(p, 2, 2, YELLOW, "A kink:", "there is no derivative by %s here, only one slope to the left and another one to the right.", name);
  else page_say(p, 2, 2, RED, "They differ,", "and not by rounding: see %s.", name);
  return r.verdict == NB_DIFFER;
}

@ @<The commands for formulas@>=
static int answer_check(question *q, double value, const double *grad)
{
  static const char *const verdict[] = { "agree", "differ", "kink" };
  sheet p = page_open(stdout);
  nb_report r = nb_gradcheck(q->g, q->root, q->n, q->x, grad);
  if (q->json) {
    json_t *answer = start_answer(q, value, grad), *all = json_object();
    for (size_t i = 0; i < q->n; i++) json_object_set_new(all, q->name[i].name, number(by_differences(q, i)));
    json_object_set_new(answer, "differences", all);
    json_set_text(answer, "verdict", verdict[r.verdict]);
    print_answer(answer);
  } else say_comparison(&p, q, grad);
  return q->json ? r.verdict == NB_DIFFER : say_verdict(&p, q, r);
}

@ The two commands share their first half, and each hands over to its own second one. A range makes no sense for them, and a formula without variables makes little; but it has a value, so why not.

@<The commands for formulas@>=
int formulas_run(int argc, char **argv)
{
  question q;
  int status = question_read(&q, argc, argv);
  if (!status && q.over >= 0) status = question_refuse("a range is only for nabla plot.");
  if (!status && strcmp(argv[0], "grad") && strcmp(argv[0], "check-grad")) status = question_refuse("%s is not about formulas.", argv[0]);
  double value = NAN, *grad = new_memory(NULL, (q.n + 1) * sizeof *grad);
  if (!status) {
    nb_grad(q.g, q.root, q.n, q.x, &value, grad);
    if (strcmp(argv[0], "grad") == 0) answer_grad(&q, value, grad);
    else status = answer_check(&q, value, grad);
  }
  free(grad);
  question_close(&q);
  return status;
}

@*1 Graphs at the prompt.\label{command-graph}
The third command shows what the other two have done. Without an option the graph is drawn with characters; with one of the options of \.{nabla graph} it is
written for another program, and with \.{--steps} both sweeps are told one step at a time, as the lecture does on its slides S40 to~S50.

@(c/steps.h@>=
#ifndef NB_STEPS_H
#define NB_STEPS_H
#include "question.h"
void steps_tell(const sheet *p, question *q);
#endif

@ For a story all nodes need names. A variable has one; a result is called by a letter and a running number, and the root $f$. None of these may be the name of a variable, so we look for
a letter with which no variable begins.

@(c/steps.c@>=
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "strbuf.h"
#include "steps.h"
@<Name the nodes of a story@>@;
@<Tell the forward sweep@>@;
@<Tell the backward sweep@>@;

@ @<Name the nodes of a story@>=
static char free_letter(const question *q, const char *letters)
{
  for (const char *s = letters; *s; s++) {
    size_t i = 0;
    while (i < q->n && q->name[i].name[0] != *s) i++;
    if (i == q->n) return *s;
  }
  return '_';
}

@ The names are texts in an array, one for each node; those of nodes that the formula doesn't need remain empty. A constant is called by its value, and if it is
negative it gets parentheses, so that it can stand anywhere in a formula.

@<Name the nodes of a story@>=
static char *amount(double x) { return text_of(x < 0 ? "(%.7g)" : "%.7g", x); }
static char **name_nodes(question *q)
{
  char **name = new_memory(NULL, ((size_t)q->root + 1) * sizeof *name), root = free_letter(q, "fyFYezs"), inner = free_letter(q, "vuwrtkV");
  int number = 1;
  nb_mark(q->g, q->root);
  for (nb_node v = 0; v <= q->root; v++)
    if (v < q->n) name[v] = text_of("%s", q->name[v].name);
    else if (!q->g->mark[v]) name[v] = NULL;
    else if (q->g->op[v] == NB_CONST) name[v] = amount(q->g->value[v]);
    else name[v] = v == q->root ? text_of("%c", root) : text_of("%c%d", inner, number++);
  return name;
}

@ An operation is written twice: with names, and with numbers. The arguments come as texts.

@<Tell the forward sweep@>=
static void add_operation(strbuf *b, int op, size_t n, char **a)
{
  static const int with_sign[] = { NB_ADD, NB_SUB, NB_MUL, NB_DIV, NB_POW, NB_NEG };
  int i = 0;
  while (i < 6 && with_sign[i] != op) i++;
  if (i < 5) strbuf_printf(b, "%s %c %s", a[0], "+-*/^"[i], a[1]);
  else if (i == 5) strbuf_printf(b, "-%s", a[0]);
  else {
    strbuf_printf(b, "%s(", nb_op_name((nb_opcode)op));
    for (size_t k = 0; k < n; k++) strbuf_printf(b, "%s%s", k ? ", " : "", a[k]);
    strbuf_puts(b, ")");
  }
}

@ @<Tell the forward sweep@>=
static void tell_value(const sheet *p, const nb_graph *g, nb_node v, char **name)
{
  strbuf b = { NULL, 0, 0 };
  size_t n = nb_arguments(g, v);
  char **names = new_memory(NULL, (n + 1) * sizeof *names), **values = new_memory(NULL, (n + 1) * sizeof *values);
  for (size_t k = 0; k < n; k++) names[k] = name[nb_argument(g, v, k)], values[k] = amount(g->value[nb_argument(g, v, k)]);
  if (n) add_operation(&b, g->op[v], n, names), strbuf_puts(&b, " = ");
  if (n) add_operation(&b, g->op[v], n, values), strbuf_puts(&b, " = ");
  page_say(p, 2, 2, PLAIN, "", "%s = %s%.10g", name[v], n ? b.s : "", g->value[v]);
  for (size_t k = 0; k < n; k++) free(values[k]);
  free(names), free(values);
  strbuf_free(&b);
}

@ Going back, each node asks its consumers, as in equation~(3) of chapter~\xchap{graphs}: for each arrow the derivative of the root by the consumer times the derivative of the
consumer by the node. The line has three parts, the rule, the numbers, the sum.

@<Tell the backward sweep@>=
static void add_arrow(strbuf *rule, strbuf *numbers, const char *d, question *q, char **name, nb_node v, nb_edge arrow)
{
  char *f = name[q->root], *h = name[arrow.node];
  char *adjoint = amount(q->g->adjoint[arrow.node]), *slope = amount(nb_partial(q->g, arrow.node, arrow.slot));
  const char *plus = rule->n ? " + " : "";
  strbuf_printf(rule, "%s%s%s/%s%s %s%s/%s%s", plus, d, f, d, h, d, h, d, name[v]);
  strbuf_printf(numbers, "%s%s*%s", plus, adjoint, slope);
  free(adjoint);
  free(slope);
}

@ @<Tell the backward sweep@>=
static void tell_adjoint(const sheet *p, question *q, char **name, nb_node v)
{
  strbuf rule = { NULL, 0, 0 }, numbers = { NULL, 0, 0 };
  const char *d = p->unicode ? "\xe2\x88\x82" : "d";
  char *f = name[q->root];
  size_t n = nb_consumers(q->g, q->root, v, 0, NULL);
  nb_edge *arrow = new_memory(NULL, (n + 1) * sizeof *arrow);
  nb_consumers(q->g, q->root, v, n, arrow);
  for (size_t k = 0; k < n; k++) add_arrow(&rule, &numbers, d, q, name, v, arrow[k]);
  if (v == q->root) page_say(p, 2, 2, PLAIN, "", "%s%s/%s%s = 1", d, f, d, f);
  else if (n == 0) page_say(p, 2, 2, PLAIN, "", "%s%s/%s%s = 0, because %s does not depend on %s", d, f, d, name[v], f, name[v]);
  else page_say(p, 2, 2, PLAIN, "", "%s%s/%s%s = %s = %s = %.10g", d, f, d, name[v], rule.s, numbers.s, q->g->adjoint[v]);
  strbuf_free(&rule);
  strbuf_free(&numbers);
  free(arrow);
}

@ The two sweeps. Variables get their derivatives last, even those that stand in the formula by mistake only; constants don't get any.

@<Tell the backward sweep@>=
void steps_tell(const sheet *p, question *q)
{
  char **name = name_nodes(q);
  nb_forward(q->g, q->root);
  nb_backward(q->g, q->root);
  page_say(p, 0, 0, BOLD, "Forward,", "arguments first:");
  for (nb_node v = 0; v <= q->root; v++)
    if (name[v] && q->g->op[v] != NB_CONST) tell_value(p, q->g, v, name);
  page_say(p, 0, 0, BOLD, "Backward,", "consumers first:");
  for (nb_node v = q->root + 1; v-- > 0; )
    if (name[v] && q->g->op[v] != NB_CONST) tell_adjoint(p, q, name, v);
  for (nb_node v = 0; v <= q->root; v++) free(name[v]);
  free(name);
}

@*2 The command.
A picture made of characters can be wider than the terminal, and a picture that is folded at the margin is worse than none. So it is caught first and measured; if it
doesn't fit, the table is shown in its place, which always does.

@(c/graph-command.c@>=
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "strbuf.h"
#include "steps.h"
#include "formulas.h"
@<Functions of {\tt graph-command.c}@>@;

@ @<Functions of {\tt graph-command.c}@>=
static int into_strbuf(void *env, const char *s, size_t length)
{
  strbuf_add(env, s, length);
  return 0;
}
static int widest(const char *text)
{
  int most = 0, now = 0;
  for (; *text; text++) {
    now = *text == '\n' ? 0 : now + ((*text & 0xC0) != 0x80);
    if (now > most) most = now;
  }
  return most;
}

@ @<Functions of {\tt graph-command.c}@>=
static int show_graph(const sheet *p, const question *q, nb_style style)
{
  strbuf b = { NULL, 0, 0 };
  strbuf_puts(&b, "");
  nb_status failed = nb_print_named(q->g, q->root, style, q->n, q->name, into_strbuf, &b);
  int narrow = style >= NB_ASCII && (failed || widest(b.s) > p->width);
  if (!narrow && !failed) fputs(b.s, p->out);
  strbuf_free(&b);
  if (narrow && isatty(fileno(p->out))) page_say(p, 0, 0, DIM, "", "The picture is wider than the page; here is the table:");
  if (narrow) return show_graph(p, q, NB_TABLE);
  return failed ? question_refuse("this graph is too large for a picture. Try --table or --dot.") : 0;
}

@ Which of the styles is wanted, the letter of the option says. A style for another program prints nothing but what that program wants to read.

@<Functions of {\tt graph-command.c}@>=
static int show_in_style(const sheet *p, question *q)
{
  static const char letters[] = "tkdsx";
  static const nb_style styles[] = { NB_TABLE, NB_TIKZ, NB_GRAPHVIZ, NB_SVG, NB_TEX };
  const char *letter = q->style ? strchr(letters, q->style) : NULL;
  if (q->style == 'w') return steps_tell(p, q), 0;
  return show_graph(p, q, letter ? styles[letter - letters] : p->unicode ? NB_UTF8 : NB_ASCII);
}
int formulas_graph(int argc, char **argv)
{
  question q;
  sheet p = page_open(stdout);
  int status = question_read(&q, argc, argv);
  if (!status && q.over >= 0) status = question_refuse("a range is only for nabla plot.");
  if (!status) {
    nb_forward(q.g, q.root);
    nb_backward(q.g, q.root);
    status = show_in_style(&p, &q);
  }
  question_close(&q);
  return status;
}

@i command-chart.w
@i command-minimize.w
@i command-engine.w

@*1 The rows of the table.
Seven rows are about formulas. They need no exercises, so their functions have their words for themselves.

@<Rows about formulas@>=
  { "grad", NULL, 0, "grad FORMULA x=1...", "the value of a formula and all of its derivatives",@|
    "--hessian    second derivatives, too\n"@|
    "--json       one line of JSON\n"@|
    "Quotes keep the shell away from a formula: nabla grad 'exp(sin(x^2))' x=1" },@|
  { "graph", NULL, 0, "graph FORMULA x=1...", "the graph of a formula, with values and adjoints",@|
    "--steps      both sweeps, one step at a time\n"@|
    "--table      a row for each node\n"@|
    "--dot        for the program dot\n"@|
    "--tikz       for TeX\n"@|
    "--svg        for a browser\n"@|
    "--tex        the formula itself" },@|
  { "check-grad", NULL, 0, "check-grad FORMULA x=1...", "derivatives by the sweep and by differences",@|
    "--json       one line of JSON\n"@|
    "Exit status: 0 they agree, or there is a kink; 1 they differ." },@|
  { "minimize", NULL, 0, "minimize FORMULA x=1...", "go downhill from there, and plot how",@|
    "--method M   backtracking, gd, momentum or newton\n"@|
    "--rate R     the length of the steps\n"@|
    "--iterations N  at most so many (1000)\n"@|
    "--tolerance T   until the slope is less (1e-8)\n"@|
    "--trace FILE every point, as CSV\n"@|
    "--svg FILE   the plot\n"@|
    "--json       one line of JSON\n"@|
    "Exit status: 0 a minimum, 1 none yet." },@|
  { "plot", NULL, 0, "plot FORMULA x=-1..1", "a curve over a range",@|
    "--derivative the derivative, too\n"@|
    "--svg FILE   the plot" },@|
  @<Rows about programs made from formulas@>@;

@ @<Run a row about formulas@>=
static int run_formula(int argc, char **argv)
{
  if (strcmp(argv[0], "graph") == 0) return formulas_graph(argc, argv);
  if (strcmp(argv[0], "minimize") == 0) return formulas_minimize(argc, argv);
  if (strcmp(argv[0], "plot") == 0) return formulas_plot(argc, argv);
  if (strcmp(argv[0], "explain") == 0) return formulas_explain(argc, argv);
  if (strcmp(argv[0], "emit") == 0) return formulas_emit(argc, argv);
  return formulas_run(argc, argv);
}
static int has_word(int argc, char **argv, const char *word)
{
  int i = 1;
  while (i < argc && strcmp(argv[i], word)) i++;
  return i < argc;
}
