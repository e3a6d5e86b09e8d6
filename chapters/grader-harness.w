@*1 What a test is.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The tests of an exercise are a C file that includes this header. It offers a way to pose
questions (functions to differentiate, with a formula for messages and a counter; random
numbers that can be repeated) and a way to judge answers. It says nothing about processes: a test
calls |nb_diff| and looks at the number.

@(c/exercise.h@>=
#ifndef NABLA_TEST_H
#define NABLA_TEST_H
#include <stdint.h>
#include <nabla/functions.h>
@<Types of {\tt exercise.h}@>@;
@<Prototypes of {\tt exercise.h}@>@;
#endif

@ One thing a test must know all the same. What a student's function returns, and what it passes
to a function of the test, are numbers that a stranger has chosen. They may be judged, but not
trusted: a test never uses one as an index or as the bound of a loop before it has looked at it.
(Lengths of arrays that are declared in the catalogue have been checked, and there are no null
pointers.)

@ The tests form a table that ends with a row of zeros. Each row has a name, points, and one
line that says what it asks. A public test uses fixed inputs, which the student
may see; a seeded one draws them, from a seed that is printed with the result.

@<Types of {\tt exercise.h}@>=
typedef enum { PUBLIC, SEEDED } test_visibility;
typedef struct exercise_test {
  const char *name;
  test_visibility visible;
  int points;
  const char *asked;
  void (*run)(void);
} exercise_test;
extern const exercise_test exercise_tests[];

@ The number of the exercise comes from the catalogue by way of the compiler's command line.
(The header is included in one file only, so it may define something.)

@<Types of {\tt exercise.h}@>=
#ifdef EXERCISE
const char exercise_id[] = EXERCISE;
#else
extern const char exercise_id[];
#endif

@ A {\it probe\/} is a function to be examined. It counts how often it is called. |PROBE| makes one
from a C function, |PROBE_ENV| from a function with parameters.
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
#define PROBE(formula, function) { formula, function, 0, 0, 0, 0 }
#define PROBE_ENV(formula, function, env) { formula, 0, function, env, 0, 0 }

@ @<Prototypes of {\tt exercise.h}@>=
nb_fun probe_fun(probe *p);
void name_function(const void *env, const char *formula); /* for functions of other types */

@ An expectation that is not met ends the test: later ones would only confuse. |why| says, in
the words of the book, how one could have known; it is a format as for |printf|.

@<Prototypes of {\tt exercise.h}@>=
#define WHY(n) __attribute__((format(printf, n, n + 1)))
void expect_relative(double got, double want, double tolerance, const char *why, ...) WHY(4);
void expect_absolute(double got, double want, double tolerance, const char *why, ...) WHY(4);
void expect_factor(double got, double want, double factor, const char *why, ...) WHY(4);
void expect_int(long got, long want, const char *why, ...) WHY(3);
void expect_status(nb_status got, nb_status want, const char *why, ...) WHY(3);
void expect_true(int condition, const char *why, ...) WHY(2);
void expect_choice(const char *got, const char *want, const char *why, ...) WHY(3);

@ Counts are of evaluations, nodes, edges. A wrong count is a wrong answer; one above a limit means
that the answer was too slow, whatever the clock says.

@<Prototypes of {\tt exercise.h}@>=
void expect_count(long got, long want, const char *what);
void expect_at_most(long got, long limit, const char *what);

@ @<Prototypes of {\tt exercise.h}@>=
double uniform(double lo, double hi);
long uniform_int(long lo, long hi); /* both ends included */
uint64_t random_bits(void);

@ For exercises that are answered by a number or a word in \.{answers.txt}:

@<Prototypes of {\tt exercise.h}@>=
double answer_number(const char *name);
const char *answer_text(const char *name);

@ And for those that are answered by a formula in some variables, |"x"| or |"x1 x2"|, which all
lie between |lo| and |hi|:

@<Prototypes of {\tt exercise.h}@>=
void expect_expression(const char *name, const char *variables,
                       double (*reference)(const double *x),
                       double lo, double hi, const char *why, ...) WHY(6);

@*2 The harness. Behind the header is a program that runs the rows of the table as tests of
Check, a widespread framework for unit tests in C. Check by itself protects tests from each
other by forking; that is worth nothing here (a child that ends with status~0 {\it has\/}
passed, and so a student's |exit(0)| passes), and not needed, since what could crash is not in
this process. We use Check's way of running and ending tests, without forks.
@^Check@>

The same table can be linked in another way, for a student's debugger: with the student's
object instead of the stubs. Then there is no other process, and Check's forks are useful
again. What differs between the two ways is behind the following header; |linking_...| is
implemented in \.{remote.c} and in \.{local.c}.

@(c/harness.h@>=
#ifndef NABLA_HARNESS_H
#define NABLA_HARNESS_H
#include <check.h>
#include <stddef.h>
#include <stdint.h>
@<Types of {\tt harness.h}@>@;
@<Prototypes of {\tt harness.h}@>@;
#endif

@ A verdict is what one test came to.

@<Types of {\tt harness.h}@>=
typedef struct exercise_test exercise_test;
typedef struct test_verdict {
  const exercise_test *test;
  const char *result; /* |"passed"| and so on; |NULL| if it was not run */
  char call[1024], expected[256], why[512], got[256], detail[512], log[512];
  double got_value;
  int has_value; /* |got_value| is a number that was compared */
} test_verdict;

@ @<Prototypes of {\tt harness.h}@>=
extern const enum fork_status linking_fork;
int linking_option(const char *name, const char *value); /* 1 if it is one of its own */
void linking_begin(void); /* a test begins */
void linking_end(test_verdict *v); /* it has ended, one way or other */
const char *linking_call(void); /* the text of the last call */
int linking_report(const test_verdict *v, size_t n, uint64_t seed, SRunner *runner);

@ @<Prototypes of {\tt harness.h}@>=
#define MESSAGE(n) __attribute__((format(printf, n, n + 1)))
_Noreturn void end_test(const char *result, const char *detail, ...) MESSAGE(2);
_Noreturn void cannot_grade(const char *why, ...) MESSAGE(1);
void note_call(const char *call); /* for answers, which are not calls */
extern const char *answers_path;

@ @(c/harness.c@>=
#define _GNU_SOURCE
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "exercise.h"
#include "harness.h"
#include "describe.h"
@<Variables of {\tt harness.c}@>@;
static Suite *make_suite(size_t n);
static uint64_t seed_of(const char *name);
@<Functions of {\tt harness.c}@>@;
@<The main program of {\tt harness.c}@>@;

@ There is one verdict for each row of the table, and a pointer to the one that is being formed.

@<Variables of {\tt harness.c}@>=
static test_verdict *verdicts, *now; /* |now| is the verdict on the test that is running */
static uint64_t seed;
static int only_public;
const char *answers_path;

@ When something is wrong that is not the student's fault (a missing file, a test that breaks its
own rules) there is no verdict at all.

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

@ Every option has a value. Those that only one way of linking knows are handed on.

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

@ The main program reads its options, makes a suite of the rows, has Check run it, and leaves
the rest to the report.

@<The main program of {\tt harness.c}@>=
int main(int argc, char **argv)
{
  size_t n = 0;
  read_options(argc, argv);
  while (exercise_tests[n].name) n++;
  verdicts = calloc(n + 1, sizeof *verdicts);
  if (!verdicts) cannot_grade("out of memory");
  SRunner *runner = srunner_create(make_suite(n));
  srunner_set_fork_status(runner, linking_fork);
  srunner_run_all(runner, CK_SILENT);
  int status = linking_report(verdicts, n, seed, runner);
  srunner_free(runner);
  free(verdicts);
  return status;
}

@ When an expectation fails, Check jumps out of the test function, so that the last line here is
reached only by a test that met them all.

@<Functions of {\tt harness.c}@>=
START_TEST(run_row)
{
  now = &verdicts[_i];
  for (probe *p = probes; p; p = p->next) p->calls = 0;
  names = 0;
  random_state = seed_of(now->test->name);
  now->result = "wrong"; /* until the opposite has been shown */
  now->test->run();
  now->result = "passed";
  now->call[0] = 0;
}
END_TEST

@ Each row is a test case of its own, with a fixture around it that ends the worker however the
test ended.

@<Functions of {\tt harness.c}@>=
static void begin_row(void) { linking_begin(); }
static void end_row(void) { linking_end(now); }

static Suite *make_suite(size_t n)
{
  Suite *suite = suite_create(exercise_id);
  for (size_t i = 0; i < n; i++) {
    verdicts[i].test = &exercise_tests[i];
    if (only_public && exercise_tests[i].visible != PUBLIC) continue;
    TCase *row = tcase_create(exercise_tests[i].name);
    tcase_add_checked_fixture(row, begin_row, end_row);
    tcase_add_loop_test(row, run_row, (int)i, (int)i + 1);
    suite_add_tcase(suite, row);
  }
  return suite;
}

@ This is where a test ends that has not passed. What was expected and what came has been noted
by then; here the call is added, and the control goes back to Check.

@<Functions of {\tt harness.c}@>=
void note_call(const char *call)
{
  snprintf(now->call, sizeof now->call, "%s", call);
}

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

@ For the JSON record the verdict is enough. But when the test is linked locally and Check
forks, only Check's own message gets out of the child, and so the message is made of everything.

@<Leave the test@>=
ck_abort_msg("%s%s%s%s%s%s%s%s%s%s%s", now->result, *now->detail ? ": " : "", now->detail,
             *now->call ? "\n    call      " : "", now->call,
             *now->expected ? "\n    expected  " : "", now->expected,
             *now->why ? "\n    because   " : "", now->why,
             *now->got ? "\n    got       " : "", now->got);
abort(); /* not reached: |ck_abort_msg| jumps or exits */

@*2 Probes. The first use of a probe puts it on a list, so that its counter can be set to zero
before each test. Its function value has the probe itself as |env|.

@<Variables of {\tt harness.c}@>=
static probe *probes;
enum { NAMES = 64 };
static struct { const void *env; const char *formula; } name_list[NAMES];
static size_t names;

@ A probe that was made by |PROBE| has a function without parameters, the other kind passes its
parameters on.

@<Functions of {\tt harness.c}@>=
static double probe_value(double x, void *env)
{
  probe *p = env;
  p->calls++;
  return p->plain ? p->plain(x) : p->value(x, p->env);
}

nb_fun probe_fun(probe *p)
{
  probe *q = probes;
  while (q && q != p) q = q->next;
  if (!q) p->next = probes, probes = p;
  nb_fun f = { probe_value, p };
  return f;
}

@ Functions of other types have no probes of their own. A test that makes one, of type
|nb_gradN| say, may at least tell us what to call it in messages.

@<Functions of {\tt harness.c}@>=
void name_function(const void *env, const char *formula)
{
  if (names == NAMES) cannot_grade("%s names too many functions", now->test->name);
  name_list[names].env = env;
  name_list[names++].formula = formula;
}

@ For a message we want the formula of any function value: of a probe, of something that the test
has named, or of something that the student's code made.

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

@ @<Prototypes of {\tt harness.h}@>=
typedef struct travel_type travel_type;
const char *linking_formula(const travel_type *t, const void *function);

@*2 Expectations. Every expectation fills in what was expected, why, and what came instead.

@<Functions of {\tt harness.c}@>=
static void explain(const char *why, va_list a)
{
  vsnprintf(now->why, sizeof now->why, why, a);
}

static void expected_number(double want, const char *format, double tolerance)
{
  char number[40], bound[80];
  describe_real(number, sizeof number, want);
  snprintf(bound, sizeof bound, format, tolerance);
  snprintf(now->expected, sizeof now->expected, "%s%s", number, bound);
}

static _Noreturn void wrong_number(double got)
{
  describe_real(now->got, sizeof now->got, got);
  now->got_value = got;
  now->has_value = 1;
  end_test("wrong", "%s", "");
}

@ A comparison with NaN is false, so conditions are written in the positive: what is not
demonstrably near is wrong.
@^NaN@>

@<Functions of {\tt harness.c}@>=
static int near(double got, double want, double distance)
{
  if (isnan(want)) return isnan(got);
  return got == want || fabs(got - want) <= distance;
}

void expect_relative(double got, double want, double tolerance, const char *why, ...)
{
  va_list a;
  if (near(got, want, tolerance * fabs(want))) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  expected_number(want, " (within a relative error of %g)", tolerance);
  wrong_number(got);
}

@ An absolute error makes sense where the answer may be zero; a factor, where only the order of
magnitude is asked for. (If |got| is NaN, so is |ratio|, and neither comparison holds.)

@<Functions of {\tt harness.c}@>=
void expect_absolute(double got, double want, double tolerance, const char *why, ...)
{
  va_list a;
  if (near(got, want, tolerance)) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  expected_number(want, " (within an error of %g)", tolerance);
  wrong_number(got);
}

void expect_factor(double got, double want, double factor, const char *why, ...)
{
  va_list a;
  double ratio = got / want;
  if (ratio >= 1 / factor && ratio <= factor) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  expected_number(want, " (within a factor of %g)", factor);
  wrong_number(got);
}

@ Whole numbers are compared exactly. A status is shown with the sentence that |nb_text| has for
it, since a number alone says little.

@<Functions of {\tt harness.c}@>=
void expect_int(long got, long want, const char *why, ...)
{
  va_list a;
  if (got == want) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  snprintf(now->expected, sizeof now->expected, "%ld", want);
  wrong_number((double)got);
}

void expect_status(nb_status got, nb_status want, const char *why, ...)
{
  va_list a;
  if (got == want) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  snprintf(now->expected, sizeof now->expected, "status %d (%s)", (int)want, nb_text(want));
  snprintf(now->got, sizeof now->got, "status %d (%s)", (int)got, nb_text(got));
  end_test("wrong", "%s", "");
}

@ What remains are conditions without a number, and words. Upper and lower case are the same in
a choice.

@<Functions of {\tt harness.c}@>=
void expect_true(int condition, const char *why, ...)
{
  va_list a;
  if (condition) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  end_test("wrong", "%s", "");
}

void expect_choice(const char *got, const char *want, const char *why, ...)
{
  va_list a;
  if (strcasecmp(got, want) == 0) return;
  va_start(a, why);
  explain(why, a);
  va_end(a);
  snprintf(now->got, sizeof now->got, "%.200s", got);
  end_test("wrong", "%s", "");
}

@ (The right choice is not printed: among few possibilities, a message that says it would end
the exercise.)

@<Functions of {\tt harness.c}@>=
void expect_count(long got, long want, const char *what)
{
  if (got == want) return;
  snprintf(now->expected, sizeof now->expected, "%ld %s", want, what);
  wrong_number((double)got);
}

void expect_at_most(long got, long limit, const char *what)
{
  if (got <= limit) return;
  snprintf(now->expected, sizeof now->expected, "at most %ld %s", limit, what);
  snprintf(now->got, sizeof now->got, "%ld", got);
  end_test("too slow", "%ld %s, where %ld are allowed", got, what, limit);
}

@*2 Random inputs. The generator is Steele, Lea and Flood's SplitMix64: one addition, three
multiplications and shifts, and good enough to choose inputs. Each test begins with a state of
its own, made from the seed and the {\it name\/} of the test, so that a test draws the same
inputs whether or not others are run before it.
@^SplitMix64@>

@<Variables of {\tt harness.c}@>=
static uint64_t random_state;

@ The constants are those of its inventors. To make a state from a name, each character is mixed in.

@<Functions of {\tt harness.c}@>=
static uint64_t mix(uint64_t z)
{
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

static uint64_t seed_of(const char *name)
{
  uint64_t h = mix(seed + 0x9e3779b97f4a7c15);
  for ( ; *name; name++) h = mix(h ^ (unsigned char)*name) + 0x9e3779b97f4a7c15;
  return h;
}

@ A public test that draws would not be public.

@<Functions of {\tt harness.c}@>=
uint64_t random_bits(void)
{
  if (now->test->visible == PUBLIC) cannot_grade("the public test %s draws", now->test->name);
  return mix(random_state += 0x9e3779b97f4a7c15);
}

double uniform(double lo, double hi)
{
  return lo + (hi - lo) * (0x1p-53 * (double)(random_bits() >> 11));
}

long uniform_int(long lo, long hi)
{
  uint64_t n = (uint64_t)hi - (uint64_t)lo + 1;
  return (long)((uint64_t)lo + (n ? random_bits() % n : random_bits()));
}
