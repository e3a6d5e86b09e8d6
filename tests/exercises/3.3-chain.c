/* Tests of exercise 3.3, A chain of n stages: double nb_chain(size_t n, const nb_stage stages[n], double a)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/chain.h>
#include "exercise.h"

static double square(double x) { return x * x; }
static double twice(double x) { return 2 * x; }
static double cube(double x) { return x * x * x; }
static double triple_square(double x) { return 3 * x * x; }
static double half(double x) { return x / 2; }
static double one_half(double x) { return (void)x, 0.5; }
static double doubled(double x) { return 2 * x + 1; }
static double two(double x) { return (void)x, 2; }
static double minus_sine(double x) { return -sin(x); }
static double line_value(double x, void *env) { return ((double *)env)[0] * x + ((double *)env)[1]; }
static double line_slope(double x, void *env) { return (void)x, ((double *)env)[0]; }

static probe f_square = PROBE("x^2", square), df_square = PROBE("2x", twice);
static probe f_cube = PROBE("x^3", cube), df_cube = PROBE("3x^2", triple_square);
static probe f_sine = PROBE("sin(x)", sin), df_sine = PROBE("cos(x)", cos);
static probe f_cosine = PROBE("cos(x)", cos), df_cosine = PROBE("-sin(x)", minus_sine);
static probe f_exp = PROBE("e^x", exp), df_exp = PROBE("e^x", exp);
static probe f_half = PROBE("x/2", half), df_half = PROBE("1/2", one_half);
static probe f_double = PROBE("2x + 1", doubled), df_double = PROBE("2", two);

static nb_stage stage(probe *f, probe *df)
{
  nb_stage s = {probe_fun(f), probe_fun(df)};
  return s;
}

static void wave(void)
{
  nb_stage s[3] = {stage(&f_square, &df_square), stage(&f_sine, &df_sine), stage(&f_exp, &df_exp)};
  static const double at[] = {0.5, 1.5, 2, -1};
  for (int i = 0; i < 4; i++) {
    double a = at[i];
    expect_relative(nb_chain(3, s, a), 2 * a * cos(a * a) * exp(sin(a * a)), 1e-12,
                    "y = e^(sin(x^2)) has y' = e^(sin(x^2)) cos(x^2) 2x, here at x = %g", a);
  }
}

static void few_stages(void)
{
  nb_stage s[2] = {stage(&f_cube, &df_cube), stage(&f_sine, &df_sine)};
  expect_relative(nb_chain(1, s, 2), 12, 1e-12, "one stage, x^3: its slope is 3x^2, here at x = 2");
  expect_relative(nb_chain(2, s, 0.5), cos(0.125) * 0.75, 1e-12, "x^3, then sin: cos(x^3) 3x^2, at x = 0.5");
  expect_relative(nb_chain(0, s, 2), 1, 1e-12, "no stages at all: x itself, whose slope is 1");
}

/* the same stages in another order are another function */
static void order(void)
{
  nb_stage s[2] = {stage(&f_square, &df_square), stage(&f_double, &df_double)};
  nb_stage t[2] = {s[1], s[0]};
  expect_relative(nb_chain(2, s, 3), 12, 1e-12, "x^2, then 2x + 1: the derivative of 2x^2 + 1 is 4x");
  expect_relative(nb_chain(2, t, 3), 28, 1e-12, "2x + 1, then x^2: the derivative of (2x + 1)^2 is 4 (2x + 1)");
}

static void once(void)
{
  enum { N = 200 };
  nb_stage s[N];
  for (int i = 0; i < N; i++) s[i] = i % 2 ? stage(&f_cosine, &df_cosine) : stage(&f_double, &df_double);
  double a = 0.3, want = 1;
  for (int i = 0; i < N / 2; i++) {
    want *= -2 * sin(2 * a + 1);
    a = cos(2 * a + 1);
  }
  expect_relative(nb_chain(N, s, 0.3), want, 1e-10, "2x + 1 and cos(x) in turn, 200 stages in all");
  expect_at_most(f_double.calls + f_cosine.calls, N, "calls of f for a chain of 200 stages");
  expect_at_most(df_double.calls + df_cosine.calls, N, "calls of df for a chain of 200 stages");
}

static void long_chain(void)
{
  enum { N = 2000 };
  static nb_stage s[N];
  allow_callbacks(5 * N);
  for (int i = 0; i < N; i++) s[i] = i % 2 ? stage(&f_half, &df_half) : stage(&f_double, &df_double);
  s[0] = stage(&f_cube, &df_cube);
  expect_relative(nb_chain(N, s, 2), 6, 1e-9, "x^3, x/2, 2x + 1, x/2, 2x + 1, ..., 2,000 stages: 3x^2/2 at x = 2");
}

/* lines, whose slopes don't depend on the point, would hide a mistake: every other stage is curved */
static void random_chains(void)
{
  enum { MOST = 11 };
  static double a[MOST][2];
  static probe f_line[MOST], df_line[MOST];
  for (int round = 0; round < 4; round++) {
    nb_stage s[MOST];
    int n = uniform_int(3, MOST);
    double x = uniform(0.2, 1.5), at = x, want = 1;
    for (int i = 0; i < n; i++) {
      if (i % 2) {
        s[i] = stage(&f_sine, &df_sine);
        want *= cos(x), x = sin(x);
        continue;
      }
      a[i][0] = uniform(0.5, 2) * (uniform_int(0, 1) ? 1 : -1), a[i][1] = uniform(-2, 2);
      f_line[i] = (probe)PROBE_ENV("a x + b", line_value, a[i]);
      df_line[i] = (probe)PROBE_ENV("a", line_slope, a[i]);
      s[i] = stage(&f_line[i], &df_line[i]);
      want *= a[i][0], x = a[i][0] * x + a[i][1];
    }
    expect_relative(nb_chain((size_t)n, s, at), want, 1e-10, "%d stages, lines and sines in turn, at x = %g", n, at);
  }
}

const exercise_test exercise_tests[] = {
  {"few_stages", PUBLIC, 1, "chains of one, two and no stages", few_stages},
  {"order", PUBLIC, 1, "stage 0 is the innermost", order},
  {"wave", PUBLIC, 1, "e^(sin(x^2)) as a chain of three stages", wave},
  {"once", PUBLIC, 1, "every function is called at most once", once},
  {"long_chain", PUBLIC, 1, "a chain of 2,000 stages, on a stack of 1 MiB", long_chain},
  {"random_chains", SEEDED, 1, "random chains of lines and sines", random_chains},
  {0}};
