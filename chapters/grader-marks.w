@*1 The record.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The test program has one output, a record in JSON. Everything that is ever said about a
submission, on a terminal, in a gradebook, on a page, is made from such records.
@^JSON@>

@(c/marks.c@>=
#define _GNU_SOURCE
#include <inttypes.h>
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "exercise.h"
#include "harness.h"
@<Functions of {\tt marks.c}@>@;

@ An entry that would be empty is left out. Strings from a verdict are ASCII by construction;
should one not be, it is left out too (|json_string| refuses it), and the record remains valid.

@<Functions of {\tt marks.c}@>=
static void set(json_t *o, const char *key, json_t *value)
{
  if (value) json_object_set_new(o, key, value);
}

static void set_text(json_t *o, const char *key, const char *text)
{
  if (*text) set(o, key, json_string(text));
}

@ @<Functions of {\tt marks.c}@>=
static int points_of(const test_verdict *v)
{
  return strcmp(v->result, "passed") == 0 ? v->test->points : 0;
}

static json_t *test_record(const test_verdict *v)
{
  json_t *o = json_object();
  set(o, "name", json_string(v->test->name));
  set(o, "public", json_boolean(v->test->visible == PUBLIC));
  set(o, "points", json_integer(points_of(v)));
  set(o, "possible", json_integer(v->test->points));
  set(o, "asked", json_string(v->test->asked));
  set(o, "outcome", json_string(v->result));
  set_text(o, "call", v->call);
  set_text(o, "expected", v->expected);
  set_text(o, "why", v->why);
  set_text(o, "got", v->got);
  if (v->has_value && isfinite(v->got_value)) set(o, "got_value", json_real(v->got_value));
  set_text(o, "detail", v->detail);
  set_text(o, "log", v->log);
  return o;
}

@ Tests that were not selected do not appear. The seed is a text, since JSON's numbers are not
wide enough for 64 bits.

@<Functions of {\tt marks.c}@>=
int linking_report(const test_verdict *v, size_t n, uint64_t seed, SRunner *runner)
{
  json_t *o = json_object(), *tests = json_array();
  int points = 0, possible = 0;
  (void)runner;
  for (size_t i = 0; i < n; i++) {
    if (!v[i].result) continue;
    points += points_of(&v[i]);
    possible += v[i].test->points;
    json_array_append_new(tests, test_record(&v[i]));
  }
  @<Write the record of the tests@>@;
}

@ @<Write the record of the tests@>=
char text[24];
snprintf(text, sizeof text, "%" PRIu64, seed);
set(o, "exercise", json_string(exercise_id));
set(o, "seed", json_string(text));
set(o, "points", json_integer(points));
set(o, "possible", json_integer(possible));
set(o, "tests", tests);
int bad = json_dumpf(o, stdout, JSON_INDENT(1) | JSON_REAL_PRECISION(17));
bad |= puts("") < 0 || fflush(stdout);
json_decref(o);
return bad ? 2 : 0;

@*2 The local linking. For the student's debugger the same tests are linked with the student's
object, and these few functions take the place of everything above. Check forks for each test,
unless \.{CK\_FORK=no} asks it not to, which is what one wants under a debugger. Nothing that is
printed here counts.

@(c/local.c@>=
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "exercise.h"
#include "harness.h"
@<Functions of {\tt local.c}@>@;

@ @<Functions of {\tt local.c}@>=
const enum fork_status linking_fork = CK_FORK_GETENV;
int linking_option(const char *name, const char *value) { (void)name, (void)value;@+ return 0; }
void linking_begin(void) { if (getenv("NABLA_MARK_TESTS")) fputs("next test\n", stderr); }
void linking_end(test_verdict *v) { (void)v; }
const char *linking_call(void) { return ""; }
const char *linking_formula(const travel_type *t, const void *f)
{
  (void)t, (void)f;
  return "(a function)";
}

@ A skeleton says that it is not done yet by calling this; see |NOT_DONE_YET|.

@<Functions of {\tt local.c}@>=
void nb_not_done_yet(const char *file, int line_number);
void nb_not_done_yet(const char *file, int line_number)
{
  end_test("not done", "%s:%d says that nothing has been written here yet", file, line_number);
}

@ @<Functions of {\tt local.c}@>=
int linking_report(const test_verdict *v, size_t n, uint64_t seed, SRunner *runner)
{
  TestResult **list = srunner_results(runner);
  int ran = srunner_ntests_run(runner), failed = srunner_ntests_failed(runner);
  (void)v, (void)n;
  for (int i = 0; i < ran; i++) {
    int ok = tr_rtype(list[i]) == CK_PASS;
    printf("%-8s%s%s%s\n", ok ? "passed" : "failed", tr_tcname(list[i]),
           ok ? "" : ": ", ok ? "" : tr_msg(list[i]));
  }
  printf("%d of %d tests failed, seed %llu; this is no grade\n",
         failed, ran, (unsigned long long)seed);
  free(list);
  return failed > 0;
}
