/* Tests of exercise 5.5: nb_status nb_gd(nb_gradN grad, size_t n, double x[n], double eta,
                                         double gtol, size_t maxit)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/gradients.h>
#include "exercise.h"

typedef struct {
  void (*value)(size_t n, const double *x, double *g, const double *k);
  const double *k;
  long calls;
} slope;

static void slope_value(size_t n, const double *x, double *g, void *env)
{
  slope *s = env;
  s->calls++;
  s->value(n, x, g, s->k);
}

static nb_gradN slope_grad(slope *s, const char *formula)
{
  nb_gradN grad = {slope_value, s};
  s->calls = 0;
  name_function(s, formula);
  return grad;
}

static void banana(size_t n, const double *x, double *g, const double *k)
{
  (void)n, (void)k;
  g[0] = -400 * x[0] * x[1] + 400 * x[0] * x[0] * x[0] + 2 * x[0] - 2;
  g[1] = 200 * x[1] - 200 * x[0] * x[0];
}
static void bowl(size_t n, const double *x, double *g, const double *k) /* of sum k_i x_i^2/2 */
{
  for (size_t i = 0; i < n; i++) g[i] = k[i] * x[i];
}
static void twisted(size_t n, const double *x, double *g, const double *k) /* each needs its neighbor */
{
  for (size_t i = 0; i < n; i++) g[i] = k[0] * x[(i + 1) % n];
}
static void nothing(size_t n, const double *x, double *g, const double *k)
{
  for (size_t i = 0; i < n; i++) g[i] = i + 1 == n ? NAN : k[0] * x[i];
}
static void same(size_t n, const double *x, double *g, const double *k)
{
  (void)x;
  for (size_t i = 0; i < n; i++) g[i] = k[i % 2];
}

static const double unit[] = {1, 1, 1};
static const char rosen[] = "gradient of (1-x)^2 + 100 (y-x^2)^2";

static void one_step(void)
{
  slope s = {banana, 0, 0}, t = {twisted, unit, 0};
  double x[] = {-1.8, 1.5}, y[] = {1, 2, 4};
  nb_status status = nb_gd(slope_grad(&s, rosen), 2, x, 1e-3, 0, 1);
  expect_absolute(x[0], -0.5416, 1e-12, "-1.8 - 0.001 (-1258.4)");
  expect_absolute(x[1], 1.848, 1e-12, "1.5 - 0.001 (-348), with the gradient at (-1.8, 1.5)");
  expect_status(status, NB_NOT_CONVERGED, "one step was allowed, and the gradient is still long");
  nb_gd(slope_grad(&t, "(x[1], x[2], x[0])"), 3, y, 0.5, 0, 1);
  expect_absolute(y[0], 0, 1e-12, "1 - 0.5*2");
  expect_absolute(y[1], 0, 1e-12, "2 - 0.5*4");
  expect_absolute(y[2], 3.5, 1e-12, "4 - 0.5*1: all components from the same point");
}

static void the_walk(void)
{
  slope s = {banana, 0, 0};
  double x[] = {-1.8, 1.5};
  allow_callbacks(6000);
  nb_status status = nb_gd(slope_grad(&s, rosen), 2, x, 1e-3, 0, 4000);
  expect_relative(hypot(x[0] - 1, x[1] - 1), 0.226863655, 1e-3,
                  "4000 steps with eta = 1e-3 lead to (0.8943, 0.7993), at this distance from (1, 1)");
  expect_absolute(x[1], 0.799277769, 5e-4, "the walk comes from below, here y");
  expect_status(status, NB_NOT_CONVERGED, "the gradient never had the norm 0");
  expect_count(s.calls, 4001, "calls of grad for 4000 steps and 4001 points");
}

static void stops(void)
{
  slope s = {bowl, unit, 0};
  double x[] = {0, 3, 4}, y[] = {0, 1e-3, 0}, z[] = {0, 3, 4};
  nb_status status = nb_gd(slope_grad(&s, "(x, y, z)"), 3, x, 0.5, 1e-3, 1000);
  expect_status(status, NB_OK, "each step halves the gradient, from 5; after 13 steps it is below 1e-3");
  expect_relative(x[2], 4 / 8192., 1e-12, "4 was halved 13 times");
  expect_count(s.calls, 14, "calls of grad for 13 steps and 14 points");
  status = nb_gd(slope_grad(&s, "(x, y, z)"), 3, y, 0.5, 1e-3, 1000);
  expect_status(status, NB_OK, "a gradient of the norm gtol, at the start, is good enough");
  expect_relative(y[1], 1e-3, 1e-15, "no step was necessary");
  expect_count(s.calls, 1, "calls of grad at the only point");
  status = nb_gd(slope_grad(&s, "(x, y, z)"), 3, z, 0.5, 1e-3, 13);
  expect_status(status, NB_OK, "13 steps are needed and allowed; the last point is judged like all others");
}

static void diverges(void)
{
  slope s = {banana, 0, 0}, t = {nothing, unit, 0};
  double x[] = {-1.8, 1.5}, y[] = {1, 2, 3};
  nb_status status = nb_gd(slope_grad(&s, rosen), 2, x, 2.5e-3, 1e-6, 100);
  expect_status(status, NB_DIVERGED, "with eta = 2.5e-3 the walk passes 1e10 at step 7");
  expect_at_most(s.calls, 12, "calls of grad until the walk has left the numbers");
  expect_true(isfinite(x[0]) && isfinite(x[1]), "x is the last point that is finite");
  expect_true(fabs(x[0]) > 1e10, "x is the last point that is finite, far away, and not the first");
  status = nb_gd(slope_grad(&t, "(x, y, NaN)"), 3, y, 0.1, 1e-6, 100);
  expect_status(status, NB_DIVERGED, "one component of the gradient is NaN");
  expect_true(y[0] == 1 && y[1] == 2 && y[2] == 3, "no component moves if one of them cannot");
  expect_count(t.calls, 1, "calls of grad, whose first answer was NaN");
}

static void refuses(void)
{
  static const double eta[] = {0, -1, NAN, INFINITY, 0.1, 0.1, 0.1, 0.1};
  static const double gtol[] = {1e-6, 1e-6, 1e-6, 1e-6, -1, NAN, 1e-6, 1e-6};
  static const double last[] = {3, 3, 3, 3, 3, 3, INFINITY, NAN};
  slope s = {bowl, unit, 0};
  nb_gradN grad = slope_grad(&s, "(x, y, z)");
  for (int i = 0; i < 8; i++) {
    double x[] = {1, 2, last[i]};
    expect_status(nb_gd(grad, 3, x, eta[i], gtol[i], 5), NB_EARG,
                  "eta = %g, gtol = %g, x[2] = %g make no sense together", eta[i], gtol[i], last[i]);
    expect_true(x[0] == 1 && x[1] == 2, "x stays as it was");
  }
  double x[] = {1, 2, 3};
  expect_status(nb_gd(grad, 0, x, 0.1, 1e-6, 5), NB_EARG, "there is no variable");
  expect_count(s.calls, 0, "calls of grad when nothing can be done");
  expect_status(nb_gd(grad, 3, x, 0.5, 1e-6, 100), NB_OK, "these arguments are fine");
  expect_absolute(x[2], 0, 1e-6, "the minimum of the bowl is 0");
}

static void many_variables(void)
{
  enum { N = 200000 };
  static const double k[] = {1, -2};
  static double x[N];
  slope s = {same, k, 0};
  allow_callbacks(20); /* three are needed, of two hundred thousand numbers each */
  for (int i = 0; i < N; i++) x[i] = i;
  nb_status status = nb_gd(slope_grad(&s, "(1, -2, 1, -2, ...)"), N, x, 0.25, 1, 2);
  expect_status(status, NB_NOT_CONVERGED, "the gradient is constant");
  for (int i = 0; i < N; i++)
    expect_absolute(x[i], i - 0.5 * k[i % 2], 1e-9, "two steps of 0.25 against the gradient, here x[%d]", i);
}

static void random_bowls(void)
{
  for (int round = 0; round < 6; round++) {
    double k[8], x[8], start[8], eta = uniform(0.01, 0.2);
    size_t n = (size_t)uniform_int(2, 8), steps = (size_t)uniform_int(1, 30);
    slope s = {bowl, k, 0};
    for (size_t i = 0; i < n; i++) k[i] = uniform(0.5, 8), x[i] = start[i] = uniform(-5, 5);
    nb_gd(slope_grad(&s, "(k[0] x[0], k[1] x[1], ...)"), n, x, eta, 0, steps);
    for (size_t i = 0; i < n; i++)
      expect_absolute(x[i], start[i] * pow(1 - eta * k[i], (double)steps), 1e-12 * fabs(start[i]),
                      "%zu steps multiply x[%zu] by 1 - eta k = %.17g each", steps, i, 1 - eta * k[i]);
    expect_count(s.calls, (long)steps + 1, "calls of grad, one for each point visited");
  }
}

const exercise_test exercise_tests[] = {
  {"one_step", PUBLIC, 2, "one step, all components from the same point", one_step},
  {"the_walk", PUBLIC, 1, "a long way down the banana", the_walk},
  {"stops", PUBLIC, 1, "stops where the gradient is short, and no earlier", stops},
  {"diverges", PUBLIC, 1, "says so when the walk leaves the numbers", diverges},
  {"refuses", PUBLIC, 1, "arguments that make no sense", refuses},
  {"many_variables", PUBLIC, 1, "two hundred thousand variables and a small stack", many_variables},
  {"random_bowls", SEEDED, 2, "random bowls in up to eight dimensions", random_bowls},
  {0}};
