@*1 Known mistakes.\label{mistakes}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Every exercise comes with wrong answers that people really give, each with a hint written for it. They are kept as
change files on the solution and are called {\it mutants}. When a submission fails, we look whether it behaves like one of them; if so, the student gets
the hint for that very mistake.
@^mutants@>

The rule must never accuse a correct answer, and it should be silent rather than wrong. It compares
behavior only, never the text of the program:

\item{1.} A submission with all points is not compared at all.
\item{2.} A mutant {\it explains\/} a submission if on every public test both pass, or both fail in the same way: at the same expectation and with the same
value, to a relative error of $10^{-6}$, if they are wrong; with the same outcome if they crash or take too long. Public tests have fixed
inputs, so the values can be compared although the two ran on different days.
\item{3.} Among the mutants that explain it, the closest is the one that agrees on the outcome of most tests, hidden ones included. If two agree
equally well, the first in alphabetical order is named.
\item{4.} If no public test fails there is no value to compare. Then the mutant must agree on the outcome of every test,
and we say ``perhaps''.

@(c/mistakes.h@>=
#ifndef NB_MISTAKES_H
#define NB_MISTAKES_H
#include <jansson.h>
const json_t *mistakes_closest(const json_t *record, const json_t *mutants, int *sure);
void mistakes_name(json_t *record, const char *path);
#endif

@ @(c/mistakes.c@>=
#include <math.h>
#include <string.h>
#include "json-text.h"
#include "mistakes.h"
@<Functions of {\tt mistakes.c}@>@;

@ Values are compared as numbers if both are; else (a status, a choice, not a number) as text. An expectation is
recognized by its reason: two tests of a status for different kinds of bad input have different ones.

@<Functions of {\tt mistakes.c}@>=
static int same_value(const json_t *s, const json_t *m)
{
  const json_t *a = json_object_get(s, "got_value"), *b = json_object_get(m, "got_value");
  if (!json_is_number(a) || !json_is_number(b)) return json_has(s, "got", json_text(m, "got"));
  double x = json_number_value(a), y = json_number_value(b);
  return fabs(x - y) <= 1e-6 * fmax(fabs(x), fabs(y));
}
static int same_behavior(const json_t *s, const json_t *m)
{
  if (!json_has(s, "outcome", json_text(m, "outcome"))) return 0;
  if (!json_has(s, "outcome", "wrong")) return 1;
  return json_has(s, "why", json_text(m, "why")) && same_value(s, m);
}

@ @<Functions of {\tt mistakes.c}@>=
static const json_t *same_test(const json_t *tests, const char *name)
{
  size_t i;
  json_t *t;
  json_array_foreach(tests, i, t)
    if (json_has(t, "name", name)) return t;
  return NULL;
}

@ The comparison of one submission with one mutant: on how many tests can they be compared, how many of these does
the submission fail, how many of those are public, on how many do the two agree, and does the mutant explain
the public ones?

@<Functions of {\tt mistakes.c}@>=
typedef struct { int tests, failures, public_failures, agreements, explains; } likeness;@/
static void compare_test(likeness *l, const json_t *s, const json_t *m)
{
  int failed = !json_has(s, "outcome", "passed"), shown = json_is_true(json_object_get(s, "public"));
  if (json_has(s, "outcome", "not run") || (m && json_has(m, "outcome", "not run"))) return;
  if (shown && !(m && same_behavior(s, m))) l->explains = 0;
  l->tests++;
  l->failures += failed;
  l->public_failures += failed && shown;
  l->agreements += m && json_has(s, "outcome", json_text(m, "outcome"));
}

@ A test that was not run, because earlier ones had taken too long, says nothing about either of the two, and which tests these
are depends on how busy the machine was. So it is left out, and a comparison without any failure explains nothing.

@<Functions of {\tt mistakes.c}@>=
static likeness compare(const json_t *submission, const json_t *mutant)
{
  likeness l = { 0, 0, 0, 0, 1 };
  size_t i;
  json_t *s;
  json_array_foreach(submission, i, s) compare_test(&l, s, same_test(mutant, json_text(s, "name")));
  if (l.failures == 0 || (l.public_failures == 0 && l.agreements < l.tests)) l.explains = 0;
  return l;
}

@ @<Functions of {\tt mistakes.c}@>=
const json_t *mistakes_closest(const json_t *record, const json_t *mutants, int *sure)
{
  const json_t *tests = json_object_get(record, "tests"), *best = NULL;
  int most = -1;
  size_t i;
  json_t *m;
  json_array_foreach(mutants, i, m) {
    likeness l = compare(tests, json_object_get(m, "tests"));
    if (!l.explains || l.agreements <= most) continue;
    most = l.agreements, best = m;
    *sure = l.public_failures > 0;
  }
  return best;
}

@ An answer that is right, that is not there yet, or that could not be tried is not compared. A
missing list of mutants is no error: the hint is then simply not given.

@<Functions of {\tt mistakes.c}@>=
static int worth_comparing(const json_t *record)
{
  const json_t *tests = json_object_get(record, "tests");
  if (json_array_size(tests) == 0 || json_has(record, "verdict", "not done")) return 0;
  return !json_has(record, "verdict", "passed") && json_amount(record, "points") < json_amount(record, "possible");
}
void mistakes_name(json_t *record, const char *path)
{
  int sure = 0;
  if (!worth_comparing(record)) return;
  json_t *all = json_load_file(path, 0, NULL), *mistake = json_object();
  const json_t *m = mistakes_closest(record, json_object_get(all, "mutants"), &sure);
  if (m) {
    json_set_text(mistake, "name", json_text(m, "name"));
    json_set_text(mistake, "hint", json_text(m, "hint"));
    json_object_set_new(mistake, "sure", json_boolean(sure));
    json_object_set(record, "mistake", mistake);
  }
  json_decref(mistake);
  json_decref(all);
}

@*2 Learning them.
When the book is built, \.{nabla learn 2.2} runs every mutant of an exercise through the grader, with a fixed seed, and
writes down how it behaves. At the same time this is the test of the tests: a mutant that keeps all its points, or loses
them elsewhere than at the test that was meant to catch it, stops the build.

@(c/learn.h@>=
#ifndef NB_LEARN_H
#define NB_LEARN_H
#include "page.h"
#include "site.h"
int learn(site *s, const exercise *e, const sheet *p);
#endif

@ @(c/learn.c@>=
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "child.h"
#include "intake.h"
#include "json-text.h"
#include "learn.h"
#include "mistakes.h"
#include "record.h"
#include "scratch.h"
@<Functions of {\tt learn.c}@>@;

@ A mutant's file begins with the hint, as plain text up to an empty line; then follows the name of the test that catches it;
then the change. For exercises with numbers the change is simply a file of wrong answers.
$$\vbox{\halign{\tt#\hfil\cr
Smaller is not better: with h = 1e-12 ...\cr
\noalign{\smallskip}
killed by: accuracy\cr
}}$$

@<Functions of {\tt learn.c}@>=
typedef struct { char *name, *hint, *test; const char *change; strbuf text; } mutant;@/
static int read_mutant(mutant *m, const char *path, strbuf *why)
{
  if (intake_read(path, &m->text, why) != 0) return -1;
  const char *end = strstr(m->text.s, "\n\n"), *by = strstr(m->text.s, "\nkilled by: ");
  if (end == NULL || by == NULL || end > by) return strbuf_puts(why, "a hint, an empty line and 'killed by: NAME' are needed"), -1;
  m->hint = text_of("%.*s", (int)(end - m->text.s), m->text.s);
  for (char *c = m->hint; *c; c++)
    if (*c == '\n') *c = ' ';
  by += strlen("\nkilled by: ");
  m->test = text_of("%.*s", (int)strcspn(by, " \n"), by);
  m->change = by + strcspn(by, "\n");
  return 0;
}
static void free_mutant(mutant *m)
{
  free(m->name);
  free(m->hint);
  free(m->test);
  strbuf_free(&m->text);
}

@ The program \.{ctangle} applies a change file while it makes the C file out of the solution. It writes into
\.{solutions/} below the folder where it runs.

@<Functions of {\tt learn.c}@>=
static int tangle(const site *s, const exercise *e, const char *change, const char *folder, strbuf *why)
{
  command_line words = { 0 };
  child_plan plan = { 0 };
  child_result r;
  char *web = site_file(s, e, "solutions", ".w"), *below = text_of("%s/solutions", folder);
  words_split(&words, "ctangle -bhp +c");
  words_add(&words, "%s", web);
  words_add(&words, "%s", change);
  plan.words = words.word, plan.folder = folder, plan.seconds = 10, plan.keep = 4096;
  int failed = mkdir(below, 0700) != 0 || child_run(&plan, &r) != 0;
  if (failed) strbuf_printf(why, "ctangle cannot apply it: %s", r.out.s ? r.out.s : "");
  child_result_free(&r);
  words_free(&words);
  free(web);
  free(below);
  return failed;
}

@ Either way we end with the path of a file that could have been handed in.

@<Functions of {\tt learn.c}@>=
static char *make_submission(const site *s, const exercise *e, const mutant *m, const char *path,
  const char *folder, strbuf *why)
{
  char *file = e->kind == 'A' ? text_of("%s/answers.txt", folder) : text_of("%s/solutions/%s-%s.c", folder, e->id, e->name);
  int failed = e->kind == 'A' ? write_file(file, m->change, strlen(m->change)) : tangle(s, e, path, folder, why);
  if (!failed) return file;
  free(file);
  return NULL;
}

@ Of the record of a mutant only its behavior is kept.

@<Functions of {\tt learn.c}@>=
static json_t *behavior(const json_t *record)
{
  static const char *const kept[] = { "name", "public", "outcome", "why", "got", "got_value" };
  json_t *list = json_array(), *t, *value;
  size_t i;
  json_array_foreach(json_object_get(record, "tests"), i, t) {
    json_t *copy = json_object();
    size_t n = json_is_true(json_object_get(t, "public")) ? 6 : 3;
    for (size_t k = 0; k < n; k++)
      if ((value = json_object_get(t, kept[k]))) json_object_set(copy, kept[k], value);
    json_array_append_new(list, copy);
  }
  return list;
}

@ A mutant is caught if it loses points at the test that it names.

@<Functions of {\tt learn.c}@>=
static int is_caught(const json_t *record, const char *test)
{
  size_t i;
  json_t *t;
  json_array_foreach(json_object_get(record, "tests"), i, t)
    if (json_has(t, "name", test)) return json_amount(t, "points") < json_amount(t, "possible");
  return 0;
}
static json_t *remember(const mutant *m, const json_t *record)
{
  json_t *entry = json_object();
  json_set_text(entry, "name", m->name);
  json_set_text(entry, "hint", m->hint);
  json_set_text(entry, "killed by", m->test);
  json_object_set(entry, "points", json_object_get(record, "points"));
  json_object_set_new(entry, "tests", behavior(record));
  return entry;
}

@ One mutant from file to entry. The reason for a failure names the file.

@<Functions of {\tt learn.c}@>=
static json_t *try_mutant(site *s, const exercise *e, mutant *m, const char *path, strbuf *why)
{
  json_t *entry = NULL;
  char *folder = scratch_part(m->name), *file = NULL;
  if (folder && read_mutant(m, path, why) == 0) file = make_submission(s, e, m, path, folder, why);
  if (file) {
    json_t *r = record_make(s, e, file, "1", 1);
    if (is_caught(r, m->test)) entry = remember(m, r);
    else strbuf_printf(why, "it is not caught by the test %s (verdict: %s%s%s)", m->test, json_text(r, "verdict"),
      *json_text(r, "reason") ? ", " : "", json_text(r, "reason"));
    json_decref(r);
  }
  if (folder) scratch_remove(folder);
  free(folder);
  free(file);
  return entry;
}

@ The mutants of an exercise are the files of a folder, in alphabetical order.

@<Functions of {\tt learn.c}@>=
static int is_mutant(const struct dirent *d)
{
  const char *dot = strrchr(d->d_name, '.');
  return dot && dot != d->d_name && (strcmp(dot, ".ch") == 0 || strcmp(dot, ".txt") == 0);
}
static int learn_one(site *s, const exercise *e, const char *folder, const char *file, json_t *list, const sheet *p)
{
  mutant m = { 0 };
  strbuf why = { NULL, 0, 0 };
  char *path = text_of("%s/%s", folder, file);
  m.name = text_of("%.*s", (int)strcspn(file, "."), file);
  json_t *entry = try_mutant(s, e, &m, path, &why);
  if (entry) {
    page_say(p, 0, 4, GREEN, p->unicode ? "\xe2\x9c\x93" : "+", "%s %s: caught by %s, %g of %d points left",
      e->id, m.name, m.test, json_amount(entry, "points"), e->points);
    json_array_append_new(list, entry);
  } else page_say(p, 0, 4, RED, p->unicode ? "\xe2\x9c\x97" : "x", "%s: %s", path, why.s ? why.s : strerror(errno));
  free(path);
  free_mutant(&m);
  strbuf_free(&why);
  return entry ? 0 : -1;
}

@ Two mutants that behave alike cannot both be named. That is worth a remark, since one of the hints
will never be seen, unless a further test tells them apart.

@<Functions of {\tt learn.c}@>=
static void remark_on_twins(const exercise *e, const json_t *list, const sheet *p)
{
  size_t i;
  json_t *m;
  int sure;
  json_array_foreach(list, i, m) {
    const json_t *first = mistakes_closest(m, list, &sure);
    if (first && first != m)
      page_say(p, 0, 4, YELLOW, "!", "%s %s behaves like %s, whose hint will be given.", e->id, json_text(m, "name"), json_text(first, "name"));
  }
}

@ The list is written under another name first, so that no reader ever sees half of it.

@<Functions of {\tt learn.c}@>=
static int write_list(const site *s, const exercise *e, json_t *list)
{
  json_t *all = json_object();
  char *path = site_part(s, e, "mutants.json"), *new_path = site_part(s, e, "mutants.json.new");
  json_set_text(all, "exercise", e->id);
  json_set_text(all, "seed", "1");
  json_object_set(all, "mutants", list);
  int failed = json_dump_file(all, new_path, JSON_INDENT(1) | JSON_ENSURE_ASCII) != 0 || rename(new_path, path) != 0;
  free(path);
  free(new_path);
  json_decref(all);
  return failed;
}
int learn(site *s, const exercise *e, const sheet *p)
{
  struct dirent **file = NULL;
  char *folder = text_of("%s/tests/exercises/%s-%s", s->project, e->id, e->name);
  int n = scandir(folder, &file, is_mutant, alphasort), failed = 0;
  json_t *list = json_array();
  s->advice = ADVICE_NEVER;
  for (int i = 0; i < n && !child_stop_signal; i++)
    failed |= learn_one(s, e, folder, file[i]->d_name, list, p);
  remark_on_twins(e, list, p);
  if (n < 3) page_say(p, 0, 4, YELLOW, "!", "%s has %d mutants; there should be at least three.", e->id, n < 0 ? 0 : n);
  if (child_stop_signal || write_list(s, e, list) != 0) failed = 1;
  for (int i = 0; i < n; i++) free(file[i]);
  free(file);
  free(folder);
  json_decref(list);
  return failed ? -1 : 0;
}
