@*1 Known mistakes.\label{mistakes}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Every exercise comes with wrong answers that people really give, each with a hint written for it. They are kept as change files
on the solution and are called {\it mutants}. When a submission fails, we look whether it behaves like one of them; if so, the
student gets the hint for that very mistake.
@^mutants@>

An example. In exercise 2.2 somebody divides the central difference by~$h$, and not by $2h$. The report says that 2.48 is not
1.24, which is true, and that five other tests have failed as well, which is true and depressing. Then come two lines more:
\session
A known mistake behaves like this:
\ \ The slope is twice as large as it should be. From c - h to c + h the
\ \ distance is 2h.
\endsession
\noindent A teacher who has seen the mistake a hundred times would say the same. The grader has seen it once, in the folder
\.{tests/exercises/2.2-diff}, under the name \.{half-the-distance}.

@ The rule must never accuse a correct answer, and it should be silent rather than wrong. It compares behavior only, never the
text of the program:

\item{1.} A submission with all points is not compared at all.
\item{2.} A mutant {\it explains\/} a submission if on every public test both pass, or both fail in the same way: at the same
expectation and with the same value, to a relative error of $10^{-6}$ or the test's own tolerance, if they are wrong; with the same outcome if they crash or
take too long. Public tests have fixed inputs, so the values can be compared although the two ran on different days.
\item{3.} Among the mutants that explain it, the closest is the one that agrees on the outcome of most tests, hidden ones
included. If two agree equally well, the first in alphabetical order is named.
\item{4.} If no public test fails there is no value to compare. Then the mutant must agree on the outcome of every test, and we
say ``perhaps.''

\noindent The second rule is strict, and it is what makes the hint believable. Two different mistakes seldom give the same six
digits, test after test; and where they do, they are the same mistake with other letters.

@(c/mistakes.h@>=
#ifndef NB_MISTAKES_H
#define NB_MISTAKES_H
#include <jansson.h>
const json_t *mistakes_closest(const json_t *record, const json_t *mutants, int *sure);
void mistakes_name(json_t *record, const char *path);
#endif

@ One function finds the closest mutant among some, the other does it for a record and a file of mutants and puts the result in
the record. The first is public because the mutants themselves are compared by it, as we shall see, when they are learned.
Neither knows what an exercise is. They know only tests with names, outcomes, and sometimes values, and could compare two
programs that have nothing to do with this book.

@(c/mistakes.c@>=
#include <math.h>
#include <string.h>
#include <strings.h>
#include "json-text.h"
#include "mistakes.h"
#include "verdict.h"
@<Functions of {\tt mistakes.c}@>@;

@ Values are compared as numbers if both are; else (a status, a choice, not a number) as text. NaN isn't a number in JSON
either, and so travels as text, which is fortunate here: it equals itself. Why a tolerance, if both compute the same thing?
Because the student's program has its terms in another order, or was compiled by another compiler; then the last digits differ,
and nothing else does. Where the test has a larger tolerance of its own, |"slack"|, it is taken instead: answers of a pocket
calculator have four digits, and a test which could not tell the two numbers apart if they were right can't do so if they are
wrong. Zero is compared with zero, and the sign of~$\le$ is there for it. In texts capital letters are like small
ones, as they are for the test itself: \.{pqr} is the same wrong choice as \.{PQR}. (It wasn't, until the variations of
section~\xsec{variations} were tried.)

@<Functions of {\tt mistakes.c}@>=
static int same_value(const json_t *s, const json_t *m)
{
  const json_t *a = json_object_get(s, "got_value"), *b = json_object_get(m, "got_value");
  if (!json_is_number(a) || !json_is_number(b)) return strcasecmp(json_text(s, "got"), json_text(m, "got")) == 0;
  double x = json_number_value(a), y = json_number_value(b);
  double slack = fmax(json_amount(s, "slack"), json_amount(m, "slack"));
  return fabs(x - y) <= fmax(slack, 1e-6 * fmax(fabs(x), fabs(y)));
}

@ An expectation is recognized by its place in the test, |"step"|. Within one test there may be several, and a submission that
passes the first and fails at the second is another case than one that fails at once. (It used to be recognized by its reason, the
sentence behind ``because'' in a report. But some sentences quote the student's own numbers, such as the coefficients of a line,
of which any multiple is right; two people with one mistake were then taken for two cases.) A crash has no value, and two crashes
in the same test are alike enough.

@<Functions of {\tt mistakes.c}@>=
static int same_behavior(const json_t *s, const json_t *m)
{
  if (!json_has(s, "outcome", json_text(m, "outcome"))) return 0;
  if (!json_has(s, "outcome", "wrong")) return 1;
  return json_amount(s, "step") == json_amount(m, "step") && same_value(s, m);
}

@ Tests are found by their names, since a mutant that was learned yesterday may have met them in another order. A test that the
mutant doesn't know was added today, and it knows nothing about it. A dozen names are compared for each of a dozen tests and for
each of some eight mutants. It is done once for a submission and takes less time than the compiler needs to print its own name.

@<Functions of {\tt mistakes.c}@>=
static const json_t *same_test(const json_t *tests, const char *name)
{
  size_t i;
  json_t *t;
  json_array_foreach(tests, i, t)
    if (json_has(t, "name", name)) return t;
  return NULL;
}

@ The comparison of one submission with one mutant: on how many tests can they be compared, how many of these does the
submission fail, how many of those are public, on how many do the two agree, and does the mutant explain the public ones? Four
numbers and a yes or no; with those, the rules above are two lines.

@<Functions of {\tt mistakes.c}@>=
typedef struct {
  int tests, failures, public_failures, agreements, explains;
} likeness;@/

@ The first two tests below decide what may be compared and what may be explained, and then there is only counting. Here |m| is
null if the mutant doesn't have this test; it can't agree then, and if the test is public, it can't explain the submission any
more. In agreement only the outcome matters; the value has been looked at before, where it can be.

@<Functions of {\tt mistakes.c}@>=
static void compare_test(likeness *l, const json_t *s, const json_t *m)
{
  int failed = !json_has(s, "outcome", "passed") && !verdict_unasked(s), shown = json_is_true(json_object_get(s, "public"));
  if (json_has(s, "outcome", "not run") || (m && json_has(m, "outcome", "not run"))) return;
  if (shown && !(m && same_behavior(s, m))) l->explains = 0;
  l->tests++;
  l->failures += failed;
  l->public_failures += failed && shown;
  l->agreements += m && json_has(s, "outcome", json_text(m, "outcome"));
}

@ A test that was skipped is compared, but is no failure of its own: that it was skipped follows from another one, and a mutant
that fails there skips it as well. A test that was not run, because earlier ones had taken too long, says nothing about either of the two, and which tests these
are depends on how busy the machine was. So it is left out, and a comparison without any failure explains nothing. That is the
last condition below: if no public test has failed, only complete agreement will do. The five numbers start from nothing, except
for |explains|: a mutant explains until a test says otherwise, like anybody who is innocent until the contrary is shown. It must
be shown, by the way, on the first public test that differs; no count of similarities can outweigh it.

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

@ Now one mutant after the other. A better one must be better, not only as good; so among equals the first stays, and the answer
doesn't change when a file is added at the end. For the same reason a student who runs the same program twice is given the same
hint twice. In the case that none explains anything, the answer is a null pointer, and that is by far the most frequent case:
there are more ways of being wrong than anybody can collect.

@<Functions of {\tt mistakes.c}@>=
const json_t *mistakes_closest(const json_t *record, const json_t *mutants, int *sure)
{
  const json_t *tests = json_object_get(record, "tests"), *best = NULL;
  int most = -1;
  size_t i;
  json_t *m;
  json_array_foreach(mutants, i, m) {
    @<Keep mutant |m| if it explains the tests better@>@;
  }
  return best;
}

@ Whether we are sure belongs to the best one and is remembered together with it. With a public failure there was at least one
value, or one crash, to be compared; without one there were only outcomes.

@<Keep mutant |m| if it explains the tests better@>=
likeness l = compare(tests, json_object_get(m, "tests"));
if (!l.explains || l.agreements <= most) continue;
most = l.agreements, best = m;
*sure = l.public_failures > 0;

@ An answer that is right, that is not there yet, or that could not be tried is not compared. The last has no tests at all in
its record. That points are missing is asked besides the verdict, since a submission of a kind that nobody has thought of could
have one without the other, and the rule about correct answers should hold for it too. A skeleton could be compared, as it
behaves like something. But a hint about the mistake in a function that returns zero, given to somebody who has not begun, would
be of no help and a little insulting.

@<Functions of {\tt mistakes.c}@>=
static int worth_comparing(const json_t *record)
{
  const json_t *tests = json_object_get(record, "tests");
  if (json_array_size(tests) == 0 || json_has(record, "verdict", "not done")) return 0;
  return !json_has(record, "verdict", "passed") && json_amount(record, "points") < json_amount(record, "possible");
}

@ A missing list of mutants is no error: the hint is then simply not given. The library for JSON reads from a null pointer what
one would like to read from it, namely nothing, so the way through is the same. The list is read anew for each record. Its size
is some thousand bytes, and a class of three hundred makes it three hundred times the work of a moment. An author who works on a
new exercise and hasn't learned its mistakes yet can check answers meanwhile, and nothing is different except that reports are
shorter.

@<Functions of {\tt mistakes.c}@>=
void mistakes_name(json_t *record, const char *path)
{
  int sure = 0;
  if (!worth_comparing(record)) return;
  json_t *all = json_load_file(path, 0, NULL), *mistake = json_object();
  const json_t *m = mistakes_closest(record, json_object_get(all, "mutants"), &sure);
  if (m) {
    @<Put the name and the hint of |m| into the record@>@;
  }
  json_decref(mistake);
  json_decref(all);
}

@ The name is for the teacher's tables, the hint for the student; the report chooses its words by |"sure"|. |json_object_set|
takes a share in the object, and therefore our own share is given back afterwards in either case. If ten students of a class
have \.{half-the-distance}, then it isn't ten students who should be talked to, but the page of the book which they have read.

@<Put the name and the hint of |m| into the record@>=
json_set_text(mistake, "name", json_text(m, "name"));
json_set_text(mistake, "hint", json_text(m, "hint"));
json_object_set_new(mistake, "sure", json_boolean(sure));
json_object_set(record, "mistake", mistake);

@*2 Learning them.
When the book is built, \.{nabla learn 2.2} runs every mutant of an exercise through the grader, with a fixed seed, and writes
down how it behaves. At the same time this is the test of the tests: a mutant that keeps all its points, or loses them elsewhere
than at the test that was meant to catch it, stops the build.
\session
+\ \ \ 2.2 fixed-step: caught by large\_c, 4 of 8 points left
+\ \ \ 2.2 floor: caught by small\_c, 5 of 8 points left
+\ \ \ 2.2 four-calls: caught by two\_calls, 7 of 8 points left
\endsession
\noindent In other words, every test of this book has been seen to fail, for the reason for which it was written. It is easy to
write tests which a right answer passes. Whether a wrong one fails them is what one has to try out.

@(c/learn.h@>=
#ifndef NB_LEARN_H
#define NB_LEARN_H
#include "page.h"
#include "site.h"
int learn(site *s, const exercise *e, const sheet *p);
#endif

@ Each mutant goes the whole way that a submission goes, with its compiler, its walls, and its time limits (but for one that
is known to be too slow, as we shall see). Anything less would
learn how mutants behave in a laboratory. The list of headers is accordingly that of a command which reads files, makes folders,
runs programs, makes records and prints; it does all of that, though not often.

@(c/learn.c@>=
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
@<Our headers for {\tt learn.c}@>@;
@<Functions of {\tt learn.c}@>@;

@ Records are made by the function that makes all records, and compared by the one that will compare them with submissions
later. So learning can't see a mutant with other eyes than those of a check.

@<Our headers for {\tt learn.c}@>=
#include "child.h"
#include "intake.h"
#include "json-text.h"
#include "learn.h"
#include "mistakes.h"
#include "record.h"
#include "scratch.h"

@ A mutant's file begins with the hint, as plain text up to an empty line; then follows the name of the test that catches it;
then the change. For exercises with numbers the change is simply a file of wrong answers.
$$\vbox{\halign{\tt#\hfil\cr
Smaller is not better: with h = 1e-12 ...\cr
\noalign{\smallskip}
killed by: accuracy\cr
}}$$
To have all three in one file means that nobody can add a mistake and forget the hint, or write a hint and not say what should
catch it. For a change file, text before the first \.{@@x} is a comment; so the same file serves two readers.

@<Functions of {\tt learn.c}@>=
typedef struct {
  char *name, *hint, *test, *late;
  const char *change;
  strbuf text;
} mutant;@/

@ The parts are found by looking for their ends, and must be there in the right order. What is not as it should be is complained
about in words for the author, the only person who will ever see it. The order matters because the empty line is looked for
first. Were there a hint of two paragraphs, the second would be skipped without a word, and a reader would get half of the
advice; so a hint is one paragraph, and everything up to the line with the name of the test is skipped knowingly.

@<Functions of {\tt learn.c}@>=
static int read_mutant(mutant *m, const char *path, strbuf *why)
{
  if (intake_read(path, &m->text, why) != 0) return -1;
  const char *end = strstr(m->text.s, "\n\n"), *by = strstr(m->text.s, "\nkilled by: ");
  if (end == NULL || by == NULL || end > by)
    return strbuf_puts(why, "a hint, an empty line and 'killed by: NAME' are needed"), -1;
  @<Take hint, test and change from the text@>@;
  return 0;
}

@ The hint is written in lines and becomes one, since the page that shows it has a width of its own. The name of the test ends
at a blank or at the end of its line. Everything after that line is the change, which points into the text and isn't copied.

@<Take hint, test and change from the text@>=
m->hint = text_of("%.*s", (int)(end - m->text.s), m->text.s);
for (char *c = m->hint; *c; c++)
  if (*c == '\n') *c = ' ';
by += strlen("\nkilled by: ");
m->test = text_of("%.*s", (int)strcspn(by, " \n"), by);
m->change = by + strcspn(by, "\n");
@<See whether a test is named that takes too long@>@;

@ Some mistakes are no more than that: the program takes too long. It does so until it is stopped, and this book would be built
more slowly by two seconds for each of them. The author of such a mistake may say in one line more which test
it is; for the mistake in exercise 8.3 that sweeps until nothing changes, it is the line
\session
out of time: deep
\endsession
\noindent That test is then stopped after a fifth of a second, and the others have the time that they always have. If it comes to
its end after all, the line isn't true, and the build stops. That it would have taken longer than two seconds is the author's word;
\.{tests/grader/command/mistakes.sh}, where mutants are checked like submissions, takes nobody's word for it.

@<See whether a test is named that takes too long@>=
static const char late[] = "\nout of time: ";
if (strncmp(m->change, late, sizeof late - 1) == 0) {
  const char *name = m->change + sizeof late - 1;
  m->late = text_of("%.*s", (int)strcspn(name, " \n"), name);
}

@ Four copies and the text itself are given back. The change is a part of the text. The structure itself is a local variable of
the function that learns one mutant, and goes with it.

@<Functions of {\tt learn.c}@>=
static void free_mutant(mutant *m)
{
  free(m->name);
  free(m->hint);
  free(m->test);
  free(m->late);
  strbuf_free(&m->text);
}

@ The program \.{ctangle} applies a change file while it makes the \CEE/ file out of the solution. It writes into \.{solutions/}
below the folder where it runs, because the solution says so; and so that folder has to be made first. A change that doesn't fit
the solution any more, since somebody has improved it, is an error here, and the build stops. This is the known weakness of
change files, turned into a virtue: mutants can't become stale unnoticed. If it fails, what it has said is in the reason; it
names the line of the change that it couldn't find in the solution. Only the solution is given to it and not the whole book,
hence the sections have other numbers than in print, and nobody will mind.

@<Functions of {\tt learn.c}@>=
static int tangle(const site *s, const exercise *e, const char *change, const char *folder, strbuf *why)
{
  command_line words = { 0 };
  child_plan plan = { 0 };
  child_result r;
  char *web = site_file(s, e, "solutions", ".w"), *below = text_of("%s/solutions", folder);
  @<Put together the words for \.{ctangle}@>@;
  int failed = mkdir(below, 0700) != 0 || child_run(&plan, &r) != 0;
  if (failed) strbuf_printf(why, "ctangle cannot apply it: %s", r.out.s ? r.out.s : "");
  child_result_free(&r);
  words_free(&words);
  free(web);
  free(below);
  return failed;
}

@ The flags ask it for silence and for no banner. Ten seconds are more than a thousand times what it needs, for it needs three milliseconds. Left to itself it would
need twelve. The library by which the programs of \TeX\ find their files reads a list of all files in the whole of \TeX\ first, in case somebody should ask for one of them.
Here both files are given with their paths, and nobody asks. The variable \.{TEXMFDBS} says in which folders such lists are: in ours, where there is none.

@<Put together the words for \.{ctangle}@>=
setenv("TEXMFDBS", ".", 1);
words_split(&words, "ctangle -bhp +c");
words_add(&words, "%s", web);
words_add(&words, "%s", change);
plan.words = words.word, plan.folder = folder, plan.seconds = 10, plan.keep = 4096;

@ Either way we end with the path of a file that could have been handed in. For answers in numbers the change {\it is\/} the
file, down to the empty line at its beginning. A null pointer says that it couldn't be made, and then |why| has a reason, or
|errno| does. The C file has the name that the solution gives it. The answers get the name that all answers have, for the test
program looks at the contents only, and a name has to be something.

@<Functions of {\tt learn.c}@>=
static char *make_submission(const site *s, const exercise *e, const mutant *m, const char *path,
  const char *folder, strbuf *why)
{
  char *file = e->kind == 'A' ? text_of("%s/answers.txt", folder)@|
    : text_of("%s/solutions/%s-%s.c", folder, e->id, e->name);
  int failed = e->kind == 'A' ? write_file(file, m->change, strlen(m->change))@|
    : tangle(s, e, path, folder, why);
  if (!failed) return file;
  free(file);
  return NULL;
}

@ Of the record of a mutant only its behavior is kept: for public tests what was got and why it was wrong, for hidden ones
nothing but the outcome. Their inputs come from a seed, and another seed gives other values, so there would be nothing to
compare. It also means that nobody can read the hidden tests out of the file, which lies where every student can open it. That
the hidden tests are left out is not a question of mistrust. Whoever wants to read them can read the book's sources. It is that
a student who finds them by accident, looking for something else, has lost an exercise.

@<Functions of {\tt learn.c}@>=
static json_t *behavior(const json_t *record)
{
  static const char *const kept[] = { "name", "public", "outcome", "why", "got", "got_value", "slack", "step" };
  json_t *list = json_array(), *t, *value;
  size_t i;
  json_array_foreach(json_object_get(record, "tests"), i, t) {
    @<Copy the behavior in test |t|@>@;
  }
  return list;
}

@ The eight keys are in an order that makes the first three good for all tests. What a record doesn't have, such as a value that
is no number, is left out of the copy too.

@<Copy the behavior in test |t|@>=
json_t *copy = json_object();
size_t n = json_is_true(json_object_get(t, "public")) ? 8 : 3;
for (size_t k = 0; k < n; k++)
  if ((value = json_object_get(t, kept[k]))) json_object_set(copy, kept[k], value);
json_array_append_new(list, copy);

@ A mutant is caught if it loses points at the test that it names. That it loses points is not enough. A mutant meant for the
test of large arguments, and caught by an earlier test for small ones, would prove nothing about the former; and one day
somebody would take the former away, as it catches nothing. A test of that name that isn't found has caught nothing. So a test
that was renamed is noticed as well, at the next build, by each mutant that still asks for it.

@<Functions of {\tt learn.c}@>=
static int is_caught(const json_t *record, const char *test)
{
  size_t i;
  json_t *t;
  json_array_foreach(json_object_get(record, "tests"), i, t)
    if (json_has(t, "name", test)) return json_amount(t, "points") < json_amount(t, "possible");
  return 0;
}

@ The other line, that a test takes too long, is looked up in the same way.

@<Functions of {\tt learn.c}@>=
static int is_late(const json_t *record, const char *test)
{
  size_t i;
  json_t *t;
  json_array_foreach(json_object_get(record, "tests"), i, t)
    if (json_has(t, "name", test)) return json_has(t, "outcome", "too slow");
  return 0;
}

@ What is written down for later: the hint with the behavior that calls for it. The points that are left over are there for the
author, who sees in them how expensive a mistake is. A mistake that keeps seven points of eight is either a small one, or one
that the tests take for small. The record of the mutant's run has much more in it, the compiler's version for instance, and is
thrown away. What isn't needed for comparing would only make the file change, from one machine to the next, and a generated file
that changes without a reason is a bad neighbor.

@<Functions of {\tt learn.c}@>=
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

@ One mutant from file to entry. It gets a folder of its own, which is gone afterwards, even if something fails in between. The
seed is~1, and so are the seeds; all randomness in learning would come back as a build that fails now and then. A folder that
can't be made, a file that can't be read, a change that doesn't fit, a submission that isn't caught: in each case |entry| stays
null, and the function goes on to clean up what there is.

@<Functions of {\tt learn.c}@>=
static json_t *try_mutant(site *s, const exercise *e, mutant *m, const char *path, strbuf *why)
{
  json_t *entry = NULL;
  char *folder = scratch_part(m->name), *file = NULL;
  if (folder && read_mutant(m, path, why) == 0) file = make_submission(s, e, m, path, folder, why);
  if (file) {
    @<Run the submission |file| and remember it if it is caught@>@;
  }
  if (folder) scratch_remove(folder);
  free(folder);
  free(file);
  return entry;
}

@ The reason for a failure says which verdict came instead, and why, if the record knows it. ``Not compiled'' is the usual one:
the author's change has a slip of its own.

@<Run the submission |file| and remember it if it is caught@>=
  s->hurry = m->late;
  json_t *r = record_make(s, e, file, "1", 1);
  s->hurry = NULL;
  if (m->late && !is_late(r, m->late)) strbuf_printf(why, "it is not out of time in the test %s", m->late);
  else if (is_caught(r, m->test)) entry = remember(m, r);
  else strbuf_printf(why, "it is not caught by the test %s (verdict: %s%s%s)",@|
    m->test, json_text(r, "verdict"), *json_text(r, "reason") ? ", " : "", json_text(r, "reason"));
  json_decref(r);

@ The mutants of an exercise are the files of a folder, in alphabetical order. A name that begins with its only dot is a file
that some editor has left there, and is none.

@<Functions of {\tt learn.c}@>=
static int is_mutant(const struct dirent *d)
{
  const char *dot = strrchr(d->d_name, '.');
  return dot && dot != d->d_name && (strcmp(dot, ".ch") == 0 || strcmp(dot, ".txt") == 0);
}

@ The name of a mutant is that of its file up to the first dot. Each of them gets a line on the terminal, with a mark in front
that says how it went. A complaint names the file with its whole path, for the author's next step is to open it. The name that a
file has is thus part of the book. It is chosen to say what is wrong, in two or three words, as one would say it to a colleague:
\.{tiny-step}, \.{one-sided}, \.{no-scale-at-zero}.

@<Functions of {\tt learn.c}@>=
static int learn_one(site *s, const exercise *e, const char *folder, const char *file, json_t *list, const sheet *p)
{
  mutant m = { 0 };
  strbuf why = { NULL, 0, 0 };
  char *path = text_of("%s/%s", folder, file);
  m.name = text_of("%.*s", (int)strcspn(file, "."), file);
  json_t *entry = try_mutant(s, e, &m, path, &why);
  @<Say how it went, and add the entry to the list@>@;
  free(path);
  free_mutant(&m);
  strbuf_free(&why);
  return entry ? 0 : -1;
}

@ For a build in a terminal without colors, and for somebody who searches its log a day later, the mark and the words say the same.

@<Say how it went, and add the entry to the list@>=
  if (entry) {
    page_say(p, 0, 4, GREEN, p->unicode ? "\xe2\x9c\x93" : "+",@| "%s %s: caught by %s, %g of %d points left",@|
      e->id, m.name, m.test, json_amount(entry, "points"), e->points);
    json_array_append_new(list, entry);
  } else page_say(p, 0, 4, RED, p->unicode ? "\xe2\x9c\x97" : "x",@| "%s: %s", path, why.s ? why.s : strerror(errno));

@ Before the wrong answers comes the right one. Tests that refuse the solution itself would catch every mutant, and it would mean nothing. So the solution goes the
same way first, as a change file that changes nothing (for which \.{ctangle} has the name~\.{-}), and must have all of its points. Nobody is graded in this book by tests that its own answers haven't passed. Answers in
numbers are compared with others of their kind in the tests of the book.

@<Functions of {\tt learn.c}@>=
static int try_solution(site *s, const exercise *e, const sheet *p)
{
  strbuf why = { NULL, 0, 0 };
  char *folder = scratch_part("solution"), *file = folder ? make_submission(s, e, NULL, "-", folder, &why) : NULL;
  json_t *r = file ? record_make(s, e, file, "1", 1) : NULL;
  int failed = r == NULL || record_exit_status(r) != 0;
  @<Say whether the solution has all of its points@>@;
  json_decref(r);
  if (folder) scratch_remove(folder);
  free(folder);
  free(file);
  strbuf_free(&why);
  return failed ? -1 : 0;
}

@ There is nothing to say about a solution that is right; it was to be expected. About one that isn't, \.{nabla check} has more to say than would fit here. The path that it is given is that of the file which \.{make} has tangled.

@<Say whether the solution has all of its points@>=
if (r == NULL) page_say(p, 0, 4, RED, p->unicode ? "\xe2\x9c\x97" : "x", "%s: the solution: %s", e->id, why.s ? why.s : strerror(errno));
else if (failed) page_say(p, 0, 4, RED, p->unicode ? "\xe2\x9c\x97" : "x",@|
  "%s: the solution has %g of %d points (%s). What is wrong with it, says: nabla check %s build/solutions/%s-%s.c",@|
  e->id, json_amount(r, "points"), e->points, json_text(r, "verdict"), e->id, e->id, e->name);

@ Two mutants that behave alike cannot both be named. That is worth a remark, since one of the hints will never be seen, unless
a further test tells them apart. To find them, each mutant is taken for a submission and compared with all. It should be closest
to itself; if not, it has a twin, which comes earlier in the alphabet. It is no error. There are mistakes, and pairs of
mistakes, between which no test can decide, and the hint of the other is then written so that it fits both. The remark is useful
in another way as well. An author who didn't expect it learns that two slips which look different on paper are the same
function.

@<Functions of {\tt learn.c}@>=
static void remark_on_twins(const exercise *e, const json_t *list, const sheet *p)
{
  size_t i;
  json_t *m;
  int sure;
  json_array_foreach(list, i, m) {
    const json_t *first = mistakes_closest(m, list, &sure);
    if (first && first != m)
      page_say(p, 0, 4, YELLOW, "!", "%s %s behaves like %s, whose hint will be given.",@|
        e->id, json_text(m, "name"), json_text(first, "name"));
  }
}

@ The list is written under another name first, so that no reader ever sees half of it. It is indented, and pure ASCII, because
it will be read by people too: whoever asks why a hint was given to somebody finds the answer in there. It is a product of the
build like all others, is made again if the test, the solution, or one of the mutants changes, and isn't kept in the repository.

@<Functions of {\tt learn.c}@>=
static int write_list(const site *s, const exercise *e, json_t *list)
{
  json_t *all = json_object();
  char *path = site_part(s, e, "mutants.json"), *new_path = site_part(s, e, "mutants.json.new");
  @<Fill the file of mutants and put it in its place@>@;
  free(path);
  free(new_path);
  json_decref(all);
  return failed;
}

@ The seed is noted as a text, like in a record, although it is always the same one. Whoever changes it will be glad that the
old files say so.

@<Fill the file of mutants and put it in its place@>=
json_set_text(all, "exercise", e->id);
json_set_text(all, "seed", "1");
json_object_set(all, "mutants", list);
int failed = json_dump_file(all, new_path, JSON_INDENT(1) | JSON_ENSURE_ASCII) != 0 || rename(new_path, path) != 0;

@ This is the command as a whole: the solution; the files of the folder, each of them learned; the twins; the list. One failure doesn't end
it. An author who has changed a solution wants to see all the changes that don't fit any more, not the first of them. An
interruption does end it, and then no list is written, for half a list would look like a whole one to \.{make}. The list of
names comes from |scandir|, sorted, and every name in it must be given back by itself; that is what the loop before the end is
for. If the folder isn't there, |n| is negative, both loops do nothing, and the remark about three mutants is the only thing to
be said.

@<Functions of {\tt learn.c}@>=
int learn(site *s, const exercise *e, const sheet *p)
{
  struct dirent **file = NULL;
  char *folder = text_of("%s/tests/exercises/%s-%s", s->project, e->id, e->name);
  int n = scandir(folder, &file, is_mutant, alphasort), failed = 0;
  json_t *list = json_array();
  if (e->kind == 'C') failed |= try_solution(s, e, p);
  @<Learn each mutant, and remark on the twins@>@;
  if (child_stop_signal || write_list(s, e, list) != 0) failed = 1;
  for (int i = 0; i < n; i++) free(file[i]);
  free(file);
  free(folder);
  json_decref(list);
  return failed ? -1 : 0;
}

@ Three mutants are what the book promises for each exercise. Fewer are only remarked upon here, because an author adds them one
by one; the tests of the exercises insist.

@<Learn each mutant, and remark on the twins@>=
for (int i = 0; i < n && !child_stop_signal; i++)
  failed |= learn_one(s, e, folder, file[i]->d_name, list, p);
remark_on_twins(e, list, p);
if (n < 3) page_say(p, 0, 4, YELLOW, "!", "%s has %d mutants; there should be at least three.", e->id, n < 0 ? 0 : n);

@*2 Variations.\label{variations}
All this rests on a belief: that people who make the same mistake get the same numbers, whatever their programs look like. The
mutants can't show it, since each of them is the solution with a line changed, and who copies the solution makes no mistakes. So the
belief was tried. The script \.{tests/exercises/vary.py} takes a program and writes it in other words, without changing what it
computes in the last bit. It has some twenty tricks:
\yskip
\item{$\bullet$} names of variables, parameters and helpers are changed;
\item{$\bullet$} \&{for} becomes \&{while} and the other way round; |i++| becomes |i+=1|, and |x+=e| becomes |x=x+(e)|;
\item{$\bullet$} |a*b| becomes |b*a|, |a<b| becomes |b>a|, branches are exchanged, conditions nested, \&{return} followed by an \&{else};
\item{$\bullet$} results go through temporaries, whole functions through helpers, constants through macros; |10| becomes |0xa|;
\item{$\bullet$} statements that don't depend on each other change places; dead code, unused functions, comments and line ends are put in.
\yskip
\noindent For each variation it is drawn which of them are applied, and where. Answers that are numbers or formulas are varied as
well: their lines change places, \.{1.5e-8} is written as \.{0.000000015}, a formula is put in parentheses.
@^variations@>

@ Of each of the \expect{varied_kinds}{370} known mistakes of \expect{varied_exercises}{54} exercises, twenty variations were graded,
\expect{varied}{7,400} programs and files of answers. The hint for the mistake that had been varied was the first, and only, one for
\expect{varied_right}{7,400} of them, which is to say for all. The right answers were varied in the same way, \expect{varied_answers}{1,080} times, and graded with the
honest programs of section~\xsec{trust}: all had all of their points, and none was accused of anything.

@ A script has no ideas. It doesn't write a recursion where the solution has a loop, or multiply a formula out, or keep in a global
variable what should be in a structure; people do. So people's own programs were imitated as well. The folder
\.{tests/exercises/by-hand} has a file for each exercise, in which one program follows another; a line with three slashes begins each of
them and says which mistake it makes, and whose idea that is:
\session
/// half: 200 in the place of 400
\endsession
\noindent There are \expect{varied_by_hand}{386} programs and files of answers that were written from the description of a mistake, at
least one for each mistake, and \expect{varied_right_by_hand}{103} right ones. By now each mistake gets its hint, and none of the right
answers is accused. Of the first sixty, fourteen had no hint.
@^programs by hand@>

@ The reasons were such as no script would have found. Expectations were recognized by their sentences, and some of these quote the
student's numbers. Numbers were compared to six digits, and students round to four, since they are told to. A function was called
nine times by one program and ten times by another, which is the same waste. These three were mended in the rule, as described above.

The rest were mutants that did more than their hints say, or another thing: one called $f$ once too often, another turned a vector the
wrong way where people don't turn it at all. And some tests asked first for what depends on style. How wrong a difference is depends
on which of two points was asked for last; that $f$ was asked at a wrong point doesn't, and so exercise 5.2 asks for this before it
looks at numbers. One program was even given the hint for another mistake. In exercise 9.2 whoever begins at zero, and whoever never
moves the bias, both had a bias of zero after the first step; the test begins elsewhere now.

These are still our own ideas of other people's programs. A class will have others, and the hints that its records lack are the place
to look for the next mutant.

@ The first run of the script had a result that was worth the trouble as well. In exercises 2.1, 5.6 and 6.1, $93$ of the $160$ variations of eight mistakes had no
hint at all. Their answers are letters and words; somebody who writes \.{pqr} for \.{PQR} was judged like everybody else, but not
recognized, because one comparison took the two for the same and the other one did not. The rest of what was found were mistakes of
the script. It had taken an assignment apart in the middle, and had put a function into another function; both were noticed by the
grader, which did not let its own tests get away with it. The numbers above are those after the repairs.

@ \.{make check} tries a sample of forty-five, and every sixth of those written by hand; \.{make check-long} tries all of them. What
they don't show is that people make no other mistakes. A program with two mistakes, for example, is recognized only if one of the
two hides the other, and is otherwise told what is wrong with it, test by test, like any program that nobody has foreseen.
