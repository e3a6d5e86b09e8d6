@*1 Reports.\label{reports}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A report is what a student reads. The most important thing comes first, one failed test is shown in full, and the last lines say what to do next,
as commands that can be copied.

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

@ @(c/report.c@>=
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "intake.h"
#include "json-text.h"
#include "report.h"
#include "verdict.h"
@<Functions of {\tt report.c}@>@;

@ The title is the first line of the statement that was made from the book.

@<Functions of {\tt report.c}@>=
char *report_title(const site *s, const exercise *e)
{
  strbuf text = { NULL, 0, 0 }, why = { NULL, 0, 0 };
  char *path = site_part(s, e, "statement.txt");
  int failed = intake_read(path, &text, &why);
  char *title = failed ? text_of("%s %s", e->id, e->name) : text_of("%.*s", (int)strcspn(text.s, "\n"), text.s);
  free(path);
  strbuf_free(&text);
  strbuf_free(&why);
  return title;
}

@ Marks differ in form, not only in color.

@<Functions of {\tt report.c}@>=
static const char *mark_of(const sheet *p, const char *outcome)
{
  if (strcmp(outcome, "passed") == 0) return p->unicode ? "\xe2\x9c\x93" : "+";
  if (strcmp(outcome, "not done") == 0 || strcmp(outcome, "not run") == 0) return p->unicode ? "\xc2\xb7" : ".";
  return p->unicode ? "\xe2\x9c\x97" : "x";
}
static const char *points_word(double possible) { return possible == 1 ? "point" : "points"; }

@ A field is a label and a text. One that is empty is left out.

@<Functions of {\tt report.c}@>=
static void field(const sheet *p, const char *label, const char *text)
{
  int n = (int)strlen(text);
  while (n > 0 && text[n - 1] == '\n') n--;
  if (n > 0) page_say(p, 2, 12, DIM, label, "%.*s", n, text);
}

@ One test in full: what was asked, the call with its arguments, what came of it, what was expected, and why.

@<Functions of {\tt report.c}@>=
static void test_in_full(const sheet *p, const json_t *t)
{
  const char *outcome = json_text(t, "outcome"), *got = json_text(t, "got");
  const verdict_row *row = verdict_find(outcome);
  page_say(p, 2, 4, row->color, mark_of(p, outcome), "%s: %s, %g of %g %s", json_text(t, "name"), outcome,
    json_amount(t, "points"), json_amount(t, "possible"), points_word(json_amount(t, "possible")));
  field(p, "asked", json_text(t, "asked"));
  field(p, "call", json_text(t, "call"));
  field(p, strcmp(outcome, "too slow") ? "expected" : "allowed", json_text(t, "expected"));
  field(p, "because", json_text(t, "why"));
  field(p, "got", got);
  field(p, strcmp(outcome, "crashed") ? "detail" : "where", json_text(t, "detail"));
  field(p, "printed", json_text(t, "log"));
  field(p, "advice", json_text(t, "advice"));
}

@ And one test in a line.

@<Functions of {\tt report.c}@>=
static void test_in_line(const sheet *p, const json_t *t, int width)
{
  const char *outcome = json_text(t, "outcome");
  int passed = strcmp(outcome, "passed") == 0;
  page_say(p, 2, 4, verdict_find(outcome)->color, mark_of(p, outcome), "%-*s %g of %g  %s%s%s", width, json_text(t, "name"),
    json_amount(t, "points"), json_amount(t, "possible"), passed ? "" : outcome, passed ? "" : ": ", json_text(t, "asked"));
  field(p, "advice", json_text(t, "advice"));
}

@ The first test that was not passed is shown in full, the others in a line each, in the order of the test program. With \.{--all} everything
is shown in full.

@<Functions of {\tt report.c}@>=
static const json_t *first_failure(const json_t *tests)
{
  size_t i;
  json_t *t;
  json_array_foreach(tests, i, t)
    if (verdict_find(json_text(t, "outcome"))->color != GREEN && !json_has(t, "outcome", "not run")) return t;
  return NULL;
}
static int longest_name(const json_t *tests)
{
  size_t i, longest = 0;
  json_t *t;
  json_array_foreach(tests, i, t)
    if (strlen(json_text(t, "name")) > longest) longest = strlen(json_text(t, "name"));
  return longest < 24 ? (int)longest : 24;
}
static void all_tests(const sheet *p, const json_t *tests, int all)
{
  const json_t *first = first_failure(tests);
  int width = longest_name(tests);
  size_t i;
  json_t *t;
  if (first) page_gap(p), test_in_full(p, first);
  if (json_array_size(tests) > (first != NULL)) page_gap(p);
  json_array_foreach(tests, i, t) {
    if (t == first) continue;
    if (all && !json_has(t, "outcome", "passed")) test_in_full(p, t), page_gap(p);
    else test_in_line(p, t, width);
  }
}

@ Compilers say what they expected, not what went wrong. For the messages that beginners meet most often we add what
they usually mean.

@<Functions of {\tt report.c}@>=
static const char *translation(const char *text)
{
  static const struct { const char *part, *meaning; } table[] = {@|
    { "expected ", "Often something is missing just before this place: a semicolon, a parenthesis or a brace." },@|
    { "undeclared", "Nobody has told the compiler this name. Is it spelled right, and declared before it is used?" },@|
    { "implicit declaration", "This function is called but not declared. Is its name spelled right, its header included?" },@|
    { "undefined reference", "This function is called, but there is none of that name. Is it spelled right?" },@|
    { "multiple definition", "There are two of that name: yours, and one that the exercise brings along. Rename yours." },@|
    { "conflicting types", "The header declares it otherwise. Compare the first line with the skeleton's." },@|
    { "No such file", "Only the headers of C and of this book are there." },@|
  };
  for (size_t i = 0; i < sizeof table / sizeof *table; i++)
    if (strstr(text, table[i].part)) return table[i].meaning;
  return "";
}

@ A message of the compiler: where, what, and the line with the arrow as the compiler drew it.

@<Functions of {\tt report.c}@>=
static void message(const sheet *p, const json_t *m)
{
  char *where = json_amount(m, "column") > 0
    ? text_of("%s:%g:%g:", json_text(m, "file"), json_amount(m, "line"), json_amount(m, "column"))
    : json_amount(m, "line") > 0 ? text_of("%s:%g:", json_text(m, "file"), json_amount(m, "line")) : text_of("%s:", json_text(m, "file"));
  page_say(p, 2, 4, PLAIN, "", "%s %s", where, json_text(m, "text"));
  page_verbatim(p, 2, json_text(m, "excerpt"), 3);
  if (*translation(json_text(m, "text"))) page_say(p, 4, 4, DIM, "", "%s", translation(json_text(m, "text")));
  free(where);
}

@ Three messages are enough: the later ones are often consequences of the first. Errors and warnings are told apart.

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

@ The closest known mistake. The words depend on how sure we are.

@<Functions of {\tt report.c}@>=
static void mistake(const sheet *p, const json_t *record)
{
  const json_t *m = json_object_get(record, "mistake");
  if (m == NULL) return;
  page_gap(p);
  page_say(p, 0, 2, BOLD, json_is_true(json_object_get(m, "sure")) ? "A known mistake behaves like this:" : "Perhaps it is this:", "%s", "");
  page_say(p, 2, 2, PLAIN, "", "%s", json_text(m, "hint"));
}

@ The last lines. Which commands are worth suggesting depends on the verdict.

@<Functions of {\tt report.c}@>=
static void suggest(const sheet *p, const char *label, const char *called, const char *rest, const char *id)
{
  page_command(p, 12, label, "%s %s %s", called, rest, id);
}
static void what_next(const sheet *p, const site *s, const exercise *e, const json_t *r, const char *file)
{
  const char *verdict = json_text(r, "verdict");
  page_gap(p);
  if (strcmp(verdict, "not done") == 0) {
    page_command(p, 12, "edit", "%s", json_text(r, "submission"));
    suggest(p, "then", s->called, "check", e->id);
    suggest(p, "the task", s->called, "show", e->id);
  }
  if (strcmp(verdict, "passed") != 0) suggest(p, "a hint", s->called, "hint", e->id);
  if (strcmp(verdict, "not done") != 0)
    page_command(p, 12, "the same", "%s check %s%s%s --seed %s", s->called, e->id, *file ? " " : "", file, json_text(r, "seed"));
}

@ After a success: which exercise comes next? The next one that the book recommends.

@<Functions of {\tt report.c}@>=
static void what_then(const sheet *p, const site *s, const exercise *e)
{
  const catalogue *c = &s->list;
  int seen = 0;
  for (size_t i = 0; i < c->n; i++) {
    const exercise *next = &c->@[exercise@][i];
    if (seen && next->recommended == '>' && next->kind != 'P') {
      suggest(p, "next", s->called, "show", next->id);
      return;
    }
    if (strcmp(next->id, e->id) == 0) seen = 1;
  }
}

@ The headline: the verdict, in its own color and words, and the points.

@<Functions of {\tt report.c}@>=
static void headline(const sheet *p, const site *s, const exercise *e, const json_t *r)
{
  const verdict_row *row = verdict_find(json_text(r, "verdict"));
  char *title = report_title(s, e);
  page_say(p, 0, 0, BOLD, title, "%s", "");
  page_gap(p);
  page_say(p, 0, 0, row->color, row->headline, " %g of %g %s.%s%s", json_amount(r, "points"), json_amount(r, "possible"),
    points_word(json_amount(r, "possible")), *row->comment ? " " : "", row->comment);
  if (*json_text(r, "reason")) page_say(p, 0, 0, PLAIN, "", "%s", json_text(r, "reason"));
  free(title);
}

@ What could not be graded needs other words. For a paper exercise it is not even a failure.

@<Functions of {\tt report.c}@>=
static void no_grade(const sheet *p, const site *s, const exercise *e, const json_t *r, const char *file)
{
  const verdict_row *row = verdict_find(json_text(r, "verdict"));
  if (strcmp(row->name, "for paper") == 0)
    page_say(p, 0, 0, row->color, row->headline, " Exercise %s is for a pencil and a sheet of paper. When you are done, compare with "
      "the answer in the book (build/nabla.pdf, Answers, %s). The task again: %s show %s", e->id, e->id, s->called, e->id);
  else if (strcmp(row->name, "open") == 0)
    page_say(p, 0, 0, row->color, row->headline, " Exercise %s has many good answers; a person marks it with the table of points "
      "in the book. The task again: %s show %s", e->id, s->called, e->id);
  else if (strcmp(row->name, "refused") == 0)
    page_say(p, 0, 0, row->color, row->headline, " I cannot grade %s: %s%s", json_text(r, "submission"), json_text(r, "reason"),
      *file || !strstr(json_text(r, "reason"), "no such file") ? "" : " If it was moved or deleted: git checkout exercises brings it back.");
  else page_say(p, 0, 0, row->color, row->headline, " Exercise %s: %s", e->id, json_text(r, "reason"));
}

@ How well the submission was confined stands in every record. On the terminal it is mentioned where it was
not the best there is, so that nobody takes a lower level for the highest.

@<Functions of {\tt report.c}@>=
void report_level(const sheet *p, const char *level)
{
  if (*level == 0 || strcmp(level, "full") == 0) return;
  page_gap(p);
  page_say(p, 0, 0, strcmp(level, "self-check") ? DIM : YELLOW, "", "Level of confinement: %s.", level);
}

@ A skeleton is told once, kindly, that it is one, and not once for each test. A warning of the compiler often explains a failure, so warnings are
shown when there is one.

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
  if (strcmp(row->name, "not compiled") == 0) messages(p, record, "error", most);
  else if (strcmp(row->name, "not done") != 0) {
    all_tests(p, json_object_get(record, "tests"), all);
    mistake(p, record);
    if (!passed || all) messages(p, record, "warning", most);
  }
  report_level(p, json_text(record, "level"));
  what_next(p, s, e, record, file);
  if (passed) what_then(p, s, e);
}

@ Several exercises at once get a line each.

@<Functions of {\tt report.c}@>=
void report_line(const sheet *p, const exercise *e, const json_t *record)
{
  const verdict_row *row = verdict_find(json_text(record, "verdict"));
  const char *reason = json_text(record, "reason"), *mark = row->is_grade ? mark_of(p, row->name) : p->unicode ? "\xc2\xb7" : ".";
  char *points = row->is_grade ? text_of("%g of %d", json_amount(record, "points"), e->points) : text_of("-");
  page_say(p, 0, 2, row->color, mark, "%-4s %-12s %9s  %s%s%s", e->id, e->name, points,
    row->is_grade || *reason == 0 ? row->name : row->headline, *reason ? ": " : "", reason);
  free(points);
}
