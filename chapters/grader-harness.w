@*1 What a test is.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The tests of an exercise are a \CEE/ file that includes this header. It offers a way to pose
questions (functions to differentiate, with a formula for messages and a counter; random numbers
that can be repeated) and a way to judge answers. It says nothing about processes: a test calls
|nb_diff| and looks at the number. Whoever adds an exercise to the book needs to know these two
pages, and nothing else of this appendix.

@(c/exercise.h@>=
#ifndef NABLA_TEST_H
#define NABLA_TEST_H
#include <stdint.h>
#include <nabla/functions.h>
@<Types of {\tt exercise.h}@>@;
@<Prototypes of {\tt exercise.h}@>@;
#endif

@ One thing a test must know all the same. What a student's function returns, and what it passes to
a function of the test, are numbers that a stranger has chosen. They may be judged, but not trusted:
a test never uses one as an index or as the bound of a loop before it has looked at it. (Lengths of
arrays that are declared in the catalogue have been checked, and there are no null pointers.)

@ The tests form a table that ends with a row of zeros. Each row has a name, points, and one line
that says what it asks. A public test uses fixed inputs, which the student may see; a seeded one
draws them, from a seed that is printed with the result. Public tests tell what is wanted. Seeded
ones find out whether the function computes it or merely knows the public answers, which is the
shortest correct program for fixed inputs and, in the experience of everyone who has ever graded,
not a theoretical possibility.

@<Types of {\tt exercise.h}@>=
typedef enum { PUBLIC, SEEDED } test_visibility;
typedef struct exercise_test {
  const char *name;
  test_visibility visible;
  int points;
  const char *asked;
  void (*run)(void);
  const char *needs; /* the row without which this one makes no sense, or null */
} exercise_test;
extern const exercise_test exercise_tests[];
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

@ The last member is left out by most rows (and the compiler is asked not to mind). It names another
row, which stands higher up. If that one isn't passed, this one isn't run: its outcome is
|"skipped"|, and the reason is said. There are two cases in which a test should wait for another.
One is a test of cost. A backward that does nothing at all visits no edge, so it would pass every
limit on the number of visits, with points; whoever counts the work of a wrong answer pays for
laziness. The other is a test that goes on where its predecessor ended, about the second run, or the
second of two functions, and would only repeat a message that stands above it.
@^prerequisites@>

Most tests shouldn't wait for anything. Each skipped test is one question less that was answered,
and points are lost with it; so the rule for authors is that a row may wait for another only if no
correct part of an answer could pass it without the other.

@ The number of the exercise comes from the catalogue by way of the compiler's command line, so the
test file does not contain it and cannot have it wrong. (The header is included in this way by one
file only, so it may define something. If that rule is ever broken, the linker says so, by
complaining about an |exercise_id| too many.) The harness includes the same header without that
definition, and gets a declaration instead.

@<Types of {\tt exercise.h}@>=
#ifdef EXERCISE
const char exercise_id[] = EXERCISE;
#else
extern const char exercise_id[];
#endif

@ A {\it probe\/} is a function to be examined. It counts how often it is called. |PROBE| makes one
from a \CEE/ function, |PROBE_ENV| from a function with parameters. The formula is for messages: a
student who reads ``$f(x) = x\sin(1/x)$'' knows what was asked, and one who reads \.{f\_17} doesn't.
The count is for exercises whose answer is not only a number but a way to get it, such as a
difference quotient with two evaluations.
@^probe@>

@<Types of {\tt exercise.h}@>=
typedef struct probe {
  const char *formula;
  double (*plain)(double x);
  double (*value)(double x, void *env);
  void *env;
  long calls; /* since the test began */
  struct probe *next;
} probe;

@ Here is a probe of each kind, in the words of a test:
$$\vbox{\halign{\tt#\hfil\cr
static probe f\_square = PROBE("x\^{}2", square);\cr
static probe f\_line = PROBE\_ENV("a x + b", line\_value, ab);\cr}}$$
The remaining members begin as zeros, and are the harness's own business. A macro instead of a
function makes it possible to write a probe where it is declared, outside of all functions, with its
\CEE/ function next to it.

@<Types of {\tt exercise.h}@>=
#define PROBE(formula, function) { formula, function, 0, 0, 0, 0 }
#define PROBE_ENV(formula, function, env) { formula, 0, function, env, 0, 0 }

@ A probe becomes a function value by |probe_fun|, as often as one likes. Types of functions for
which there are no probes can at least have a name. Functions of several variables, and gradients,
are of this kind: they get a text that the test has made up when it drew its numbers.

@<Prototypes of {\tt exercise.h}@>=
nb_fun probe_fun(probe *p);
void name_function(const void *env, const char *formula); /* for functions of other types */

@ An expectation that is not met ends the test: later ones would only confuse. |why| says, in the
words of the book, how one could have known; it is a format as for |printf|. Every expectation has
one. That costs the author of a test some thought, and it is the difference between a grader and a
gatekeeper. A good |why| is ``the slope of $x^2$ at $c$ is $2c$''; a bad one is ``the value is
wrong,'' which the student has gathered.

@<Prototypes of {\tt exercise.h}@>=
#define WHY(n) __attribute__((format(printf, n, n + 1)))
void expect_relative(double got, double want, double tolerance, const char *why, ...) WHY(4);
void expect_absolute(double got, double want, double tolerance, const char *why, ...) WHY(4);
void expect_factor(double got, double want, double factor, const char *why, ...) WHY(4);

@ Whole numbers and statuses are compared exactly, and words without regard to capital letters.
|expect_true| is the last resort: it can say that something is wrong but not by how much, so it
should be used only where there is no number. The macro |WHY| tells the compiler where the format
is, so that a \.{\%d} for a \&{double} in one of a few hundred reasons is found before a student
finds it.

@<Prototypes of {\tt exercise.h}@>=
void expect_int(long got, long want, const char *why, ...) WHY(3);
void expect_status(nb_status got, nb_status want, const char *why, ...) WHY(3);
void expect_true(int condition, const char *why, ...) WHY(2);
void expect_choice(const char *got, const char *want, const char *why, ...) WHY(3);

@ Counts are of evaluations, nodes, edges. A wrong count is a wrong answer; one above a limit means
that the answer was too slow, whatever the clock says. That's the more just of the two measures. The
clock depends on the machine, on the compiler, and on who else is computing today; the number of
evaluations depends on the algorithm.

@<Prototypes of {\tt exercise.h}@>=
void expect_count(long got, long want, const char *what);
void expect_at_most(long got, long limit, const char *what);

@ A function that was given a function may ask it 50,000 questions in one call. A test whose answers need a few
dozen can say so at its beginning. Then somebody whose loop doesn't end is told after a thousand questions, and need not wait
for fifty times as many. It holds for the rest of the test and changes nothing in the next one.

@<Prototypes of {\tt exercise.h}@>=
void allow_callbacks(long n);

@ Random inputs come from three functions, and from nowhere else. A test that calls |rand| would
give a student another exam each time, and the instructor no way to see what he saw. A test that
wants a slope between $-5$ and $5$, but not too near to zero, may draw until it has one.

@<Prototypes of {\tt exercise.h}@>=
double uniform(double lo, double hi);
long uniform_int(long lo, long hi); /* both ends included */
uint64_t random_bits(void);

@ For exercises that are answered by a number or a word in \.{answers.txt}, there is no function to
call. The test asks for the answer by its name, and goes on as with any other number. A line with a
question mark ends the test as ``not done,'' a line that isn't there as ``missing.''

@<Prototypes of {\tt exercise.h}@>=
double answer_number(const char *name);
const char *answer_text(const char *name);

@ And for those that are answered by a formula in some variables, |"x"| or |"x1 x2"|, which all lie
between |lo| and |hi|, the formula is compared with a reference at twenty points. Two formulas that
agree at all of them are the same, for all that an exercise of this book could mean by it; to
compare them by algebra would mean to have an opinion on how the answer should be written.

@<Prototypes of {\tt exercise.h}@>=
void expect_expression(const char *name, const char *variables,
                       double (*reference)(const double *x),
                       double lo, double hi, const char *why, ...) WHY(6);

@*2 The harness. Behind the header is a program that runs the rows of the table as tests of Check, a
widespread framework for unit tests in C. Check by itself protects tests from each other by forking;
that is worth nothing here (a child that ends with status~0 {\it has\/} passed, and so a student's
|exit(0)| passes), and not needed, since what could crash is not in this process. We use Check's way
of running and ending tests, without forks.
@^Check@>

The same table can be linked in another way, for a student's debugger: with the student's object
instead of the stubs. Then there is no other process, and Check's forks are useful again. What
differs between the two ways is behind the following header; |linking_...| is implemented in
\.{remote.c} and in \.{local.c}.

The harness is the same file for both. It's compiled once, and linked twice.

@(c/harness.h@>=
#ifndef NABLA_HARNESS_H
#define NABLA_HARNESS_H
#include <check.h>
#include <stddef.h>
#include <stdint.h>
@<Types of {\tt harness.h}@>@;
@<Prototypes of {\tt harness.h}@>@;
#endif

@ A verdict is what one test came to. It's made of texts that are ready to be shown, because the
things they describe are gone soon afterwards. The outcome is one of the words that the introduction
promised, and everything else explains it. A value that was compared is kept as a number besides, if
there was one. All the texts have a fixed size; together they are about three kilobytes, which even
thirty tests of an exercise don't make worth an allocation. The last three members are for the
command alone, when it looks for a known mistake: which expectation failed, with which number, and
how exact that number is.

@<Types of {\tt harness.h}@>=
typedef struct exercise_test exercise_test;
typedef struct test_verdict {
  const exercise_test *test;
  const char *result; /* |"passed"| and so on; |NULL| if it was not run */
  char call[1024], expected[256], why[512], got[256], detail[512], log[512];
  double got_value, slack; /* what was compared, and how far off is as good as the same */
  int has_value; /* |got_value| is a number that was compared */
  int step; /* how many expectations were met before */
} test_verdict;

@ What a way of linking has to supply is little: whether to fork, whether it knows an option,
something to do before and after each test, the text of the last call, and the report. With the
stubs, the report is a JSON record for the command; in the debugger's way it's a few lines on a
terminal.

@<Prototypes of {\tt harness.h}@>=
extern const enum fork_status linking_fork;
int linking_option(const char *name, const char *value); /* 1 if it is one of its own */
void linking_begin(void); /* a test begins */
void linking_end(test_verdict *v); /* it has ended, one way or other */
const char *linking_call(void); /* the text of the last call */
int linking_report(const test_verdict *v, size_t n, uint64_t seed, SRunner *runner);

@ And this is what the parts of the grader find in the harness. Each of the first two ends what is
going on: the test, with an outcome; or everything, without one. The format attribute lets the
compiler compare each message with its arguments, which it does for |printf| anyway; in a program
that consists of messages to this extent it would be a pity to do without.

@<Prototypes of {\tt harness.h}@>=
#define MESSAGE(n) __attribute__((format(printf, n, n + 1)))
_Noreturn void end_test(const char *result, const char *detail, ...) MESSAGE(2);
_Noreturn void cannot_grade(const char *why, ...) MESSAGE(1);
void note_call(const char *call); /* for answers, which are not calls */
const char *test_name(void); /* of the one that is running */
extern const char *answers_path;
extern long callbacks_allowed; /* questions that one call may ask back */

@ This is the file itself. It contains a |main|, so a test program is made of a table, this file,
and one of the two ways of linking; the author of the table hasn't written a line of all that. The
first of the two prototypes is needed by the main program, the second by the tests it runs; they
stand here since the explanations come in another order.

@(c/harness.c@>=
#define _GNU_SOURCE
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include "exercise.h"
#include "harness.h"
#include "describe.h"
@<Variables of {\tt harness.c}@>@;
static Suite *make_suite(size_t n);
static uint64_t seed_of(const char *name);
static const test_verdict *verdict_needed(const exercise_test *t);
@<Functions of {\tt harness.c}@>@;
@<The main program of {\tt harness.c}@>@;

@ There is one verdict for each row of the table (also for rows that will not be run, which then
keep a null pointer as their result), and a pointer to the one that is being formed. It is global,
since the expectations are called from a test, which doesn't know that there is such a thing as a
verdict. A test that looks like ``compute, compare, compute, compare'' is worth a global variable.

@<Variables of {\tt harness.c}@>=
static test_verdict *verdicts, *now; /* |now| is the verdict on the test that is running */
static uint64_t seed;
static int only_public;
const char *answers_path;
long callbacks_allowed;

@ When something is wrong that is not the student's fault (a missing file, a test that breaks its
own rules) there is no verdict at all. It would be easy to let such a test count as failed, and
quite wrong. Zero points are a statement about somebody's work; ``cannot grade'' is a statement
about ours, and it belongs on the desk of another person. The status~2 keeps the two apart for
scripts, too.

@<Functions of {\tt harness.c}@>=
void cannot_grade(const char *why, ...)
{
  va_list a;
  va_start(a, why);
  fputs("cannot grade: ", stderr);
  vfprintf(stderr, why, a);
  va_end(a);
  fputc('\n', stderr);
  exit(2);
}

@ Every option has a value. Those that only one way of linking knows are handed on. The array |argv|
ends with a null pointer, so an option without a value, which can only be the last, is noticed. As
there is just one program that calls this one, nobody has thought about abbreviations, and
\.{--only} knows one word.

@<Functions of {\tt harness.c}@>=
static void read_options(int argc, char **argv)
{
  for (int i = 1; i < argc; i += 2) {
    const char *name = argv[i], *value = argv[i + 1];
    if (!value) cannot_grade("%s needs a value", name);
    if (strcmp(name, "--seed") == 0) seed = strtoull(value, NULL, 0);
    else if (strcmp(name, "--answers") == 0) answers_path = value;
    else if (strcmp(name, "--only") == 0 && strcmp(value, "public") == 0) only_public = 1;
    else if (!linking_option(name, value)) cannot_grade("unknown option %s", name);
  }
}

@ The main program reads its options, makes a suite of the rows, has Check run it, and leaves the
rest to the report. Check is told to be silent. What it would print is for people who develop a
program; our readers are a student and a grade book, and they get their own versions.

@<The main program of {\tt harness.c}@>=
int main(int argc, char **argv)
{
  size_t n = 0;
  read_options(argc, argv);
  @<Get a verdict for each test@>@;
  @<Have Check run the tests, and report@>@;
  munmap(verdicts, room);
  return status;
}

@ The memory is shared with the processes that Check makes when it forks, as it does for a debugger;
so a verdict that is formed in a child is known to the test that waits for it, in the next child.
(Shared memory that belongs to no file begins as zeros: no text, no value, and a result of |NULL|,
which stays there if the row isn't run.) One row more than needed is taken, because a table of no
tests isn't an error here, if not a sensible exercise either.

@<Get a verdict for each test@>=
while (exercise_tests[n].name) n++;
size_t room = (n + 1) * sizeof *verdicts;
verdicts = mmap(NULL, room, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
if (verdicts == MAP_FAILED) cannot_grade("out of memory");

@ Whether Check forks is a variable of the way of linking. The report is made while the runner still
exists, because it may want to know Check's own opinion; in the debugger's way that's where the
messages are. The seed is a parameter of the report, as everyone who wants to repeat a run has to
know it. It is zero if none was given, which is a seed like any other.

@<Have Check run the tests, and report@>=
SRunner *runner = srunner_create(make_suite(n));
srunner_set_fork_status(runner, linking_fork);
srunner_run_all(runner, CK_SILENT);
int status = linking_report(verdicts, n, seed, runner);
srunner_free(runner);

@ When an expectation fails, Check jumps out of the test function, so that the last line here is
reached only by a test that met them all. The outcome begins as |"wrong"|. If somebody should ever
find a way out of a test that we haven't thought of, then this is what will stand there: nobody
passes by default. With a |"passed"| at the beginning, every oversight in this appendix would be
worth points.

@<Functions of {\tt harness.c}@>=
START_TEST(run_row)
{
  @<Begin a verdict on the row@>@;
  @<Skip the row if what it needs was not passed@>@;
  now->test->run();
  now->result = "passed";
  now->call[0] = 0;
}
END_TEST

@ Counters are zero, names forgotten, limits as usual, and the generator is set to where this test begins. After
that, nothing is left from the test before; the order of the rows could be changed, or half of them
left out, and the other half would have the same verdicts. Without that, a test could pass because
another one has been there before it, and fail on the day on which somebody asks for the second
alone.

@<Begin a verdict on the row@>=
now = &verdicts[_i];
for (probe *p = probes; p; p = p->next) p->calls = 0;
names = 0;
callbacks_allowed = 50000;
random_state = seed_of(now->test->name);
now->result = "wrong"; /* until the opposite has been shown */

@ What a row needs has been run by then, as it stands above, unless \.{--only public} left it out;
then nothing is known about it, and the row is run. If the other row was itself skipped, the reason
is passed on from it: after three tests that wait for each other, the student should be sent to the
first of them and not along the chain.

@<Skip the row if what it needs was not passed@>=
const test_verdict *first = verdict_needed(now->test);
while (first && first->result && strcmp(first->result, "skipped") == 0) first = verdict_needed(first->test);
if (first && first->result && strcmp(first->result, "passed") != 0)
  end_test("skipped", "because %s is not right yet: begin there", first->test->name);

@ A name that isn't above is a slip of the author's, and everybody's grades wait until it is mended.
So is a public row that needs a hidden one: the sentence would say the name of a test which the
student doesn't know. The loop goes up to the row itself, so a row can't wait for itself or for
a later one, and there is no circle to be looked for.

@<Functions of {\tt harness.c}@>=
static const test_verdict *verdict_needed(const exercise_test *t)
{
  if (!t->needs) return NULL;
  for (const exercise_test *u = exercise_tests; u != t; u++)
    if (strcmp(u->name, t->needs) == 0 && (u->visible == PUBLIC || t->visible == SEEDED))
      return &verdicts[u - exercise_tests];
  cannot_grade("%s needs %s, which does not stand above it or is hidden", t->name, t->needs);
}

@ Each row is a test case of its own, with a fixture around it that ends the worker however the test
ended. ``Checked'' means that Check runs the fixture in the same process and context as the test. In
the debugger's way of linking this is a child, and there a fixture outside would talk to nobody.

@<Functions of {\tt harness.c}@>=
static void begin_row(void) { linking_begin(); }
static void end_row(void) { linking_end(now); }

@ A suite of Check consists of cases, and a case of tests. Rows of a table can be had by a loop test
that goes from |i| to |i+1|, since the variable |_i| of a loop test is the only argument that Check
passes on. It's the one spot where the framework's idea of a test, a function without parameters, is
a little tight.

@<Functions of {\tt harness.c}@>=
static Suite *make_suite(size_t n)
{
  Suite *suite = suite_create(exercise_id);
  for (size_t i = 0; i < n; i++) {
    verdicts[i].test = &exercise_tests[i];
    if (only_public && exercise_tests[i].visible != PUBLIC) continue;
    @<Make a test case of the row@>@;
  }
  return suite;
}

@ Check frees what belongs to a suite together with the suite, and the suite with the runner. This
is the whole lifetime of a test case: it is created, put in, run, and never mentioned again. The
name of the case is that of the row, and in the debugger's way of linking it's what is printed.

@<Make a test case of the row@>=
TCase *row = tcase_create(exercise_tests[i].name);
tcase_add_checked_fixture(row, begin_row, end_row);
tcase_add_loop_test(row, run_row, (int)i, (int)i + 1);
suite_add_tcase(suite, row);

@ This is where a test ends that has not passed. What was expected and what came has been noted by
then; here the call is added, and the control goes back to Check. For an answer in a file there's no
call, and |note_call| has noted the answer's line instead.

@<Functions of {\tt harness.c}@>=
void note_call(const char *call)
{
  snprintf(now->call, sizeof now->call, "%s", call);
}

@ Two more things are so short that they can stand together: the limit that a test sets, and its name, for whoever has to know
which one is running.

@<Functions of {\tt harness.c}@>=
void allow_callbacks(long n) { callbacks_allowed = n; }
const char *test_name(void) { return now->test->name; }

@ The call is taken down at the end and not when it is made, since most calls are followed by
another one. So a message always shows the last call before the failure. In a test that compares
three calls with each other it might be one of them only; tests of that kind say more in their
|why|.

@<Functions of {\tt harness.c}@>=
void end_test(const char *result, const char *detail, ...)
{
  va_list a;
  va_start(a, detail);
  vsnprintf(now->detail, sizeof now->detail, detail, a);
  va_end(a);
  now->result = result;
  if (*linking_call()) note_call(linking_call());
  @<Leave the test@>@;
}

@ For the JSON record the verdict is enough. But when the test is linked locally and Check forks,
only Check's own message gets out of the child, and so the message is made of everything. Each part
comes with its headline, or not at all. Check cuts messages at some length of its own, a few times
what all these texts can have together. In the sealed way nobody ever sees them.

@<Leave the test@>=
ck_abort_msg("%s%s%s%s%s%s%s%s%s%s%s", now->result, *now->detail ? ": " : "", now->detail,
             *now->call ? "\n    call      " : "", now->call,
             *now->expected ? "\n    expected  " : "", now->expected,
             *now->why ? "\n    because   " : "", now->why,
             *now->got ? "\n    got       " : "", now->got);
abort(); /* not reached: |ck_abort_msg| jumps or exits */

@*2 Probes. The first use of a probe puts it on a list, so that its counter can be set to zero
before each test. Its function value has the probe itself as |env|, and a common function that
counts and then calls the real one. The list of names is for functions of other types, and lasts for
one test: names are usually made from local variables, which will be something else in the next one.

@<Variables of {\tt harness.c}@>=
static probe *probes;
enum { NAMES = 64 };
static struct { const void *env; const char *formula; } name_list[NAMES];
static size_t names;

@ A probe that was made by |PROBE| has a function without parameters, the other kind passes its
parameters on. Either way, a call counts once. The counting is done here, in the test program, where
no submission can reach it: if the message says ``3 calls,'' three calls were made.

@<Functions of {\tt harness.c}@>=
static double probe_value(double x, void *env)
{
  probe *p = env;
  p->calls++;
  return p->plain ? p->plain(x) : p->value(x, p->env);
}

@ Looking for the probe in the list, each time, takes longer than asking the probe whether it's in a
list. But |next| is |NULL| for the last one in the list as well as for one that isn't there, and a
test has few probes. Putting it in at the front takes one line. The order of the list doesn't matter
to anybody.

@<Functions of {\tt harness.c}@>=
nb_fun probe_fun(probe *p)
{
  probe *q = probes;
  while (q && q != p) q = q->next;
  if (!q) p->next = probes, probes = p;
  nb_fun f = { probe_value, p };
  return f;
}

@ Functions of other types have no probes of their own. A test that makes one, of type |nb_gradN|
say, may at least tell us what to call it in messages. The name is tied to the |env|, as a probe's
formula is; two functions that share their |env| would have to share the name. A test that names
more than 64 functions is a mistake, most likely in a loop, and is told so.

@<Functions of {\tt harness.c}@>=
void name_function(const void *env, const char *formula)
{
  if (names == NAMES) cannot_grade("%s names too many functions", now->test->name);
  name_list[names].env = env;
  name_list[names++].formula = formula;
}

@ For a message we want the formula of any function value: of a probe, of something that the test
has named, or of something that the student's code made. The first two are known by the pointer
|env|. It's a pointer into our own memory, and only compared, not followed, so it may be anything.
What's in neither list is left to the way of linking, which knows more about strangers.

@<Functions of {\tt harness.c}@>=
const char *formula_of(const travel_type *t, const void *function)
{
  const void *env;
  memcpy(&env, (const char *)function + t->signature->env, sizeof env);
  for (probe *p = probes; p; p = p->next)
    if (p == env) return p->formula;
  for (size_t i = 0; i < names; i++)
    if (name_list[i].env == env) return name_list[i].formula;
  return linking_formula(t, function);
}

@ The type is declared here without its contents, since the harness should not depend on how values
travel; in the debugger's way they don't. What each way of linking knows about a function that
neither a probe nor a test has named, it tells through |linking_formula|: the one has a list of
labels, the other nothing but a shrug in words.

@<Prototypes of {\tt harness.h}@>=
typedef struct travel_type travel_type;
const char *linking_formula(const travel_type *t, const void *function);

@*2 Expectations. Every expectation fills in what was expected, why, and what came instead. Three
small functions do it for all of them, in the order in which they appear in the message. The text
for |why| is formatted only if it's needed, after the comparison. In a test that compares ten
thousand values this matters: it's ten thousand comparisons and no |printf|.

@<Functions of {\tt harness.c}@>=
static void explain(const char *why, va_list a)
{
  vsnprintf(now->why, sizeof now->why, why, a);
}

@ What was expected is a number and how far one may be from it, like ``6 (within a relative error of
\.{1e-09})''. Messages that only say ``expected 6, got 6'' have made many people doubt their sanity.
The format contains a single \.{\%g}, for the tolerance; it's one of three texts, all of them in
this file, and none that a student has written.

@<Functions of {\tt harness.c}@>=
static void expected_number(double want, const char *format, double tolerance)
{
  char number[40], bound[80];
  describe_real(number, sizeof number, want);
  snprintf(bound, sizeof bound, format, tolerance);
  snprintf(now->expected, sizeof now->expected, "%s%s", number, bound);
}

@ The number that came is kept as a number, too. The command compares it with what known mistakes
would have given, and that's how it can say ``did you forget the factor $2$?'' instead of ``wrong.''
It has no influence on the points. With it goes its slack: how far another wrong number may be from
this one and still be the same wrong number for this test. It is the tolerance of the test, taken at
|got|. Somebody who answers an angle of 0.98, where degrees were asked for, has rounded as he was
told to, and has made the mistake of the one who answers 0.982794. (An empty detail is passed on
through \.{\%s}, because an empty format is something that compilers warn about.)

@<Functions of {\tt harness.c}@>=
static _Noreturn void wrong_number(double got, double slack)
{
  describe_real(now->got, sizeof now->got, got);
  now->got_value = got;
  now->slack = slack;
  now->has_value = 1;
  end_test("wrong", "%s", "");
}

@ Which expectation was it? Its sentence can't say, for some of them quote the numbers that the
student's function has returned, and these differ between two people with the same mistake. Its
place in the test can: so many were met before it. A test with fixed inputs runs the same way each
time, as long as its expectations are met; so to count them is enough.

@<Functions of {\tt harness.c}@>=
static int met(int condition)
{
  now->step += condition;
  return condition;
}

@ A comparison with NaN is false, so conditions are written in the positive: what is not
demonstrably near is wrong. The other way round, |if (fabs(got - want) > distance)|, looks the same
and lets every NaN pass; it is the commonest hole in graders for numerical exercises, and students
find it by accident. If the right answer {\it is\/} NaN, only NaN will do. The test for equality in
front is for infinities, whose difference is not zero but NaN.
@^NaN@>

@<Functions of {\tt harness.c}@>=
static int near(double got, double want, double distance)
{
  if (isnan(want)) return isnan(got);
  return got == want || fabs(got - want) <= distance;
}

@ A relative error is the natural one in floating point: so many digits are right, wherever the
point is. The expected value decides what it is relative to, and not the larger of the two, or their
mean; otherwise a student's infinity would be near to everything. If the expected value is zero,
then nothing but zero will do; hence the next expectation.

@<Functions of {\tt harness.c}@>=
void expect_relative(double got, double want, double tolerance, const char *why, ...)
{
  va_list a;
  if (met(near(got, want, tolerance * fabs(want)))) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  expected_number(want, " (within a relative error of %g)", tolerance);
  wrong_number(got, tolerance * fabs(got));
}

@ An absolute error makes sense where the answer may be zero, or is what is left of large numbers
that cancel. The scale must then be known from the problem, and the author of the test has to know
it. This is the same function but for two places. Most of each function is the |va_list|, which
\CEE/ doesn't let one start anywhere but in the function that has the dots. If that could be moved
into |explain|, they'd all be four lines long.

@<Functions of {\tt harness.c}@>=
void expect_absolute(double got, double want, double tolerance, const char *why, ...)
{
  va_list a;
  if (met(near(got, want, tolerance))) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  expected_number(want, " (within an error of %g)", tolerance);
  wrong_number(got, tolerance);
}

@ A factor makes sense where only the order of magnitude is asked for, such as the best step for a
difference quotient: whoever answers $10^{-8}$ where we have $1.5\times10^{-8}$ is right. (If |got|
is NaN, so is |ratio|, and neither comparison holds. If the sign is wrong, the ratio is negative,
and below any bound.)

@<Functions of {\tt harness.c}@>=
void expect_factor(double got, double want, double factor, const char *why, ...)
{
  va_list a;
  double ratio = got / want;
  if (met(ratio >= 1 / factor && ratio <= factor)) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  expected_number(want, " (within a factor of %g)", factor);
  wrong_number(got, (1 - 1 / factor) * fabs(got));
}

@ Whole numbers are compared exactly. They're shown as \&{double}s in the record, for the sake of
known mistakes, which are all stored in one way; counts and indices are far below $2^{53}$. The
message needs no tolerance, so it is printed at once, without the help of |expected_number|:
``expected 3, got 4.''

@<Functions of {\tt harness.c}@>=
void expect_int(long got, long want, const char *why, ...)
{
  va_list a;
  if (met(got == want)) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  snprintf(now->expected, sizeof now->expected, "%ld", want);
  wrong_number((double)got, 0);
}

@ A status is shown with the sentence that |nb_text| has for it, since a number alone says little.
Nobody remembers what status~2 is, and nobody should. Both numbers come with their text, also the
one that came from the student's function; for a number that is no status at all, |nb_text| has a
sentence, too.

@<Functions of {\tt harness.c}@>=
void expect_status(nb_status got, nb_status want, const char *why, ...)
{
  va_list a;
  if (met(got == want)) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  snprintf(now->expected, sizeof now->expected, "status %d (%s)", (int)want, nb_text(want));
  snprintf(now->got, sizeof now->got, "status %d (%s)", (int)got, nb_text(got));
  end_test("wrong", "%s", "");
}

@ What remains are conditions without a number, and words. For a condition there is nothing to show
but the reason, so the reason should be a good one: ``the weights are untouched if the points
coincide'' rather than ``|memcmp|.'' Nothing is shown as expected or as got. If you find yourself
putting numbers into the reason of |expect_true|, it wanted to be one of the others.

@<Functions of {\tt harness.c}@>=
void expect_true(int condition, const char *why, ...)
{
  va_list a;
  if (met(condition)) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  end_test("wrong", "%s", "");
}

@ Upper and lower case are the same in a choice. The right choice is not printed: among few
possibilities, a message that says it would end the exercise. What was answered is repeated, though
not more than 200 characters of it, since people do paste the oddest things into answer files.

@<Functions of {\tt harness.c}@>=
void expect_choice(const char *got, const char *want, const char *why, ...)
{
  va_list a;
  if (met(strcasecmp(got, want) == 0)) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  snprintf(now->got, sizeof now->got, "%.200s", got);
  end_test("wrong", "%s", "");
}

@ A count is a number like others, but its unit is part of the message: ``expected 2 calls of f, got
3.'' There is no |why|, as the |what| explains enough. Exact counts are asked for only where the
book says how many there must be; in all other exercises a limit is more polite. The slack reaches
to the right number. So two counts are the same mistake if both are too large, or both too small: who
evaluates a slope twice at each place makes nine calls or ten, as he has written his loop.

@<Functions of {\tt harness.c}@>=
void expect_count(long got, long want, const char *what)
{
  if (met(got == want)) return;
  snprintf(now->expected, sizeof now->expected, "%ld %s", want, what);
  wrong_number((double)got, fabs((double)got - (double)want));
}

@ Above the limit the outcome is ``too slow,'' although the answer may be right to the last digit,
and the message has both numbers in it. The function got its answer honestly; it just went the long
way. An outcome of its own, since what one does about it is different: a wrong formula has to be
corrected, a slow method replaced.

@<Functions of {\tt harness.c}@>=
void expect_at_most(long got, long limit, const char *what)
{
  if (met(got <= limit)) return;
  snprintf(now->expected, sizeof now->expected, "at most %ld %s", limit, what);
  snprintf(now->got, sizeof now->got, "%ld", got);
  end_test("too slow", "%ld %s, where %ld are allowed", got, what, limit);
}

@*2 Random inputs. The generator is Steele, Lea and Flood's SplitMix64: an addition, two
multiplications and a few shifts, and good enough to choose inputs. (It isn't good enough to keep
secrets. It need not be; the seed is printed.) Each test begins with a state of its own, made from
the seed and the {\it name\/} of the test, so that a test draws the same inputs whether or not
others are run before it.
@^SplitMix64@>

@<Variables of {\tt harness.c}@>=
static uint64_t random_state;

@ The constants are those of its inventors. Each line folds the upper bits onto the lower ones and
multiplies, so that a change of one bit of~|z| changes about half of the bits of the result. That's
what lets us add a constant and take the outcome for chance.

@<Functions of {\tt harness.c}@>=
static uint64_t mix(uint64_t z)
{
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

@ To make a state from a name, each character is mixed in. The same letters in another order give
another state, and so does a prefix: \.{random\_points} and \.{random\_point} have nothing in common
but their author. A test that is renamed draws other inputs from now on. Old records keep their old
version of the tests, and so their seeds still mean what they meant.

@<Functions of {\tt harness.c}@>=
static uint64_t seed_of(const char *name)
{
  uint64_t h = mix(seed + 0x9e3779b97f4a7c15);
  for ( ; *name; name++) h = mix(h ^ (unsigned char)*name) + 0x9e3779b97f4a7c15;
  return h;
}

@ A public test that draws would not be public: what it asks would depend on the seed. So the rule
is enforced where it would be broken, and whoever breaks it learns of it the first time he runs his
test. The generator itself is one line. It adds an odd constant, the golden ratio as a fraction of
$2^{64}$, and mixes the sum; adding an odd number goes through all $2^{64}$ states before it comes
back to the first.

@<Functions of {\tt harness.c}@>=
uint64_t random_bits(void)
{
  if (now->test->visible == PUBLIC) cannot_grade("the public test %s draws", now->test->name);
  return mix(random_state += 0x9e3779b97f4a7c15);
}

@ The upper 53 bits of a random number make a fraction in the interval from 0 to~1, without the~1.
Each such fraction is a \&{double} exactly, and all are equally probable. (The popular quotient by
the largest integer gives 1 now and then, and rounds on the way.)

@<Functions of {\tt harness.c}@>=
double uniform(double lo, double hi)
{
  return lo + (hi - lo) * (0x1p-53 * (double)(random_bits() >> 11));
}

@ The remainder favors small numbers a little: by one part in $2^{58}$ or so for the ranges that a
test uses. If the range is all integers, then |n| is zero, and no remainder is needed. To be fair to
the last bit one would have to draw again now and then. For games of chance that's a duty; for the
number of nodes in a graph, it isn't.

@<Functions of {\tt harness.c}@>=
long uniform_int(long lo, long hi)
{
  uint64_t n = (uint64_t)hi - (uint64_t)lo + 1;
  return (long)((uint64_t)lo + (n ? random_bits() % n : random_bits()));
}
