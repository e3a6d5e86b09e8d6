@*1 Answers that are numbers.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Some exercises ask for a number or a word. They are answered in a file with lines like
$$\hbox{\.{2.4 h\_forward = 2\^{}-26}}$$
in which everything after \.{\#} is a comment, and a question mark means ``not yet''. The file comes
from a student, too, but reading it is simple enough to be done right here.
@^answers@>

@(c/answers.c@>=
#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "exercise.h"
#include "formula.h"
#include "harness.h"
@<Types of {\tt answers.c}@>@;
@<Functions of {\tt answers.c}@>@;

@ @<Types of {\tt answers.c}@>=
enum { LINE = 400, /* characters in a line; longer ones are cut */
  VARIABLES = 8 }; /* the most that an expression may have */
typedef struct answer_line {
  char line[LINE];
  int number; /* of the line in the file, from 1 */
  char *text; /* what stands behind the equals sign, inside |line| */
} answer_line;

@ A line answers the question if it begins with the number of the exercise and the name of the
answer.

@<Functions of {\tt answers.c}@>=
static char *skip(char *p)
{
  while (isspace((unsigned char)*p)) p++;
  return p;
}

static char *after_word(char *p, const char *word)
{
  size_t n = strlen(word);
  p = skip(p);
  if (strncmp(p, word, n)) return NULL;
  return isspace((unsigned char)p[n]) || p[n] == '=' ? skip(p + n) : NULL;
}

static char *answer_in(char *line, const char *name)
{
  char *p = after_word(line, exercise_id);
  if (p) p = after_word(p, name);
  if (!p || *p != '=') return NULL;
  line[strcspn(line, "#\r\n")] = 0;
  p = skip(p + 1);
  for (size_t n = strlen(p); n && isspace((unsigned char)p[n - 1]); ) p[--n] = 0;
  return p;
}

@ If the question is answered more than once, the last answer counts: it is the one
that was written last.

@<Functions of {\tt answers.c}@>=
static void find_answer(answer_line *found, const char *name)
{
  answer_line a;
  FILE *f = answers_path ? fopen(answers_path, "r") : NULL;
  if (!f) cannot_grade("%s: %s", answers_path ? answers_path : "no answers", strerror(errno));
  found->text = NULL;
  a.number = 0;
  while (a.number < 100000 && fgets(a.line, sizeof a.line, f)) {
    a.number++;
    char *text = answer_in(a.line, name);
    if (!text) continue;
    *found = a;
    found->text = found->line + (text - a.line);
  }
  fclose(f);
  @<End the test if there is no answer@>@;
}

@ @<End the test if there is no answer@>=
char call[LINE + 64];
snprintf(call, sizeof call, "%s = ?", name);
note_call(call);
if (!found->text)
  end_test("missing", "there is no line \"%s %s = ...\"", exercise_id, name);
if (!*found->text || strcmp(found->text, "?") == 0)
  end_test("not done", "line %d: %s has no answer yet", found->number, name);
for (char *p = found->text; *p; p++)
  if (*p < ' ' || *p > '~') *p = '?';
snprintf(call, sizeof call, "%s = %s", name, found->text);
note_call(call);

@ @<Functions of {\tt answers.c}@>=
const char *answer_text(const char *name)
{
  static answer_line a; /* the text lives until the next answer is asked for */
  find_answer(&a, name);
  return a.text;
}

@ A number may be written as a formula, and a formula as an answer has variables; both are read
by section~\xsec{formula}.

@<Functions of {\tt answers.c}@>=
static double value_of(const answer_line *a, const char *variables, const double *x)
{
  double value;
  nb_error wrong;
  if (formula_value(a->text, variables, x, &value, &wrong) != 0)
    end_test("wrong", "line %d, column %d: \"%s\" cannot be read: %s", a->number,
             (int)(a->text - a->line) + (int)wrong.column, a->text, wrong.text);
  return value;
}

double answer_number(const char *name)
{
  answer_line a;
  find_answer(&a, name);
  return value_of(&a, "", NULL);
}

@ An expression is compared with a reference at twenty points of a box. They look random, but
they are the same at each run, so that two people with the same mistake get the same message,
and the known mistakes can be recognized. Nobody can make use of that: a wrong formula that is
right at twenty points is more work than the right one. The points are multiples of an
irrational number, taken modulo~1; these are spread evenly.

@<Functions of {\tt answers.c}@>=
static void scatter(double *x, int i, double lo, double hi)
{
  static const double step[VARIABLES] = { 0.6180339887, 0.4142135624, 0.7320508076, 0.2360679775,
    0.6457513111, 0.3166247904, 0.6055512755, 0.1231056256 };
  for (int k = 0; k < VARIABLES; k++) x[k] = lo + (hi - lo) * fmod(i * step[k], 1);
}

@ @<Functions of {\tt answers.c}@>=
static void note_point(const answer_line *a, const char *name, const char *variables, const double *x)
{
  char call[LINE + 200];
  int n = snprintf(call, sizeof call, "%s = %s", name, a->text);
  const char *p = variables + strspn(variables, " "), *with = ", at ";
  for (int k = 0; *p && n < (int)sizeof call; k++, with = ", ") {
    int length = (int)strcspn(p, " ");
    n += snprintf(call + n, sizeof call - (size_t)n, "%s%.*s = %.6g", with, length, p, x[k]);
    p += length, p += strspn(p, " ");
  }
  note_call(call);
}

@ Where the reference has no finite value, there is nothing to compare.

@<Functions of {\tt answers.c}@>=
void expect_expression(const char *name, const char *variables, double (*reference)(const double *x),
                       double lo, double hi, const char *why, ...)
{
  answer_line a;
  char reason[400];
  double x[VARIABLES];
  va_list list;
  va_start(list, why);
  vsnprintf(reason, sizeof reason, why, list);
  va_end(list);
  find_answer(&a, name);
  for (int i = 1; i <= 20; i++) {
    scatter(x, i, lo, hi);
    double want = reference(x), got = value_of(&a, variables, x);
    note_point(&a, name, variables, x);
    if (isfinite(want)) expect_absolute(got, want, 1e-9 * (1 + fabs(want)), "%s", reason);
  }
}
