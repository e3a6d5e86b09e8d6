@*1 Reports.\label{reports}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A report is what a student reads. The most important thing comes first, one failed test is shown in full, and the last lines say
what to do next, as commands that can be copied. Here is one about an answer to exercise~2.2 that forgets a factor of two, as it
looks where check marks can't be shown:
\session
2.2 Numerical derivative
\strut
WRONG\ \ 0 of 8 points.
\strut
\ \ x wave: wrong, 0 of 2 points
\ \ asked\ \ \ \ \ ten digits of the slope of e\char94(sin x\char94 2)
\ \ call\ \ \ \ \ \ nb\_diff(f(x) = e\char94(sin(x\char94 2)), c = 0.5)
\ \ expected\ \ 1.240882609167237 (within a relative error of 1e-09)
\ \ because\ \ \ the derivative of e\char94(sin x\char94 2) is 2x cos(x\char94 2) ...
\ \ got\ \ \ \ \ \ \ 2.481765218344584
\strut
\ \ x large\_c\ \ \ \ \ \ \ 0 of 1\ \ wrong: the step grows with c
\ \ ...
a hint\ \ \ \ \ \ build/nabla hint 2.2
the same\ \ \ \ build/nabla check 2.2 --seed 862165
\endsession
\noindent The sentence behind ``because'' was written by the test's author. It doesn't say that 2.48 is wrong, which can be
seen, but why 1.24 is right.

@(c/report.h@>=
#ifndef NB_REPORT_H
#define NB_REPORT_H
#include <jansson.h>
#include "page.h"
#include "site.h"
void report_full(const sheet *p, const site *s, const exercise *e, const json_t *record, const char *file, int all);
void report_line(const sheet *p, const exercise *e, const json_t *record);
void report_level(const sheet *p, const char *level);
char *report_title(const site *s, const exercise *e); /* \.{2.2 Numerical derivative}; to be freed */
#endif

@ What can't be done here is to find out anything. All these functions have a record, and arrange it; if a question can't be
answered from the record, it isn't answered. For that reason a report can be printed again tomorrow, on another machine, or by a
program that was never near the submission. The list of headers says so, too: text, records, verdicts, and the function that
reads a file, for the titles. Nothing that starts a program is among them.

@(c/report.c@>=
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "intake.h"
#include "json-text.h"
#include "report.h"
#include "verdict.h"
@<Functions of {\tt report.c}@>@;

@ The title is the first line of the statement that was made from the book. If there is no statement, the number and the short
name from the catalogue will do. Titles could be kept in the catalogue too, and then a title would be in two places, in the
catalogue and at the head of the exercise; after some time there would be two titles.

@<Functions of {\tt report.c}@>=
char *report_title(const site *s, const exercise *e)
{
  strbuf text = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  char *path = site_part(s, e, "statement.txt");
  int failed = intake_read(path, &text, &why);
  char *title = failed ? text_of("%s %s", e->id, e->name)@|
    : text_of("%.*s", (int)strcspn(text.s, "\n"), text.s);
  free(path);
  strbuf_free(&text);
  strbuf_free(&why);
  return title;
}

@ Marks differ in form, not only in color: a check mark, a cross, and a dot for what hasn't been tried. Where the terminal knows
only ASCII, they are a plus sign, an x and a period. A test that was skipped has an arrow that points up, to where one should
begin. What isn't done is not marked as wrong. A page full of crosses is a poor
welcome for somebody who has just opened the file.

@<Functions of {\tt report.c}@>=
static const char *mark_of(const sheet *p, const char *outcome)
{
  if (strcmp(outcome, "passed") == 0) return p->unicode ? "\xe2\x9c\x93" : "+";
  if (strcmp(outcome, "not done") == 0 || strcmp(outcome, "not run") == 0) return p->unicode ? "\xc2\xb7" : ".";
  if (strcmp(outcome, "skipped") == 0) return p->unicode ? "\xe2\x86\x91" : "^";
  return p->unicode ? "\xe2\x9c\x97" : "x";
}

@ ``1 points'' is a small thing, and the kind of small thing by which one recognizes programs. The words are used in two places,
for the points of a test and for those of the whole, and hence are worth a function; the line is so short that it looks like
more trouble than it is.

@<Functions of {\tt report.c}@>=
static const char *points_word(double possible) { return possible == 1 ? "point" : "points"; }

@ A field is a label and a text. One that is empty is left out, and so a report has as many fields as there is something to say.
The line ends at the end of the text, which what a submission prints usually has, would only make holes in the page. Those in
its middle stay: the text is escaped, and is aligned at the twelfth column even where it takes several lines.

@<Functions of {\tt report.c}@>=
static void field(const sheet *p, const char *label, const char *text)
{
  int n = (int)strlen(text);
  while (n > 0 && text[n - 1] == '\n') n--;
  if (n > 0) page_say(p, 2, 12, DIM, label, "%.*s", n, text);
}

@ One test in full: what was asked, the call with its arguments, what came of it, what was expected, and why. That is everything
which is needed to repeat the failure by hand, with a pencil if need be. A test that only says ``failed'' teaches its reader to
read the test.

@<Functions of {\tt report.c}@>=
static void test_in_full(const sheet *p, const json_t *t)
{
  const char *outcome = json_text(t, "outcome"), *got = json_text(t, "got");
  const verdict_row *row = verdict_find(outcome);
  @<Say name, outcome and points of the test@>@;
  @<Show what is known about the test@>@;
}

@ Its headline has the mark, the name, and what came of it. The points are repeated from the list, since for this one test there
is no line in it.

@<Say name, outcome and points of the test@>=
page_say(p, 2, 4, row->color, mark_of(p, outcome), "%s: %s, %g of %g %s", json_text(t, "name"), outcome,@|
  json_amount(t, "points"), json_amount(t, "possible"), points_word(json_amount(t, "possible")));

@ Two labels change with the outcome. If a test takes too long, there is no value that was expected, but an amount that was
allowed; and about a crash, the detail is where it happened. Then comes what the student's function has printed during
this test, up to five hundred characters of it. Many a reader looks for mistakes by printing, and would wonder where it went.
The last field is the advice of section~\xsec{advice}, if any was sought and found.

@<Show what is known about the test@>=
field(p, "asked", json_text(t, "asked"));
field(p, "call", json_text(t, "call"));
field(p, strcmp(outcome, "too slow") ? "expected" : "allowed", json_text(t, "expected"));
field(p, "because", json_text(t, "why"));
field(p, "got", got);
field(p, strcmp(outcome, "crashed") ? "detail" : "where", json_text(t, "detail"));
field(p, "printed", json_text(t, "log"));
field(p, "advice", json_text(t, "advice"));

@ And one test in a line. The names stand in a column, as wide as the longest of them; the points stand in another. For a test
that was passed the word isn't repeated, since the mark has said it. What was asked of the student comes last because it may be
long: it is then continued on the next line, below the name and not below the mark, and the columns stay columns. Of a test that was skipped the reason stands there instead,
``skipped, because lecture is not right yet.'''

@<Functions of {\tt report.c}@>=
static void test_in_line(const sheet *p, const json_t *t, int width)
{
  const char *outcome = json_text(t, "outcome");
  int passed = strcmp(outcome, "passed") == 0, skipped = strcmp(outcome, "skipped") == 0;
  page_say(p, 2, 4, verdict_find(outcome)->color, mark_of(p, outcome), "%-*s %g of %g  %s%s%s",@|
    width, json_text(t, "name"), json_amount(t, "points"), json_amount(t, "possible"),@|
    passed ? "" : outcome, passed ? "" : skipped ? ", " : ": ", json_text(t, skipped ? "detail" : "asked"));
  field(p, "advice", json_text(t, "advice"));
}

@ The first test that was not passed is shown in full, the others in a line each, in the order of the test program. With
\.{--all} everything is shown in full. Why the first? The tests of an exercise go from the simple to the strange, so the first
failure is the simplest, and often the others vanish with it. To see all of them at once is like being corrected by six people
at the same time. What wasn't run, or was skipped, isn't taken for a failure in this sense. It has nothing to show but that nothing was done.

@<Functions of {\tt report.c}@>=
static const json_t *first_failure(const json_t *tests)
{
  size_t i;
  json_t *t;
  json_array_foreach(tests, i, t)
    if (verdict_find(json_text(t, "outcome"))->color != GREEN && !verdict_unasked(t)) return t;
  return NULL;
}

@ How wide the column of names must be. A name longer than 24 characters sticks out of it; better one ragged line than a page
with a wide gap in each. The tests of this book have names of five to twenty characters. They are names of \CEE/ functions, so
bytes and columns are the same here.

@<Functions of {\tt report.c}@>=
static int longest_name(const json_t *tests)
{
  size_t i, longest = 0;
  json_t *t;
  json_array_foreach(tests, i, t)
    if (strlen(json_text(t, "name")) > longest) longest = strlen(json_text(t, "name"));
  return longest < 24 ? (int)longest : 24;
}

@ The list below the one in full doesn't repeat it. Gaps are set between the parts, and only where there are parts: a report
with a single test, and that one in full, ends without an empty list. With \.{--all} those that were passed remain a line, for
there is nothing to be said about them.

@<Functions of {\tt report.c}@>=
static void all_tests(const sheet *p, const json_t *tests, int all)
{
  const json_t *first = first_failure(tests);
  int width = longest_name(tests);
  size_t i;
  json_t *t;
  @<Show the first failure in full, and set a gap@>@;
  @<Show the other tests@>@;
}

@ If all is well there is no first failure, and the gap separates the list from the headline. If all is wrong, as in an exercise
with one test, there is no list, and the comparison with zero or one takes care of that.

@<Show the first failure in full, and set a gap@>=
if (first) page_gap(p), test_in_full(p, first);
if (json_array_size(tests) > (first != NULL)) page_gap(p);

@ The test that was shown is recognized by its address, since two tests might have the same name, if their author is careless. A
gap after each test in full keeps the pages of \.{--all} readable; there it is the number of fields that varies, from two to
seven, and the eye needs something to hold on to.

@<Show the other tests@>=
json_array_foreach(tests, i, t) {
  if (t == first) continue;
  if (all && !json_has(t, "outcome", "passed")) test_in_full(p, t), page_gap(p);
  else test_in_line(p, t, width);
}

@ Compilers say what they expected, not what went wrong. For the messages that beginners meet most often we add what they
usually mean. ``Expected |;| before |}|,'' for example, points at the brace, and it is the line before that needs the semicolon;
whoever doesn't know that looks for the mistake in a line that has none. To explain messages is a bottomless task, and better
compilers do it themselves with every version. We keep to the seven that fill the first two weeks. After these a reader
understands the language of compilers well enough to prefer it.

@<Functions of {\tt report.c}@>=
static const char *translation(const char *text)
{
  @<The most frequent messages, and what they mean@>@;
  for (size_t i = 0; i < sizeof table / sizeof *table; i++)
    if (strstr(text, table[i].part)) return table[i].meaning;
  return "";
}

@ The sentences are hints and sound like hints. ``Often'' is meant, and a question at the end leaves room for another
explanation. The first entry that occurs in the message is taken, so that the more general stand after the more particular if
ever two compete; at present none do. In a book full of formulas |x^2| is typed sooner or later, and what the compiler says
about its operands doesn't lead there. When the message comes in another language than English, none is found, and nothing is
added.

@<The most frequent messages, and what they mean@>=
static const struct { const char *part, *meaning; } table[] = {@|
  { "expected ", "Often something is missing just before this place: a semicolon, a parenthesis or a brace." },@|
  { "undeclared", "Nobody has told the compiler this name. Is it spelled right, and declared before it is used?" },@|
  { "implicit declaration", "This function is called but not declared. Is its name spelled right, its header included?" },@|
  { "invalid operands to binary ^", "In C ^ is no power. Write x*x for a square, pow(x, p) for the others." },@|
  { "undefined reference", "This function is called, but there is none of that name. Is it spelled right?" },@|
  { "multiple definition", "There are two of that name: yours, and one that the exercise brings along. Rename yours." },@|
  { "conflicting types", "The header declares it otherwise. Compare the first line with the skeleton's." },@|
  { "No such file", "Only the headers of C and of this book are there." },@|
};

@ A message of the compiler: where, what, and the line with the arrow as the compiler drew it. Three lines of an excerpt are the
line in question, the arrow, and perhaps a proposal. The place ends with a colon, without a blank in it, in the form that
editors understand. An excerpt is shown as it came, blanks and all, since its arrow points by standing below something.

@<Functions of {\tt report.c}@>=
static void message(const sheet *p, const json_t *m)
{
  @<Put the place together@>@;
  page_say(p, 2, 4, PLAIN, "", "%s %s", where, json_text(m, "text"));
  page_verbatim(p, 2, json_text(m, "excerpt"), 3);
  @<Say what the message usually means@>@;
  free(where);
}

@ Line and column, or only the line, or only the file. Linkers are satisfied with the last. The numbers are whole, and come out
of the record as floating point numbers like everything that is a number there; a line number with a period would give it away.

@<Put the place together@>=
  char *where = json_amount(m, "column") > 0@|
    ? text_of("%s:%g:%g:", json_text(m, "file"), json_amount(m, "line"), json_amount(m, "column"))@|
    : json_amount(m, "line") > 0 ? text_of("%s:%g:", json_text(m, "file"), json_amount(m, "line"))@|
    : text_of("%s:", json_text(m, "file"));

@ It is dim, indented, and below the compiler's own words, which a student must learn to read sooner or later. The sentence is a
crutch and not a replacement. The function is called twice for the same message, to ask first and then to print, because a
variable for the meantime would have to be declared in front of lines to which it doesn't belong.

@<Say what the message usually means@>=
  if (*translation(json_text(m, "text")))
    page_say(p, 4, 4, DIM, "", "%s", translation(json_text(m, "text")));

@ Three messages are enough: the later ones are often consequences of the first. Errors and warnings are told apart, because a
page on which a warning about an unused variable stands above the error is a page on which the variable will be removed. What
isn't shown is counted, so that nobody is surprised when the repair of three errors uncovers a fourth.

@<Functions of {\tt report.c}@>=
static void messages(const sheet *p, const json_t *record, const char *kind, int most)
{
  const json_t *list = json_object_get(record, "messages");
  size_t i;
  json_t *m;
  int n = 0;
  json_array_foreach(list, i, m)
    if (json_has(m, "kind", kind) && n++ < most) page_gap(p), message(p, m);
  if (n > most) page_gap(p), page_say(p, 2, 2, DIM, "", "and %d more of this kind (--all shows them)", n - most);
}

@ The closest known mistake. The words depend on how sure we are, and even the surer ones are careful: they say that a mistake
{\it behaves\/} like this, not that it was made. The student may have found a new way to the same numbers. A record without a
mistake, which is the usual kind, gets nothing, not even a gap. Below the headline the hint is set as prose, two columns to the
right. It can be long, and it is the one part of the page that was written by somebody who was thinking of this very student,
though before they ever met.

@<Functions of {\tt report.c}@>=
static void mistake(const sheet *p, const json_t *record)
{
  const json_t *m = json_object_get(record, "mistake");
  if (m == NULL) return;
  page_gap(p);
  page_say(p, 0, 2, BOLD,@|
    json_is_true(json_object_get(m, "sure")) ? "A known mistake behaves like this:" : "Perhaps it is this:", "%s", "");
  page_say(p, 2, 2, PLAIN, "", "%s", json_text(m, "hint"));
}

@ The last lines. Which commands are worth suggesting depends on the verdict. All of them begin with the word by which this
command was called, and nearly all end with the number of an exercise. The number of an exercise, not its name: it is what
stands in the book, and three characters are typed faster than ten.

@<Functions of {\tt report.c}@>=
static void suggest(const sheet *p, const char *label, const char *called, const char *rest, const char *id)
{
  page_command(p, 12, label, "%s %s %s", called, rest, id);
}

@ After ``not done'' one wants to open the file; its name stands there ready to be copied. To run the same thing again is of no
interest then. After everything else it is, and it must be possible with the same seed, or a random failure couldn't be looked
at twice. A hint is offered to everybody but those who are done. It is offered in the same modest way each time, at the end,
where one finds it if one is looking for it.

@<Functions of {\tt report.c}@>=
static void what_next(const sheet *p, const site *s, const exercise *e, const json_t *r, const char *file)
{
  const char *verdict = json_text(r, "verdict");
  page_gap(p);
  @<Suggest what to do with a skeleton@>@;
  if (strcmp(verdict, "passed") != 0) suggest(p, "a hint", s->called, "hint", e->id);
  if (strcmp(verdict, "not done") != 0)
    page_command(p, 12, "the same", "%s check %s%s%s --seed %s",@| s->called, e->id, *file ? " " : "", file, json_text(r, "seed"));
}

@ The path to be edited is that of the record, as seen from the folder in which the reader is. Three commands are the whole of
the game, once more for those who have just come in: edit, then check, and if the task has been forgotten, here is how to see
it.

@<Suggest what to do with a skeleton@>=
if (strcmp(verdict, "not done") == 0) {
  page_command(p, 12, "edit", "%s", json_text(r, "submission"));
  suggest(p, "then", s->called, "check", e->id);
  suggest(p, "the task", s->called, "show", e->id);
}

@ After a success: which exercise comes next? The next one that the book recommends. The plan of section~\xsec{practice} would
know better, since it remembers what has been done; but a report is made from a record and the catalogue, and it shouldn't
depend on who is looking at it. Exercises for paper are passed over here, not because they are less important, but because
``show'' is all that the command could offer for them. Nobody is sent anywhere after a failure, by the way. The next thing after
a failure is the same exercise.

@<Functions of {\tt report.c}@>=
static void what_then(const sheet *p, const site *s, const exercise *e)
{
  const catalogue *c = &s->list;
  int seen = 0;
  for (size_t i = 0; i < c->n; i++) {
    @<Suggest exercise |i| if it comes after |e| and is recommended@>@;
  }
}

@ The question is put before |seen| is set, or every exercise would come after itself. A list that ends without another
recommended exercise ends without a suggestion. That happens at the last exercise of the book, where the reader will know what
to do.

@<Suggest exercise |i| if it comes after |e| and is recommended@>=
const exercise *next = &c->@[exercise@][i];
if (seen && next->recommended == '>' && next->kind != 'P') {
  suggest(p, "next", s->called, "show", next->id);
  return;
}
if (strcmp(next->id, e->id) == 0) seen = 1;

@ The headline: the verdict, in its own color and words, and the points. Above it stands the title, for whoever has three
windows open; behind it the comment, and below it the reason, if there are any. Whoever reads no further has read the grade, and
knows what it means.

@<Functions of {\tt report.c}@>=
static void headline(const sheet *p, const site *s, const exercise *e, const json_t *r)
{
  const verdict_row *row = verdict_find(json_text(r, "verdict"));
  char *title = report_title(s, e);
  page_say(p, 0, 0, BOLD, title, "%s", "");
  page_gap(p);
  @<Say verdict, points and comment@>@;
  if (*json_text(r, "reason")) page_say(p, 0, 0, PLAIN, "", "%s", json_text(r, "reason"));
  free(title);
}

@ Points are numbers of JSON and so a |double| here; the format |"%g"| prints whole ones without a period, and would print
halves if an author should ever give some.

@<Say verdict, points and comment@>=
  page_say(p, 0, 0, row->color, row->headline, " %g of %g %s.%s%s",@|
    json_amount(r, "points"), json_amount(r, "possible"), points_word(json_amount(r, "possible")),@|
    *row->comment ? " " : "", row->comment);

@ What could not be graded needs other words. For a paper exercise it is not even a failure. There are four cases: on paper,
open, refused, and everything else, in which the grader couldn't do its work and the record says why. Only in the last one is an apology due.

@<Functions of {\tt report.c}@>=
static void no_grade(const sheet *p, const site *s, const exercise *e, const json_t *r, const char *file)
{
  const verdict_row *row = verdict_find(json_text(r, "verdict"));
  if (strcmp(row->name, "for paper") == 0)
    @<Say that the exercise is for paper@>@;
  else if (strcmp(row->name, "open") == 0)
    @<Say that a person marks the exercise@>@;
  else if (strcmp(row->name, "refused") == 0)
    @<Say why the file was refused@>@;
  else page_say(p, 0, 0, row->color, row->headline, " Exercise %s: %s", e->id, json_text(r, "reason"));
}

@ A proof or a drawing is compared with the one in the book by the only person who can: the reader, with the pencil still in his
hand. The headline is blue, and the page names the place where the answer is, which isn't on this screen. Here the program ends
and reading begins.

@<Say that the exercise is for paper@>=
page_say(p, 0, 0, row->color, row->headline, " Exercise %s is for a pencil and a sheet of paper. When you are done, compare with "
  "the answer in the book (build/nabla.pdf, Answers, %s). The task again: %s show %s", e->id, e->id, s->called, e->id);

@ Open questions have no answer to be compared with, but a table of points, with which a friend, or a teacher, can mark what was
written. The table says what a good answer must have and leaves open what it says.

@<Say that a person marks the exercise@>=
page_say(p, 0, 0, row->color, row->headline, " Exercise %s has many good answers; a person marks it with the table of points "
  "in the book. The task again: %s show %s", e->id, s->called, e->id);

@ By far the most frequent reason for a refusal is that the file isn't there. If the student has named it himself, he will see
what was wrong with the name. If not, the skeleton has been moved or deleted, and git can bring it back, which a beginner may
not know. To look for words in a reason is a crude way of telling one refusal from another. But both sentences are ours, they
stand a few pages from each other.

@<Say why the file was refused@>=
    page_say(p, 0, 0, row->color, row->headline, " I cannot grade %s: %s%s",@| json_text(r, "submission"), json_text(r, "reason"),@|
      *file || !strstr(json_text(r, "reason"), "no such file") ? ""@| : " If it was moved or deleted: git checkout exercises brings it back.");

@ How well the submission was confined stands in every record. On the terminal it is mentioned where it was not the best there
is, so that nobody takes a lower level for the highest. Where nothing at all was confined, the line is yellow: a reader who
checks his own work need not care, but one who checks the work of others should stop here.

@<Functions of {\tt report.c}@>=
void report_level(const sheet *p, const char *level)
{
  if (*level == 0 || strcmp(level, "full") == 0) return;
  page_gap(p);
  page_say(p, 0, 0, strcmp(level, "self-check") ? DIM : YELLOW, "", "Level of confinement: %s.", level);
}

@ The report as a whole. What couldn't be graded goes its own way at once. All other reports have a headline at the top and
commands at the bottom, and what stands between them depends on the verdict: errors, or tests, or, for a skeleton, nothing. It
is told once, kindly, that it is one, and not once for each test. Nothing else in this module is seen from outside, except for
the title and the line for several exercises. So this function is also the answer to the question what a report consists of, and
it has been kept short enough to be read as one.

@<Functions of {\tt report.c}@>=
void report_full(const sheet *p, const site *s, const exercise *e, const json_t *record, const char *file, int all)
{
  const verdict_row *row = verdict_find(json_text(record, "verdict"));
  int passed = row->color == GREEN, most = all ? 50 : 3;
  if (!row->is_grade) {
    no_grade(p, s, e, record, file);
    return;
  }
  headline(p, s, e, record);
  @<Show errors or tests, as the verdict demands@>@;
  report_level(p, json_text(record, "level"));
  what_next(p, s, e, record, file);
  if (passed) what_then(p, s, e);
}

@ A warning of the compiler often explains a failure, so warnings are shown when there is one. An answer that has passed with
warnings isn't bothered with them; in an exercise about derivatives an unused variable is nobody's concern. The known mistake
comes after the tests. It is an explanation, and one should have seen first what there is to be explained.

@<Show errors or tests, as the verdict demands@>=
if (strcmp(row->name, "not compiled") == 0) messages(p, record, "error", most);
else if (strcmp(row->name, "not done") != 0) {
  all_tests(p, json_object_get(record, "tests"), all);
  mistake(p, record);
  if (!passed || all) messages(p, record, "warning", most);
}

@ Several exercises at once get a line each.
\session
x 2.2\ \ diff\ \ \ \ \ \ \ \ \ \ \ \ 0 of 8\ \ wrong
. 2.3\ \ operator\ \ \ \ \ \ \ \ 0 of 7\ \ not done
\endsession
\noindent The line must make do without a comment, but a reason is added if there is one, since a line that reads ``not graded''
and no more would only lead to another call of the command. What couldn't be graded has a dash where the points would be. A zero
would be taken for a grade.

@<Functions of {\tt report.c}@>=
void report_line(const sheet *p, const exercise *e, const json_t *record)
{
  const verdict_row *row = verdict_find(json_text(record, "verdict"));
  @<Find the mark and the points for the line@>@;
  page_say(p, 0, 2, row->color, mark, "%-4s %-12s %9s  %s%s%s", e->id, e->name, points,@|
    row->is_grade || *reason == 0 ? row->name : row->headline,@| *reason == 0 ? "" : strcmp(row->name, "skipped") ? ": " : ", ", reason);
  free(points);
}

@ The dot is for ``nothing to say,'' as it is among the tests. The number of points is formatted first, to be aligned as a text;
a dash and ``7 of 8'' can share a column only as texts.

@<Find the mark and the points for the line@>=
  const char *reason = json_text(record, "reason"), *mark = row->is_grade ? mark_of(p, row->name)@|
    : p->unicode ? "\xc2\xb7" : ".";
  char *points = row->is_grade ? text_of("%g of %d", json_amount(record, "points"), e->points) : text_of("-");
