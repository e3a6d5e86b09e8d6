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
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "exercise.h"
#include "harness.h"
@<Types of {\tt answers.c}@>@;
static double sum(struct arithmetic *e);
@<Functions of {\tt answers.c}@>@;

@ @<Types of {\tt answers.c}@>=
enum { LINE = 400 }; /* characters in a line; longer ones are cut */
typedef struct answer {
  char line[LINE];
  int number; /* of the line in the file, from 1 */
  char *text; /* what stands behind the equals sign, inside |line| */
} answer;

@ A line answers the question if it begins with the number of the exercise and the name of the answer.

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
static void find_answer(answer *found, const char *name)
{
  answer a = { .number = 0 };
  FILE *f = answers_path ? fopen(answers_path, "r") : NULL;
  if (!f) cannot_grade("%s: %s", answers_path ? answers_path : "no answers", strerror(errno));
  found->text = NULL;
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
  static answer a; /* the text lives until the next answer is asked for */
  find_answer(&a, name);
  return a.text;
}

double answer_number(const char *name)
{
  answer a;
  find_answer(&a, name);
  arithmetic e = { a.text, 0, 0 };
  double x = sum(&e);
  if (!e.wrong && *(e.at = skip(e.at))) e.wrong = e.at;
  if (e.wrong)
    end_test("wrong", "line %d, column %d: \"%s\" is not a number that I can read",
             a.number, (int)(e.wrong - a.line) + 1, a.text);
  return x;
}

@*2 Arithmetic. Somebody who has found out that the best step is $2^{-26}$ should be able to say so. Hence a small
evaluator for sums, products, powers and parentheses, by recursive descent. (|depth| bounds the descent: the file is not ours.)

@<Types of {\tt answers.c}@>=
typedef struct arithmetic {
  char *at;
  char *wrong; /* the first place that could not be read */
  int depth;
} arithmetic;

@ @<Functions of {\tt answers.c}@>=
static int accept(arithmetic *e, char c)
{
  e->at = skip(e->at);
  if (*e->at != c) return 0;
  e->at++;
  return 1;
}

static double stuck(arithmetic *e)
{
  if (!e->wrong) e->wrong = e->at;
  return NAN;
}

@ @<Functions of {\tt answers.c}@>=
static double number(arithmetic *e)
{
  char *end;
  if (accept(e, '(')) {
    double x = ++e->depth < 50 ? sum(e) : stuck(e);
    e->depth--;
    return e->wrong || accept(e, ')') ? x : stuck(e);
  }
  if (strncmp(e->at, "pi", 2) == 0) return e->at += 2, acos(-1);
  if (!isdigit((unsigned char)*e->at) && *e->at != '.') return stuck(e);
  double x = strtod(e->at, &end);
  if (end == e->at) return stuck(e);
  e->at = end;
  return x;
}

@ A minus sign binds less tightly than a power, and powers associate to the right: $-2^2=-4$, $2^{3^2}=512$,
$2^{-26}$.

@<Functions of {\tt answers.c}@>=
static double factor(arithmetic *e)
{
  if (e->wrong || ++e->depth > 50) return stuck(e);
  double x = 0;
  if (accept(e, '-')) x = -factor(e);
  else if (accept(e, '+')) x = factor(e);
  else {
    x = number(e);
    if (!e->wrong && accept(e, '^')) x = pow(x, factor(e));
  }
  e->depth--;
  return x;
}

static double product(arithmetic *e)
{
  double x = factor(e);
  while (!e->wrong)
    if (accept(e, '*')) x *= factor(e);
    else if (accept(e, '/')) x /= factor(e);
    else break;
  return x;
}

static double sum(arithmetic *e)
{
  double x = product(e);
  while (!e->wrong)
    if (accept(e, '+')) x += product(e);
    else if (accept(e, '-')) x -= product(e);
    else break;
  return x;
}
