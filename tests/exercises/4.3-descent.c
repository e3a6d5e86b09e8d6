/* Tests of exercise 4.3:
   nb_status nb_gd1(nb_fun df, double *x, double eta, double gtol, size_t maxit, nb_trace *trace)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/descent.h>
#include "exercise.h"

static double twice(double x) { return 2 * x; }
static double fig1_slope(double x)
{
  if (fabs(x) < 0.02) return x * (8 / 3.0 - x * x * (16 / 15.0 - x * x * 16 / 105));
  return (sin(2 * x) / x - 2 * cos(2 * x)) / x;
}
static double minus_inverse(double x) { return x > 0 ? 1 / x - 2 : NAN; } /* log x - 2x */
static double line_value(double x, void *env)
{
  const double *a = env;
  return a[0] * (x - a[1]);
}

static double line[2]; /* the slope a (x - v) of a parabola */
static probe f_twice = PROBE("2x", twice);
static probe f_fig1 = PROBE("f'(x) of figure 1", fig1_slope);
static probe f_log = PROBE("1/x - 2 if x > 0, else NaN", minus_inverse);
static probe f_line = PROBE_ENV("a (x - v)", line_value, line);

static void example(void)
{
  static const double places[] = {4, 2, 1, 0.5, 0.25};
  double x = 4, path[8] = {0};
  nb_trace trace = {8, 0, path};
  expect_status(nb_gd1(probe_fun(&f_twice), &x, 0.25, 0.5, 100, &trace), NB_OK,
                "the slope 2x is 0.5 at x = 0.25, and gtol is 0.5");
  expect_relative(x, 0.25, 1e-12, "each step halves x, from 4 to 0.25");
  expect_count(f_twice.calls, 5, "calls of df, one at each place");
  expect_int((long)trace.n, 5, "places recorded: 4, 2, 1, 0.5, 0.25");
  for (int i = 0; i < 5; i++)
    expect_relative(path[i], places[i], 1e-12, "trace->x[%d], the place after %d steps", i, i);
}

static void fig1_from(double start, double eta, double end)
{
  double x = start;
  expect_status(nb_gd1(probe_fun(&f_fig1), &x, eta, 1e-6, 1000, NULL), NB_OK,
                "from %g with eta = %g the descent on figure 1 converges", start, eta);
  expect_absolute(x, end, 1e-5, "from %g with eta = %g it reaches the minimum at %g", start, eta, end);
}

static void figure_1(void)
{
  fig1_from(1.5, 0.1, 0);
  expect_at_most(f_fig1.calls, 60, "calls of df from 1.5 to 0 with eta = 0.1");
  fig1_from(2.24, 0.3, 0);
  fig1_from(2.25, 0.3, 3.8626259);
  fig1_from(-2.25, 0.3, -3.8626259);
  fig1_from(6, 0.3, 7.0330970);
}

static void not_converged(void)
{
  double x = 1.5;
  allow_callbacks(3000);
  expect_status(nb_gd1(probe_fun(&f_fig1), &x, 0.9, 1e-6, 300, NULL), NB_NOT_CONVERGED,
                "with eta = 0.9 the descent from 1.5 jumps to and fro for ever");
  expect_absolute(fabs(x), 0.666266, 1e-5, "it jumps between 0.6663 and -0.6663");
  expect_count(f_fig1.calls, 301, "calls of df for maxit = 300 steps");
  x = 4;
  expect_status(nb_gd1(probe_fun(&f_twice), &x, 1e-9, 1e-3, 20, NULL), NB_NOT_CONVERGED,
                "with eta = 1e-9 the steps are short, but the slope at 4 is 8, and gtol is 0.001");
  expect_relative(x, 4 * pow(1 - 2e-9, 20), 1e-12, "20 tiny steps from 4");
}

static void last_place(void)
{
  double x = 3;
  expect_status(nb_gd1(probe_fun(&f_twice), &x, 0.5, 1e-6, 1, NULL), NB_OK,
                "one step leads from 3 to 0, and maxit = 1 allows one step");
  expect_absolute(x, 0, 1e-12, "3 - 0.5 * 6 is 0");
  expect_count(f_twice.calls, 2, "calls of df, at 3 and at 0");
  x = 5;
  expect_status(nb_gd1(probe_fun(&f_twice), &x, 0.5, 1e-6, 0, NULL), NB_NOT_CONVERGED,
                "the slope at 5 is 10, and maxit = 0 allows no step");
  expect_relative(x, 5, 1e-15, "no step was allowed");
  x = 0;
  expect_status(nb_gd1(probe_fun(&f_twice), &x, 0.5, 0, 0, NULL), NB_OK,
                "the slope at 0 is 0, which is at most gtol = 0, and no step is needed");
}

static void not_a_number(void)
{
  double x = 0.25, path[4] = {0};
  nb_trace trace = {4, 0, path};
  expect_status(nb_gd1(probe_fun(&f_log), &x, 0.25, 1e-6, 1000, &trace), NB_DIVERGED,
                "the first step leads to x = -0.25, where the slope is NaN");
  expect_relative(x, -0.25, 1e-12, "the last place that is a finite number");
  expect_count(f_log.calls, 2, "calls of df: after a NaN there is nothing left to ask");
  expect_int((long)trace.n, 2, "places recorded: 0.25 and -0.25");
  x = 1;
  expect_status(nb_gd1(probe_fun(&f_twice), &x, 1e100, 1e-6, 1000, NULL), NB_DIVERGED,
                "with eta = 1e100 the places grow by a factor of -2e100 until they overflow");
  expect_relative(x, -8e300, 1e-12, "the last place that is a finite number");
}

static void trace_of_a_descent(void)
{
  double x = 1, path[5] = {-7, -7, -7, -7, -7};
  nb_trace trace = {3, 2, path};
  nb_gd1(probe_fun(&f_twice), &x, 0.125, 1e-3, 1000, &trace);
  expect_int((long)trace.n, 3, "the trace has room for 3 places, and is filled from its beginning");
  expect_relative(path[0], 1, 1e-12, "trace->x[0], the start");
  expect_relative(path[1], 0.75, 1e-12, "trace->x[1], the place after one step");
  expect_relative(path[2], 0.5625, 1e-12, "trace->x[2], the place after two steps");
  expect_absolute(x, 0, 1e-3, "a full trace does not stop the descent");
  trace.capacity = 5;
  x = 0;
  nb_gd1(probe_fun(&f_twice), &x, 0.125, 1e-3, 1000, &trace);
  expect_int((long)trace.n, 1, "a descent that starts at the minimum visits one place");
}

static void refused(double start, double eta, double gtol, const char *why)
{
  double x = start, path[2] = {-7, -7};
  nb_trace trace = {2, 1, path};
  expect_status(nb_gd1(probe_fun(&f_twice), &x, eta, gtol, 100, &trace), NB_EARG, "%s", why);
  expect_count(f_twice.calls, 0, "calls of df with arguments that make no sense");
  expect_true(trace.n == 1 && path[0] == -7, "the trace had n = 1 and is not to be touched");
  expect_relative(x, start, 1e-15, "x is not to be touched");
}

static void arguments(void)
{
  refused(2, 0, 1e-6, "eta = 0 is not positive");
  refused(2, -0.1, 1e-6, "a negative eta leads uphill");
  refused(2, NAN, 1e-6, "eta is not a number");
  refused(2, INFINITY, 1e-6, "eta is infinite");
  refused(2, 0.1, -1e-6, "no slope has an absolute value below 0, so gtol must not be negative");
  refused(2, 0.1, NAN, "gtol is not a number");
  refused(NAN, 0.1, 1e-6, "the start is not a number");
  refused(-INFINITY, 0.1, 1e-6, "the start is infinite");
}

/* the same arithmetic as in the contract, so that even the number of steps must agree */
static nb_status reference(double *x, double eta, double gtol, long maxit, long *calls)
{
  for (*calls = 1; ; ++*calls) {
    double u = line_value(*x, line);
    if (fabs(u) <= gtol) return NB_OK;
    if (*calls > maxit) return NB_NOT_CONVERGED;
    *x -= eta * u;
  }
}

static void random_parabolas(void)
{
  for (int i = 0; i < 8; i++) {
    line[0] = uniform(0.5, 4);
    line[1] = uniform(-3, 3);
    double start = line[1] + uniform(1, 5) * (i % 2 ? 1 : -1);
    double eta = (i < 6 ? uniform(0.1, 1.9) : uniform(2.01, 2.2)) / line[0];
    double x = start, want = start;
    long calls, maxit = 200, before = f_line.calls;
    nb_status status = reference(&want, eta, 1e-6, maxit, &calls);
    expect_status(nb_gd1(probe_fun(&f_line), &x, eta, 1e-6, (size_t)maxit, NULL), status,
                  "with a = %.17g, v = %.17g each step multiplies x - v by %g", line[0], line[1],
                  1 - eta * line[0]);
    expect_relative(x, want, 1e-9, "from %.17g with eta = %.17g, a = %.17g, v = %.17g", start, eta,
                    line[0], line[1]);
    expect_count(f_line.calls - before, calls, "calls of df");
  }
}

const exercise_test exercise_tests[] = {
  {"example", PUBLIC, 1, "the example of the contract", example},
  {"figure_1", PUBLIC, 1, "the valleys of figure 1, and who ends up in which", figure_1},
  {"not_converged", PUBLIC, 1, "a two-cycle, and steps that are merely short", not_converged},
  {"last_place", PUBLIC, 1, "the last place is judged like all others", last_place},
  {"not_a_number", PUBLIC, 1, "NaN and overflow end the descent at once", not_a_number},
  {"trace", PUBLIC, 1, "the trace begins at the start and may be too short", trace_of_a_descent, "example"},
  {"arguments", PUBLIC, 1, "arguments that make no sense", arguments},
  {"random_parabolas", SEEDED, 2, "random parabolas, step for step", random_parabolas},
  {0}};
