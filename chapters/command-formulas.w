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

Nothing in this file differentiates. All of it stands between a reader's fingers and some fifteen functions of the library, and it is long for the reason for which such programs always are: what people type is mostly right, and what the rest of it should lead to has to be said case by case. Of the tests in
\.{tests/formulas/formulas.sh}, about a third is about answers, and the others are about mistakes, about what other programs make of the pictures, and about narrow pages.

@ A |question| is a command line that has been understood: the formula, as a graph; its variables, with their values in the graph; and the options. One variable of a plot has a range in place of
a value. Whoever opens a question must close it.

The difference between a question and the \.{argc} and \.{argv} of |main| is that a question makes sense. The functions behind it may rely on that: there is a formula, it could be read, every name in it has a value, and a range is there for a plot only. So none of them has to check anything of the kind again, and all complaints about command
lines come from one place, in one voice.

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

The graph lives as long as the question and is used again and again: a plot sets a node to the next point and evaluates the same graph, four hundred times. That is the bargain of chapter~\xchap{graphs}, to read once and to compute often.

The member |style| is a number and holds a letter. It could be an enumeration; but the letters are listed in the table of options, a few pages on, and an enumeration would be a second list to keep in step with it.

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

@ The parts are in the order in which they are needed: who refuses must be able to complain, options may be refused, the values of variables are read like those of options, and the whole is read at the end. \CEE/ wants it so, and for once its wish coincides with that of a reader who doesn't like to meet names before he has seen what they do.

@(c/question.c@>=
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

It returns~2 so that a caller can complain and leave in one statement, |return question_refuse(...)|. What is printed goes to the standard error, and nothing to the standard output, which the next program in a pipe may be reading: every test of a mistake looks whether that output is empty.

The text may contain what was typed, and so may control characters in it. They are made harmless by |page_say|, as everything is that comes from outside; one of the tests tries to clear the screen by a formula.

A thousand bytes are enough for every message with two formulas of reasonable length in it; what is longer is cut by |vsnprintf|, and cut messages are better than lost ones.

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

An example with a page of sixty columns:
\session
nabla: column 4: an operator is missing here; a product is
\ \ written with *
\ \ x+2y
\ \ \ \ \ \char'136
\endsession
\noindent The column alone would be enough for a computer. For a person who has typed sixty characters the arrow is worth more than the sentence.

Two blanks stand before the formula, and the width in the format is that of the blanks before the arrow, so |"%*s"| with an empty text is all that is needed to put it in its place.

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

In figures: |at| counts characters, from~1 like the columns of the message, and |first| is the one at which the line begins. With a page of forty columns and a mistake in column~121, the line shows what begins eighteen columns before it. A byte that is no part of valid UTF-8 counts as a character of its own, here as in |nb_parse|; if the two disagreed on this the arrow
would drift to the right with every umlaut, and the tests have one formula with a centered dot in it to see that it doesn't.

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

To find the name we look for the words of the message in the message. That is a bond between two texts which nobody sees, and an error number in |nb_error| would be cleaner. But a number would have to be carried through the parser for the sake of one sentence here. If somebody changes the message, the advice is lost and nothing else, and the test that waits for
\.{give it a value: y=1} fails.

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

The library of the system has |getopt_long| for such things. It would move the words about until all options stood in front, it would take \.{-x\^{}2} for three options with one letter each, and it would print messages of its own. A table and two functions of ten lines are the shorter way to what we want. The trick with |offsetof| is an old one: it makes a place in a structure into
a number, so that the table can say where a value belongs without a function for each option.

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

Styles exclude each other, and if two are given the last one wins, because both write into the same place. Nobody has to be told; it is what all programs do, and what a script relies on that adds an option to those which a user has given.

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

For the graph it is a flag, in the section before, since there the picture is the answer and goes to the standard output: \.{nabla graph ... --svg >f.svg}. Two options of one name with two meanings are not beautiful. The alternative was to have a name that fits neither.

@<Options for descent@>=
  { "svg", "it", WORD, offsetof(question, svg), 0 },@|
  { "trace", "i", WORD, offsetof(question, trace), 0 },@|
  { "method", "i", WORD, offsetof(question, method), 0 },@|
  { "rate", "i", NUMBER, offsetof(question, rate), 0 },@|
  { "tolerance", "i", NUMBER, offsetof(question, tolerance), 0 },@|
  { "iterations", "i", NUMBER, offsetof(question, iterations), 0 },@|

@ A name may be followed by an equals sign and a value. The function says which option it is; options of other commands don't exist for this one.

Abbreviations are not accepted. They are a kindness until the day on which a new option begins with the same letters, and then a script stops working that somebody wrote years ago. The message for an unknown option names the command with \.{--help}, where all of them stand, with explanations; these come from the rows at the end of this part, and not from the table above.

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

It is one of the rare cases in which less code does more. A reader for numbers alone, |strtod|, would have to be told what may follow, would take \.{0x1p-3} and \.{nan} for numbers, and in a program with another locale it would want a comma. Our own reader of formulas is there, is the same everywhere, and is fed nonsense by the fuzzer of \.{make
check-long} for as long as one likes.

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

The value behind an equals sign may be empty, the next word may not be missing. Nor is a next word inspected that looks like an option: in \.{--rate --json} the rate is \.{--json}, which is not a formula, and that is what the message then says.

The statement |return *(int *)place = o->value, 0| is two steps in one, set the flag and report success. The order of the two operands of a comma is one of the few that \CEE/ guarantees.

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
A variable is given as \.{x=1}. In a plot, one of them has a range, \.{x=-1..1}. Names are what |nb_parse| takes for a name: a letter or a low line, then letters, digits, and low lines. Whoever calls a variable |e| or |sin| will have it so; the list of variables is searched before the one of constants and functions.

Could a formula be mistaken for a variable? It would have to contain an equals sign, and no formula does. That is why the order of the words on the command line need not be prescribed.

@<Variables of a question@>=
static int is_variable(const char *word)
{
  size_t n = 0;
  if (!isalpha((unsigned char)*word) && *word != '_') return 0;
  while (isalnum((unsigned char)word[n]) || word[n] == '_') n++;
  return word[n] == '=';
}

@ The same name twice is a slip that we don't want to guess about. The last one could win, as with options. But \.{x=1 x=2} is hardly a change of mind; more likely one of the two was meant to be~$y$, and a wrong derivative that looks right is the worst thing that this command could print.

@<Variables of a question@>=
static int is_known(const question *q, const char *name, size_t length)
{
  for (size_t i = 0; i < q->n; i++)
    if (strlen(q->name[i].name) == length && strncmp(name, q->name[i].name, length) == 0) return 1;
  return 0;
}

@ Each variable becomes a node at once. No other nodes exist yet, so the variables have the numbers $0$, $1$, $2$, in the order of the command line; and the values in the graph can be addressed by
the same numbers.

A range is recognized by its two dots, which occur in no number: \.{1.} and \.{.5} are numbers for |nb_parse|, so \.{1..5} could be two of them side by side, but that is no formula. The variable of a plot begins at the left end.

The name is copied, and the value is not kept anywhere but in the graph. So there is nothing that could contradict it when a plot or a descent has moved the variable: |question_at|, which prints where we are, reads it from there.

If the value is refused, the variable does not come into being, and the question is given up anyway. The two arrays grow by one each time; nobody types enough variables for that to matter.

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

The first number ends where the dots begin and has to be cut out; the second one goes to the end of the word. A mistake in either is shown with its own arrow by |constant|. That the left end must be the smaller one is our decision: a plot that runs from right to left could be drawn, and would more often be a slip than a wish.

A range \.{0..pi} is as good as one of digits. So is \.{-1..1e300}, of which a plot is a straight line or a wall.

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

@ Where are we? An answer begins with the point at which it was computed, \.{a = 2, b = 1}. Only ten digits are shown, so \.{x=1/3} comes back as $0.3333333333$; the computation has used all of them. The range of a plot is told by its ends.

@<Variables of a question@>=
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

The message about two formulas has a second sentence, in parentheses, for the most likely reason: a shell that has taken \.{sin(x) * 2} apart, or replaced the star by the names of all files in the folder. We see only what the shell has left of a formula, and can only suspect it. Students meet this on their first evening with a terminal, and few of them suspect the shell.

The order of the five lines is the rule: what was said to be plain is no option; what looks like a variable is one, even after the dashes; and whatever is left is the formula, or one too many.

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

@ The formula is read last, when all variables are known; its nodes come behind theirs. This allows \.{nabla grad x=1 'x\^{}2'} as well as the usual order. A parser that meets an unknown name in the middle of a formula can't wait for a definition that follows, but a command line is short and can be read twice. That a range is for plots only is said here as well, for all commands at once. The two commands that don't need values adopt unknown names, one at a time.

The numbers of options begin as NaN. Zero won't do for ``not given,'' because \.{--rate 0} is a mistake that should be reported and not overlooked.

@<Read a question@>=
int question_read(question *q, int argc, char **argv)
{
  nb_error e;
  int failed = 0, plain = 0;
  @<Begin with an empty question@>@;
  for (int i = 1; i < argc && !failed; i++) failed = take_word(q, argc, argv, &i, &plain);
  if (failed) return failed;
  if (!q->text) return question_refuse("which formula? Say for example: nabla %s 'exp(sin(x^2))' x=1", argv[0]);
  do q->root = nb_parse(q->g, q->text, q->n, q->name, &e);
  while (q->root == NB_NONE && argv[0][0] == 'e' && adopt_name(q, &e));
  if (q->root == NB_NONE) return refuse_formula(q->text, &e);
  if (q->over >= 0 && strcmp(argv[0], "plot")) return question_refuse("a range is only for nabla plot.");
  return 0;
}

@ All bytes of the structure become zero, which makes null pointers of the pointers on every machine that has a terminal. Five members should begin otherwise.

@<Begin with an empty question@>=
memset(q, 0, sizeof *q);
q->g = nb_graph_new();
q->over = -1;
q->rate = q->tolerance = q->iterations = NAN;

@ The names were copied, and all else belongs to the graph or to the caller.

It may be called for a question that was refused halfway, because |question_read| clears the structure before anything else, and \CEE/ lets us free a null pointer. The cast takes away a |const| which the library put there for good reasons: it will not change the names that it is given. They were ours before, and we may free them.

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

Before that exercise has been solved, the library's own solution does the work, as for every function that is left to readers. The column is set to NaN first. If |nb_hvp| refuses, for want of memory, then NaN is what the reader sees, and not a matrix of zeros that looks like a result.

@<Second derivatives@>=
static void column_of_hessian(question *q, size_t j, double *column)
{
  double *unit = new_memory(NULL, (q->n + 1) * sizeof *unit);
  for (size_t i = 0; i < q->n; i++) unit[i] = i == j, column[i] = NAN;
  nb_hvp(q->g, q->root, q->n, q->x, unit, column);
  free(unit);
}

@ The memory has room for one more number than it needs, because a formula may have no variables at all, and an allocation of nothing is a strange thing.

For $x^2y+\sin y$ at $(1,2)$ the matrix is
$$\pmatrix{2y&2x\cr 2x&-\sin y\cr}=\pmatrix{4&2\cr2&-0.9092974\cr},$$
and the command prints it so. The cost is that of $n$ products with a vector, each of a few sweeps; the classical way, differences of gradients, would cost $2n$ sweeps and half of the digits.

The lower half of the matrix is overwritten together with the upper one, which is correct because each pair is visited once.

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
Now the seven commands. They are declared in one header, and all of them have the arguments of |main|, with their own name as the first one.

The three functions below the commands are about JSON. They are here because a descent at the prompt answers in JSON, too, and two descriptions of the same thing in one program have a way of growing apart.

The fifth command is missing from the list, since \.{nabla grad} and \.{nabla check-grad} differ only in what they do with the gradient when they have it.

@(c/formulas.h@>=
#ifndef NB_FORMULAS_H
#define NB_FORMULAS_H
#include <jansson.h>
#include "question.h"
int formulas_run(int argc, char **argv);
int formulas_graph(int argc, char **argv);
int formulas_minimize(int argc, char **argv);
int formulas_plot(int argc, char **argv);
int formulas_explain(int argc, char **argv);
int formulas_emit(int argc, char **argv);
json_t *answer_number(double x); /* |null| if it isn't one */
json_t *answer_by_name(const question *q, const double *x); /* of the variables, unless |x| */
void answer_print(json_t *answer); /* in a line, and release it */
#endif

@ The first name stands for all; which command it is, the first word says. The answer is the exit status: 0 if there is an answer, 1 if a check failed, 2 if the question was none.

There is a part for what is computed, one for each kind of answer, and one that puts them together. Whoever wants a third kind of answer, say for a spreadsheet, adds a part and changes one function.

That this file begins without the header of the library is only apparent; it comes with the question.

@(c/formulas.c@>=
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "json-text.h"
#include "strbuf.h"
#include "formulas.h"
@<Compute what was asked@>@;
@<Answer in JSON@>@;
@<Answer in words@>@;
@<The commands for formulas@>@;

@ JSON has no word for NaN or infinity. They become |null|, which every reader of JSON knows and no reader takes for a number.

This is the choice of the standard \cite{json}, which says that numbers which can't be written as digits are not permitted, and of most programs; the alternative, a text |"NaN"|, makes a field that is sometimes a number and sometimes a text. A test differentiates $\log(x-2)$ at~1: the value is |null|, and the derivative is $-1$, because the formula $1/(x-2)$ for it
has no idea that its logarithm doesn't exist. The library computes derivatives where it can.

@<Answer in JSON@>=
json_t *answer_number(double x) { return isfinite(x) ? json_real(x) : json_null(); }
static json_t *row_of(size_t n, const double *x)
{
  json_t *row = json_array();
  for (size_t i = 0; i < n; i++) json_array_append_new(row, answer_number(x[i]));
  return row;
}

@ Values and derivatives are given by the names of the variables and not by their places. A list of numbers would be shorter, and then some program downstream would have to know in which order somebody had typed the variables. If no array is given, the values come from the graph; that is the point itself.

@<Answer in JSON@>=
json_t *answer_by_name(const question *q, const double *x)
{
  json_t *all = json_object();
  for (size_t i = 0; i < q->n; i++)
    json_object_set_new(all, q->name[i].name, answer_number(x ? x[i] : q->g->value[q->x[i]]));
  return all;
}

@ Two of the commands begin their answers alike. For the lecture's example, with \.{--hessian}, \.{nabla grad} prints this in one line:
\session
\char'173"formula":"(a+b)*(b+1)","at":\char'173"a":2.0,"b":1.0\char'175,"value":6.0,
\ "gradient":\char'173"a":2.0,"b":5.0\char'175,"hessian":[[0.0,1.0],[1.0,2.0]]\char'175
\endsession
\noindent The numbers have all the digits that are needed to read them back exactly; the library that writes them sees to that, and to the \.{.0} by which a reader knows that they aren't integers. The formula is repeated, so an answer that has been filed can be understood without the command line that it belonged to.

@<Answer in JSON@>=
static json_t *start_answer(const question *q, double value, const double *grad)
{
  json_t *answer = json_object();
  json_set_text(answer, "formula", q->text);
  json_object_set_new(answer, "at", answer_by_name(q, NULL));
  json_object_set_new(answer, "value", answer_number(value));
  json_object_set_new(answer, "gradient", answer_by_name(q, grad));
  return answer;
}

@ One answer is one line, as programs like it that read a stream of them. In ASCII, with numbers for all other characters: the formula is ASCII anyway, and the line survives a terminal that knows nothing else. The answer is released at once, since nobody prints it twice.

@<Answer in JSON@>=
void answer_print(json_t *answer)
{
  json_dumpf(answer, stdout, JSON_COMPACT | JSON_ENSURE_ASCII);
  putchar('\n');
  json_decref(answer);
}

@ In words, every number has ten digits, which is what a calculator shows. The signs of calculus are used where the terminal has them.

The first line repeats the question, because an answer is often read again an hour later, in a window full of answers. The numbers stand in a column, at twelve, which leaves room for names of six letters; longer ones push theirs to the right, and nothing is lost.

@<Answer in words@>=
static void say_question(const sheet *p, const question *q)
{
  strbuf at = { NULL, 0, 0 };
  question_at(q, &at);
  page_say(p, 0, 2, BOLD, q->text, at.n ? "at %s" : "", at.s);
  strbuf_free(&at);
}

@ Unicode has had a sign for partial derivatives since its beginning, and the terminals of this century show it. It needs three bytes and takes one column, which whoever pads a text by bytes will notice: see |say_comparison|.

It is made anew for every line and released after it. The lines are few, and a sign that the caller owns can't be overwritten by the next one.

@<Answer in words@>=
static char *partial_sign(const sheet *p, const char *name)
{
  return text_of(p->unicode ? "\xe2\x88\x82/\xe2\x88\x82%s" : "d/d%s", name);
}

@ The lecture's example gives
\session
(a+b)*(b+1) at a = 2, b = 1
\ \ value\ \ \ \ \ 6
\ \ d/da\ \ \ \ \ \ 2
\ \ d/db\ \ \ \ \ \ 5
\endsession
\noindent or with the round sign in place of the~\.d. If the value isn't finite the derivatives are printed anyway, and a line in yellow says what is the matter. To refuse would be too strict: in $1/x$ at~0 the infinity is the answer.

@<Answer in words@>=
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

The rows are printed as they are and never wrapped, because a matrix that has been filled like a paragraph can't be read. With five variables or fewer it fits into eighty columns. That is also the number of variables beyond which nobody looks at single entries.

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

@ The memory for the Hessian is taken only if it is asked for, and a null pointer says that it wasn't; freeing that is harmless.

In JSON the matrix is a list of rows. The reference to |rows| is given up in any case, after the answer has taken one of its own if it wants it, which is the counting of references that Jansson asks for: one who makes, one who keeps, each for himself. For a reader the value and the gradient come first, and the matrix below them, as one would write them on paper.

@<The commands for formulas@>=
static void answer_grad(question *q, double value, const double *grad)
{
  sheet p = page_open(stdout);
  double *h = q->hessian ? question_hessian(q) : NULL;
  if (q->json) {
    @<Print the answer, with the Hessian |h| if there is one@>@;
  } else {
    say_gradient(&p, q, value, grad);
    if (h) say_hessian(&p, q, h);
  }
  free(h);
}

@ If there is no Hessian then |rows| remains empty, and is thrown away. It would be as easy not to make it; but then it would have to be asked twice whether it exists.

@<Print the answer, with the Hessian |h| if there is one@>=
json_t *answer = start_answer(q, value, grad), *rows = json_array();
for (size_t i = 0; h && i < q->n; i++) json_array_append_new(rows, row_of(q->n, h + i * q->n));
if (h) json_object_set(answer, "hessian", rows);
json_decref(rows);
answer_print(answer);

@*2 The sweep against differences.
Exercise~\xex{8.5} has written |nb_gradcheck|. Here it judges the library's own sweep, at any formula and any point. The table shows both derivatives, with as many digits as one can expect of a difference; the verdict is that of the
library.

The step is the cube root of the unit of rounding, about $6\cdot10^{-6}$, times a size of the point: that is the best one for a central difference, by section~\xsec{v-curve}. About ten digits of the result are right, which is why the table shows seven.

The variable is put back afterwards, by its value and not by subtracting~$h$, for $(x+h)-h$ need not be~$x$. The nodes of the graph hold numbers of the last point then; whoever needs them sweeps again.

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

@ A row of the table is padded by hand, as |printf| counts bytes and the sign of a partial derivative has two more than it shows, twice. Hence the eleven in place of seven. For Rosenbrock's function at $(-1.8,1.5)$:
\session
\ \ \ \ \ \ \ \ \ \ \ \ \ \ \ \ sweep\ \ \ \ \ differences
\ \ d/dx\ \ \ \ \ \ \ \ -1258.4\ \ \ \ \ \ \ \ \ -1258.4
\ \ d/dy\ \ \ \ \ \ \ \ \ \ \ -348\ \ \ \ \ \ \ \ \ \ \ \ -348
\ \ They agree.
\endsession
\noindent It is a dull table if all is well. At $\vert x\vert$ and~0 it is not: there the sweep says~0 and so do the differences, and yet the verdict is the one of the next section.

@<Answer in words@>=
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

So two numbers may agree and be wrong together. The library notices it because it looks at the slopes on both sides separately, as section~\xsec{gradcheck} explains. For $\vert x\vert$ they are $-1$ and~1, the mean of which is the zero in the table.

@<Answer in words@>=
static int say_verdict(const sheet *p, const question *q, nb_report r)
{
  const char *name = r.node < q->n ? q->name[r.node].name : "";
  if (r.verdict == NB_AGREE) page_say(p, 2, 2, GREEN, "They agree.", "");
  else if (r.verdict == NB_KINK) page_say(p, 2, 2, YELLOW, "A kink:", "there is no derivative by %s here, only one slope to the left and another one to the right.", name);
  else page_say(p, 2, 2, RED, "They differ,", "and not by rounding: see %s.", name);
  return r.verdict == NB_DIFFER;
}

@ For programs the answer is that of \.{nabla grad}, with the differences and the verdict added, so a script that reads the one can read the other. The verdict is a word, and the order of the words is that of the enumeration in the library. The exit status is~1 only if the two derivatives differ: a test that runs \.{nabla check-grad} over a list of formulas should stop
for a mistake and not for a kink.

With \.{abs(x)} at zero, the end of the line reads
\session
\ "gradient":\char'173"x":0.0\char'175,"differences":\char'173"x":0.0\char'175,"verdict":"kink"\char'175
\endsession
\noindent so a program that only compares the two numbers would be content. It must look at the last word.

@<The commands for formulas@>=
static int answer_check(question *q, double value, const double *grad)
{
  static const char *const verdict[] = { "agree", "differ", "kink" };
  sheet p = page_open(stdout);
  nb_report r = nb_gradcheck(q->g, q->root, q->n, q->x, grad);
  if (q->json) {
    json_t *answer = start_answer(q, value, grad), *all = json_object();
    for (size_t i = 0; i < q->n; i++) json_object_set_new(all, q->name[i].name, answer_number(by_differences(q, i)));
    json_object_set_new(answer, "differences", all);
    json_set_text(answer, "verdict", verdict[r.verdict]);
    answer_print(answer);
  } else say_comparison(&p, q, grad);
  return q->json ? r.verdict == NB_DIFFER : say_verdict(&p, q, r);
}

@ The two commands share their first half, and each hands over to its own second one. A formula without variables makes little sense for them; but it has a value, so why not.

The refusal can't happen as long as the table of commands is right; it is there for the day on which it isn't. The gradient has room for one number more than there are variables, since there may be none.

@<The commands for formulas@>=
int formulas_run(int argc, char **argv)
{
  question q;
  int status = question_read(&q, argc, argv);
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

For $(a+b)(b+1)$ at $(2,1)$ the story has eleven lines and ends with the two that everybody computes by hand once:
\session
\ \ \.{df/db = df/dv1 dv1/db + df/dv2 dv2/db = 2*1 + 3*1 = 5}
\ \ \.{df/da = df/dv1 dv1/da = 2*1 = 2}
\endsession
\noindent The complete text stands in \.{tests/formulas/formulas.sh}, letter by letter, and is compared with what the command prints. It is the best check of one's own homework that we know of: it shows not only the result but where one went wrong.

@(c/steps.h@>=
#ifndef NB_STEPS_H
#define NB_STEPS_H
#include "question.h"
void steps_tell(const sheet *p, question *q);
#endif

@ For a story all nodes need names. A variable has one; a result is called by a letter and a running number, and the root $f$. None of these may be the name of a variable, so we look for
a letter with which no variable begins.

There are two sweeps and so two parts to tell, and both need names. The tape of chapter~\xchap{backprop} calls nodes by numbers, as machines do; but ``17 is 14 times 16'' is not a story.

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

@ The candidates are tried in the order of their charm. If the formula has variables $f$ and $v$, the root is called $y$ and the results $u_1$, $u_2$, \dots; in the unlikely case that all seven letters are taken a low line must do, which looks odd and is still no lie. It is enough to compare first letters: a variable \.{v1} would collide with the first result, and \.{velocity}
wouldn't, but is avoided, too.

@<Name the nodes of a story@>=
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

The library's |nb_mark| finds what the root depends on; a node that was made and then not needed would otherwise have its line in the story. Variables get their names in any case, because a reader who gave $z$ a value wants to be told that the formula doesn't depend on it.

Seven digits are enough for a story, which is about where numbers come from. The results, at the ends of the lines, have ten.

Names and numbers of results run through the formula from left to right, as the parser made them: $v_1$ is the first operation that can be carried out.

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

Five operations stand between their arguments, one stands before its argument, and the others are functions with parentheses. The texts of arguments are names, or numbers which have parentheses if they are negative, so no precedence has to be thought of: the line for $x\cdot x$ at $-2$ says \.{(-2) * (-2)}, and never \.{-2 * -2}.

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

@ One line of the story forward: the name, the operation with names, the same with numbers, and the value. For a variable only its name and value are told. The texts of the arguments' values are made for this line and released after it; their names belong to the story as a whole. It is a wasteful way to print a line, with half a dozen allocations. But the reader who has asked for the
steps of a formula with a thousand operations has other worries.

@<Tell the forward sweep@>=
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

The three grow side by side, so that the plus signs are at the same places. Take $b$ in the lecture's example, which has two consumers, $v_1=a+b$ and $v_2=b+1$: the rule has two terms, the numbers are \.{2*1 + 3*1}, and what comes out is~5. The function is called once for each arrow, and whether it is the first one can be seen from the text, which is then empty.

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

@ Three cases are told in different words. The derivative of the root by itself is~1, and that is where every backward sweep begins. A node without consumers that isn't the root is a variable on which the formula doesn't depend: its derivative is zero, and the line says why. All others get the line with three parts. The consumers are asked for twice, the first time only for their number,
because the caller provides the memory; it is the usual way of functions in this library that give a list.

In a formula like $x^{20}$ typed as a product, $x$ has twenty consumers' arrows, and its line in the story is long; |page_say| folds it between words, and that is why there are blanks around the plus signs.

@<Tell the backward sweep@>=
static void tell_adjoint(const sheet *p, question *q, char **name, nb_node v)
{
  strbuf rule = { NULL, 0, 0 }, numbers = { NULL, 0, 0 };
  const char *d = p->unicode ? "\xe2\x88\x82" : "d";
  char *f = name[q->root];
  size_t n = nb_consumers(q->g, q->root, v, 0, NULL);
  nb_edge *arrow = new_memory(NULL, (n + 1) * sizeof *arrow);
  nb_consumers(q->g, q->root, v, n, arrow);
  for (size_t k = 0; k < n; k++) add_arrow(&rule, &numbers, d, q, name, v, arrow[k]);
  @<Say the adjoint of |v| in one of three ways@>@;
  strbuf_free(&rule);
  strbuf_free(&numbers);
  free(arrow);
}

@ The formats look as if somebody had been paid by the percent sign. Each sign of a derivative is a |d| of the terminal's alphabet and a name, twice, with a stroke in between.

@<Say the adjoint of |v| in one of three ways@>=
if (v == q->root) page_say(p, 2, 2, PLAIN, "", "%s%s/%s%s = 1", d, f, d, f);
else if (n == 0) page_say(p, 2, 2, PLAIN, "", "%s%s/%s%s = 0, because %s does not depend on %s", d, f, d, name[v], f, name[v]);
else page_say(p, 2, 2, PLAIN, "", "%s%s/%s%s = %s = %s = %.10g", d, f, d, name[v], rule.s, numbers.s, q->g->adjoint[v]);

@ The two sweeps. Variables get their derivatives last, even those that stand in the formula by mistake only; constants don't get any.

The sweeps are made first, both of them, and are told afterwards from the numbers that they have left in the graph. So the story can't change what it tells about. The nodes of a formula are numbered in the order in which they are computed, and that is why a loop up and a loop down are the right orders for arguments first and consumers first.

Constants are passed over twice: forward there is nothing to compute, and backward nobody asks.

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

This command is the only one that asks whether its output is a terminal. If a picture is redirected into a file then no sentence should stand in front of it; on the terminal, somebody might otherwise wonder where it has gone.

@(c/graph-command.c@>=
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "strbuf.h"
#include "steps.h"
#include "formulas.h"
@<Functions of {\tt graph-command.c}@>@;

@ The library prints through a function that the caller supplies, and never into a file of its own choice. Ours adds to a text. The result of zero says that it should go on; the growing text has no other way to fail than to end the program, when there is no memory.

@<Functions of {\tt graph-command.c}@>=
static int into_strbuf(void *env, const char *s, size_t length)
{
  strbuf_add(env, s, length);
  return 0;
}

@ The width of a text is the number of characters in its longest line. Bytes that continue a character in UTF-8 begin with the bits 10, and are not counted \cite{utf8}. Characters that take two columns, or none, would spoil the count; but the pictures are made of letters, digits and lines, and so this is one of the few programs that may count so simply.

A tab would be a character of many widths, but none of our pictures has one. Nor is there a color in them, whose escape sequences would be counted though they take no room; the pictures of chapter~\xchap{graphs} are for every terminal, and paper.

@<Functions of {\tt graph-command.c}@>=
static int widest(const char *text)
{
  int most = 0, now = 0;
  for (; *text; text++) {
    now = *text == '\n' ? 0 : now + ((*text & 0xC0) != 0x80);
    if (now > most) most = now;
  }
  return most;
}

@ If the picture is too wide the function calls itself, with the style that always fits. That can happen only once, as a table is no picture. Graphs beyond some size are refused by |nb_print_named| altogether: a picture with thousands of boxes takes long and shows nothing, and on the terminal the table comes in its place, while for TikZ the command says so and suggests
two other styles.

One of the tests has a sum of two sums of eight terms each, waits for the word \.{operation} from the head of the table, and is content.

@<Functions of {\tt graph-command.c}@>=
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

@ Which of the styles is wanted, the letter of the option says. A style for another program prints nothing but what that program wants to read. Without an option the picture is drawn in the characters of the terminal, rounded corners where there is Unicode and plus signs elsewhere; the lecture's example on a plain one begins with the root:
\session
\ \ \ \ \ \ \ \ \ \ \ \ *
\ \ \ \ \ \ \ \ \ \ \ \ 6
\ \ \ \ \ \ \ \ \ \ \ (1)
\ \ \ \ \ \ \ \ +--+ +--+
\ \ \ \ \ \ \ \ +\ \ \ \ \ \ \ +
\ \ \ \ \ \ \ \ 3\ \ \ \ \ \ \ 2
\ \ \ \ \ \ \ (2)\ \ \ \ \ (3)
\endsession
\noindent Each node shows its operation, its value, and in parentheses its adjoint. How such pictures come about is told in section~\xsec{terminal-picture}.

@<Functions of {\tt graph-command.c}@>=
static int show_in_style(const sheet *p, question *q)
{
  static const char letters[] = "tkdsx";
  static const nb_style styles[] = { NB_TABLE, NB_TIKZ, NB_GRAPHVIZ, NB_SVG, NB_TEX };
  const char *letter = q->style ? strchr(letters, q->style) : NULL;
  if (q->style == 'w') return steps_tell(p, q), 0;
  return show_graph(p, q, letter ? styles[letter - letters] : p->unicode ? NB_UTF8 : NB_ASCII);
}

@ Both sweeps are made before anything is shown, so a picture has values and adjoints in all of its styles. Only in this one of the commands can the answer be a file for \TeX\ or for a browser; the tests let \.{pdftex} set five graphs, let \.{xmllint} parse five more, and, if it is installed, let \.{dot} read five.

A formula without variables is welcome here as well. The graph of \.{2+3} has a root and two constants, and it is the shortest way to see what the three lines of a node mean.

@<Functions of {\tt graph-command.c}@>=
int formulas_graph(int argc, char **argv)
{
  question q;
  sheet p = page_open(stdout);
  int status = question_read(&q, argc, argv);
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

Such a row is all that help, manual page and completion know of a command. The lines about options repeat what the tables of options say; they aren't made from these, because a sentence for a reader is not a by-product of a table for a program.

The first three answer at a point. Their examples have quotes around the formula, because in the shells of this world a parenthesis, a star and a caret are all up to something. 

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

@ These two draw. Of a descent one must be able to say where it should stop, and there are three answers to that: at a level place, at once if the values run away, and after so many steps. Only the first and the last are options; for the second, no sane person wants another limit than ours.

A first try is \.{nabla minimize '(x-1)\^{}2+y\^{}4' x=0 y=2}. Backtracking finds the minimum after nine steps, and exactly, by the luck of halving. Newton's method stops after 18 steps at $y=0.00135$ and calls it a minimum, since a valley that flat has a slope below $10^{-8}$ already there. It isn't wrong. Fixed steps of one
hundredth have used up a million without getting so far.

@<Rows about formulas@>=
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

@ The table of commands has room for one function a row, and these rows have none: |main| sees that a row is about formulas and comes here. The two commands that share their first half come last, under one name.

@<Run a row about formulas@>=
static int run_formula(int argc, char **argv)
{
  if (strcmp(argv[0], "graph") == 0) return formulas_graph(argc, argv);
  if (strcmp(argv[0], "minimize") == 0) return formulas_minimize(argc, argv);
  if (strcmp(argv[0], "plot") == 0) return formulas_plot(argc, argv);
  if (strcmp(argv[0], "explain") == 0) return formulas_explain(argc, argv);
  if (strcmp(argv[0], "emit") == 0) return formulas_emit(argc, argv);
  return formulas_run(argc, argv);
}

@ Whether a word stands on the command line is asked by |main|, before anything is read, for words such as \.{--help}. The name of the command itself doesn't count.

@<Run a row about formulas@>=
static int has_word(int argc, char **argv, const char *word)
{
  int i = 1;
  while (i < argc && strcmp(argv[i], word)) i++;
  return i < argc;
}
