@*1 Answers that are numbers.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Some exercises ask for a number or a word. They are answered in a file with lines like
$$\hbox{\.{2.4 h\_forward = 2\^{}-26}}$$
in which everything after \.{\#} is a comment, and a question mark means ``not yet''. The file comes
from a student, too, but reading it is simple enough to be done right here, in the process that
forms the verdict. There is nothing in it that could run. What it contains are bytes, and the whole
attack surface is a loop over lines and the book's own parser, which has a limit for its depth. (Its
tests consist, for a good part, of formulas that mean nothing.)
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

@ The file of a whole chapter has all its answers, so a line says which exercise and which answer it
is about. A line that is found is kept as a whole, and not only the text behind the equals sign: a
complaint about the text should have the number of the column as an editor shows it. Four hundred
characters are a long formula, eight variables more than any exercise has. A longer line is read in
pieces; its pieces don't begin with the number of an exercise, so they're nobody's answer.

@<Types of {\tt answers.c}@>=
enum { LINE = 400, /* characters in a line; longer ones are cut */
  VARIABLES = 8 }; /* the most that an expression may have */
typedef struct answer_line {
  char line[LINE];
  int number; /* of the line in the file, from 1 */
  char *text; /* what stands behind the equals sign, inside |line| */
} answer_line;

@ A line is read word by word, and blanks are allowed wherever one could want them. The casts to
|unsigned char| are there for the same reason as in the maker of stubs: a line from a student's
editor may well contain letters that are negative in \CEE/.

@<Functions of {\tt answers.c}@>=
static char *skip(char *p)
{
  while (isspace((unsigned char)*p)) p++;
  return p;
}

@ A word ends at a blank or at the equals sign. So |h| isn't taken for the beginning of
\.{h\_forward}, and \.{2.4} doesn't answer for \.{2.41}. (There's no such exercise yet, but chapters
grow.) |NULL| means that the line is about something else, which is what most lines are.

@<Functions of {\tt answers.c}@>=
static char *after_word(char *p, const char *word)
{
  size_t n = strlen(word);
  p = skip(p);
  if (strncmp(p, word, n)) return NULL;
  return isspace((unsigned char)p[n]) || p[n] == '=' ? skip(p + n) : NULL;
}

@ A line answers the question if it begins with the number of the exercise and the name of the
answer. Comments and blanks at its end are cut off; it is done last, when we know that this is our
line, and so the other lines of the file are left as they are. An example is \.{2.4 h\_forward = 2\^{}-26 \# by trying},
of which \.{2\^{}-26} is left, to be read as a formula.

@<Functions of {\tt answers.c}@>=
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

@ If the question is answered more than once, the last answer counts: it is the one that was written
last. A file that cannot be opened is not a wrong answer but a question to whoever started the test.
The number of lines is limited, since the file might be something else entirely, by mistake or not;
a hundred thousand lines take a moment. Each question reads the file anew, from the beginning. With
a dozen answers in an exercise and a few kilobytes in the file that's no burden, and there's no
state that one test could leave to the next.

@<Functions of {\tt answers.c}@>=
static void find_answer(answer_line *found, const char *name)
{
  answer_line a;
  FILE *f = answers_path ? fopen(answers_path, "r") : NULL;
  if (!f) cannot_grade("%s: %s", answers_path ? answers_path : "no answers", strerror(errno));
  found->text = NULL;
  a.number = 0;
  @<Keep the last line that has the answer@>@;
  fclose(f);
  @<End the test if there is no answer@>@;
}

@ A structure can be assigned, pointers included, but then the pointer |text| still points into the
line that was copied and not into the copy. The difference of two pointers into the same array moves
it over. Without that, the message about column~9 of an answer would talk about a variable of a loop
that has ended.

@<Keep the last line that has the answer@>=
while (a.number < 100000 && fgets(a.line, sizeof a.line, f)) {
  a.number++;
  char *text = answer_in(a.line, name);
  if (!text) continue;
  *found = a;
  found->text = found->line + (text - a.line);
}

@ Until an answer has been found, the ``call'' of this test is a name and a question mark. What a
student didn't write can be missing altogether, as when the line was deleted by accident, or not
done; a skeleton has all the lines with question marks, and the message tells the two apart. An
empty right side counts as a question mark, since that's what it is.

@<End the test if there is no answer@>=
char call[LINE + 64];
snprintf(call, sizeof call, "%s = ?", name);
note_call(call);
if (!found->text)
  end_test("missing", "there is no line \"%s %s = ...\"", exercise_id, name);
if (!*found->text || strcmp(found->text, "?") == 0)
  end_test("not done", "line %d: %s has no answer yet", found->number, name);

@ Afterwards it's the answer as it was written, except for characters that no answer needs. This
goes to the terminal and into the record, where the usual caution applies. The test then goes on,
and if it fails, the reader sees his own line in place of a call: ``h\_forward = 2\^{}-26, expected
\dots, because \dots.'' Whoever has looked at two windows in order to find out which answer was
meant knows why.

@<End the test if there is no answer@>=
for (char *p = found->text; *p; p++)
  if (*p < ' ' || *p > '~') *p = '?';
snprintf(call, sizeof call, "%s = %s", name, found->text);
note_call(call);

@ For words that's all. The text stays where it is until the next one is asked for; tests compare it
at once. It is returned as it was written, capital letters and all. What counts as the same word is
for |expect_choice| to decide. It is also the one function here that hands out a pointer into
something |static|, which would be a trap for anybody who asked for two words and then compared them
with each other. No test does; each compares with a word of its own.

@<Functions of {\tt answers.c}@>=
const char *answer_text(const char *name)
{
  static answer_line a; /* the text lives until the next answer is asked for */
  find_answer(&a, name);
  return a.text;
}

@ A number may be written as a formula, and a formula as an answer has variables; both are read by
section~\xsec{formula}. So \.{2\^{}-26} is as good as \.{1.49e-8}, and somebody who has derived a
formula can type it in without evaluating it first. An answer that cannot be read is wrong, at a
line and a column, with a reason. It would be unkind to count it as a false number, and unwise to
count it as none.

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

@ A number is a formula without variables. Its value goes back to the test like the result of a
student's function, and is judged by the same expectations: a number typed into a file and a number
computed by a program are held to the same standard. A student who answers \.{0/0} gets NaN, which
is unequal to everything, and is told so.

@<Functions of {\tt answers.c}@>=
double answer_number(const char *name)
{
  answer_line a;
  find_answer(&a, name);
  return value_of(&a, "", NULL);
}

@ An expression is compared with a reference at twenty points of a box. They look random, but they
are the same at each run, so that two people with the same mistake get the same message, and the
known mistakes can be recognized. Nobody can make use of that: a wrong formula that is right at
twenty points is more work than the right one. The points are multiples of an irrational number,
taken modulo~1; these are spread evenly. For each variable there is a number of its own, the golden
ratio for the first and then fractional parts of square roots, $\sqrt2$, $\sqrt3$, $\sqrt5$, and so
on; with the same number for two variables, all points would lie on a line, where $x$ and~$y$ are
the same thing.

@<Functions of {\tt answers.c}@>=
static void scatter(double *x, int i, double lo, double hi)
{
  static const double step[VARIABLES] = { 0.6180339887, 0.4142135624, 0.7320508076, 0.2360679775,
    0.6457513111, 0.3166247904, 0.6055512755, 0.1231056256 };
  for (int k = 0; k < VARIABLES; k++) x[k] = lo + (hi - lo) * fmod(i * step[k], 1);
}

@ For a student, the point at which his formula fails is the most useful part of the message, since
he can put it in and see. So the text of the call is the answer followed by the point: ``dy = 2*x,
at x = 0.618.'' The names of the variables come as one text, with blanks in between, and are cut out
of it one after the other.

@<Functions of {\tt answers.c}@>=
static void note_point(const answer_line *a, const char *name, const char *variables, const double *x)
{
  char call[LINE + 200];
  int n = snprintf(call, sizeof call, "%s = %s", name, a->text);
  const char *p = variables + strspn(variables, " "), *with = ", at ";
  @<Append each variable with its value@>@;
  note_call(call);
}

@ The loop ends when the names do, or the room; |snprintf| returns what it would have liked to
write, so |n| may be larger than the room, once. Every text here has an end that somebody has
thought about, which isn't much fun to write, but the alternative has filled whole conferences.

@<Append each variable with its value@>=
for (int k = 0; *p && n < (int)sizeof call; k++, with = ", ") {
  int length = (int)strcspn(p, " ");
  n += snprintf(call + n, sizeof call - (size_t)n, "%s%.*s = %.6g", with, length, p, x[k]);
  p += length, p += strspn(p, " ");
}

@ Where the reference has no finite value, there is nothing to compare. The tolerance is relative
for large values and absolute for small ones. With $10^{-9}$ it's far above what rounding does to a
formula of this size, however it is written, and far below what a wrong sign does. A formula that
should be simplified, or is written in a curious order, passes; that was never the question.

The reason is formatted first, although it may not be needed. A |va_list| can't be kept and used in
each round of the loop.

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
  @<Compare with the reference at twenty points@>@;
}

@ The first point is number~1, because number~0 would be the corner of the box, and corners are
where wrong formulas like to be right: at $x=0$, all powers of~$x$ are the same. The answer is
parsed anew for each point. The graph of the first point could be kept and given other values; but
twenty short texts are read in less time than it takes to find the file.

@<Compare with the reference at twenty points@>=
for (int i = 1; i <= 20; i++) {
  scatter(x, i, lo, hi);
  double want = reference(x), got = value_of(&a, variables, x);
  note_point(&a, name, variables, x);
  if (isfinite(want)) expect_absolute(got, want, 1e-9 * (1 + fabs(want)), "%s", reason);
}
