@*1 The record.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The test program has one output, a record in JSON. Everything that is ever said about a submission,
on a terminal, in a gradebook, on a page, is made from such records. No program ever reads what was
printed for people, and nothing that's printed for people is made up anywhere else; so a gradebook
can't disagree with the screen.
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

@ An entry that would be empty is left out. Strings from a verdict are ASCII by construction; should
one not be, it is left out too (|json_string| refuses it), and the record remains valid. A missing
explanation is a pity, but a record that a reader of JSON rejects would be worth nothing to anybody;
the first kind of mistake is ours to choose. |json_object_set_new| takes the value over and will
free it, even if it fails; so these two functions never need to know whether they succeeded.

@<Functions of {\tt marks.c}@>=
static void set(json_t *o, const char *key, json_t *value)
{
  if (value) json_object_set_new(o, key, value);
}

@ Memory could run out in any of these calls. Then an entry is missing, or all of them. A half-empty
record would say nothing false, as far as it goes; and a program that can't get the few kilobytes
for it will not get much further. So nothing is tested here, and the text is plain on purpose.

@<Functions of {\tt marks.c}@>=
static void set_text(json_t *o, const char *key, const char *text)
{
  if (*text) set(o, key, json_string(text));
}

@ Points are all or nothing for a test. Whoever wants to give partial credit writes more tests, each
with a name and a reason of its own; ``3 of 5'' for a single test would be a number that nobody
could explain to the person who got it. And every way of not passing is worth the same: a test that
crashed has shown no more than one that gave the wrong number, only louder.

@<Functions of {\tt marks.c}@>=
static int points_of(const test_verdict *v)
{
  return strcmp(v->result, "passed") == 0 ? v->test->points : 0;
}

@ The record of a test has a fixed part, which every test has, and a part that depends on what
happened. The order of the keys is that in which a person would read them. Gaps are allowed in the
second part; a test that was passed has nothing in it but perhaps what the submission printed.

@<Functions of {\tt marks.c}@>=
static json_t *test_record(const test_verdict *v)
{
  json_t *o = json_object();
  @<Set what every test has@>@;
  @<Set what there is to say about this one@>@;
  return o;
}

@ The name and what was asked are copied from the table of tests, so a record can be read years
later without it. The outcome is a word and not a number, for the same reason. Whether the test was
public is said for each one: the command shows more of a public test than of one whose inputs were
drawn.

@<Set what every test has@>=
set(o, "name", json_string(v->test->name));
set(o, "public", json_boolean(v->test->visible == PUBLIC));
set(o, "points", json_integer(points_of(v)));
set(o, "possible", json_integer(v->test->points));
set(o, "asked", json_string(v->test->asked));
set(o, "outcome", json_string(v->result));

@ The value that was compared is there for the command, which looks for known mistakes with the same
value at the same step of the test, up to the slack. What is zero is left out. JSON has no infinities and no NaN. Such values stay in the text |"got"|, where everybody can
see them. The log is what the submission printed, or its beginning, reduced to characters that can
be shown, and it's the only part of the record whose words are the student's own.

@<Set what there is to say about this one@>=
set_text(o, "call", v->call);
set_text(o, "expected", v->expected);
set_text(o, "why", v->why);
set_text(o, "got", v->got);
if (v->has_value && isfinite(v->got_value)) set(o, "got_value", json_real(v->got_value));
if (v->slack > 0 && isfinite(v->slack)) set(o, "slack", json_real(v->slack));
if (v->step > 0 && strcmp(v->result, "passed") != 0) set(o, "step", json_integer(v->step));
set_text(o, "detail", v->detail);
set_text(o, "log", v->log);

@ Tests that were not selected do not appear, and don't count among the points that were possible.
Check's runner isn't needed here: all that Check knows about a test is whether it passed, and we
know more. It's a parameter all the same, because the other way of linking, further down, has
nothing else.

@<Functions of {\tt marks.c}@>=
int linking_report(const test_verdict *v, size_t n, uint64_t seed, SRunner *runner)
{
  json_t *o = json_object(), *tests = json_array();
  int points = 0, possible = 0;
  (void)runner;
  @<Add up the points, and collect the records@>@;
  @<Write the record of the tests@>@;
}

@ A test without a result was left out by \.{--only public}. Every other one has a result, also when
its worker could not be asked, so the sum of possible points is the same for all submissions.
|json_array_append_new| takes the record over, as the others do.

@<Add up the points, and collect the records@>=
for (size_t i = 0; i < n; i++) {
  if (!v[i].result) continue;
  points += points_of(&v[i]);
  possible += v[i].test->points;
  json_array_append_new(tests, test_record(&v[i]));
}

@ The seed is a text, since JSON's numbers are not wide enough for 64 bits: most readers make a
\&{double} of them, and a seed that has lost its last digits gives other inputs. It is also printed
in full because whoever doubts a verdict may ask for the same inputs once more. The numbers among
the values are printed with 17 digits, after which nothing is lost.

@<Write the record of the tests@>=
char text[24];
snprintf(text, sizeof text, "%" PRIu64, seed);
set(o, "exercise", json_string(exercise_id));
set(o, "seed", json_string(text));
set(o, "points", json_integer(points));
set(o, "possible", json_integer(possible));
set(o, "tests", tests);

@ If the record can't be written, because the disk is full or whoever wanted it has gone, then that
is status~2: could not grade. In particular it's not a zero. The record is a kilobyte or two,
indented by one blank for people who look at it with their own eyes, and it ends with a line feed,
for tools that don't believe in files without one.

@<Write the record of the tests@>=
int bad = json_dumpf(o, stdout, JSON_INDENT(1) | JSON_REAL_PRECISION(17));
bad |= puts("") < 0 || fflush(stdout);
json_decref(o);
return bad ? 2 : 0;

@*2 The local linking. For the student's debugger the same tests are linked with the student's
object, and these few functions take the place of everything above: no worker, no messages, no
walls. Check forks for each test, unless \.{CK\_FORK=no} asks it not to, which is what one wants
under a debugger. Nothing that is printed here counts. A student may cheat this program to his
heart's content, and will then know better than anybody what his points are worth. In return he gets
what the sealed worker can't give: breakpoints, single steps, and the possibility to look at
everything.

@(c/local.c@>=
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "exercise.h"
#include "harness.h"
@<Functions of {\tt local.c}@>@;

@ What was difficult in \.{remote.c} is trivial here. There are no options, nothing to begin or to
end, and no text of the last call, as the call wasn't made by a stub but by the compiler. In the
debugger one sees the arguments anyway, with their names.

@<Functions of {\tt local.c}@>=
const enum fork_status linking_fork = CK_FORK_GETENV;
int linking_option(const char *name, const char *value) { (void)name, (void)value;@+ return 0; }
void linking_begin(void) { if (getenv("NABLA_MARK_TESTS")) fputs("next test\n", stderr); }
void linking_end(test_verdict *v) { (void)v; }
const char *linking_call(void) { return ""; }

@ Functions that the test knows have been named by the harness. Others have no formula. In the
grader such a function would be named after the call that made it; here nobody has seen the call,
for it went directly from the test to the student's object, as calls in \CEE/ do.

@<Functions of {\tt local.c}@>=
const char *linking_formula(const travel_type *t, const void *f)
{
  (void)t, (void)f;
  return "(a function)";
}

@ A skeleton says that it is not done yet by calling this; see |NOT_DONE_YET|. In the worker the
same name sends a message to another process. Here the test can be ended at once, and there is room
for the file and the line, which many editors turn into a link.

@<Functions of {\tt local.c}@>=
void nb_not_done_yet(const char *file, int line_number);
void nb_not_done_yet(const char *file, int line_number)
{
  end_test("not done", "%s:%d says that nothing has been written here yet", file, line_number);
}

@ The report is for a person at a terminal: a line for each test, with what Check has been told when
it failed. If Check has forked, that's all that is left of the test. The verdicts of the children
died with them. The last line is a reminder. Somebody will want to hand in what this program
printed, and it's good if the printout itself objects. There are no colors and there is no filling of
lines here, as in \.{nabla check}: a program that is watched through a debugger should print plain lines,
one for each thing, in the order in which things happen.

@<Functions of {\tt local.c}@>=
int linking_report(const test_verdict *v, size_t n, uint64_t seed, SRunner *runner)
{
  TestResult **list = srunner_results(runner);
  int ran = srunner_ntests_run(runner), failed = srunner_ntests_failed(runner);
  @<Print a line for each test@>@;
  printf("%d of %d tests failed, seed %llu; this is no grade\n",
         failed - waiting, ran, (unsigned long long)seed);
  free(list);
  return failed > 0;
}

@ A test that was skipped is neither; for Check it has failed, since Check knows only two kinds. The
verdicts are in memory that the children share, so the word can be taken from there. |ran| counts the
rows that Check ran, among which are all that have a result, in the same order. The last line of the report counts skipped rows as
neither passed nor failed; a student who has one mistake in his function should read ``1 of 11 tests failed,'' and not a number that
depends on how many other tests had been waiting for this one.

@<Print a line for each test@>=
size_t k = 0;
int waiting = 0;

@ The message of a failed test has all that the verdict had, in several lines, with the call, the
expected value and the reason below each other. |end_test| has put it together for just this
occasion. Check keeps the results in the order in which the tests ran, which is that of the table.

@<Print a line for each test@>=
for (int i = 0; i < ran; i++, k++) {
  while (k < n && !v[k].result) k++;
  int ok = tr_rtype(list[i]) == CK_PASS, skipped = k < n && strcmp(v[k].result, "skipped") == 0;
  waiting += skipped;
  printf("%-8s%s%s%s\n", ok ? "passed" : skipped ? "skipped" : "failed", tr_tcname(list[i]),
         ok ? "" : ": ", ok ? "" : tr_msg(list[i]));
}
