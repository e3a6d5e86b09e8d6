/* Tests of exercise 8.7: double nb_tanh_value(size_t n, const double a[n]); void nb_tanh_pull(size_t n, const double a[n],
   double y, double ybar, double abar[n]); the same for nb_lse_value and nb_lse_pull
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/backward.h>
#include "exercise.h"

static double lse(size_t n, const double *a)
{
  long double sum = 0;
  for (size_t k = 0; k < n; k++) sum += expl(a[k]);
  return (double)logl(sum);
}

static void values(void)
{
  for (double x = -2; x <= 2; x += .5) expect_relative(nb_tanh_value(1, &x), tanh(x), 1e-14, "the value is tanh(%g)", x);
  expect_relative(nb_lse_value(2, (double[]){0, 0}), log(2), 1e-14, "log(exp(0) + exp(0)) is log(2)");
  expect_relative(nb_lse_value(3, (double[]){1, -2, .5}), lse(3, (double[]){1, -2, .5}), 1e-14, "log(exp(1) + exp(-2) + exp(0.5))");
  expect_relative(nb_lse_value(1, (double[]){-.25}), -.25, 1e-14, "log(exp(-0.25)) is -0.25");
}
static void large(void)
{
  static const double at[][2] = {{1000, 1000}, {710, 0}, {-1000, -1001}, {-1000, 1000}, {-746, -746}};
  for (int i = 0; i < 5; i++)
    expect_relative(nb_lse_value(2, at[i]), lse(2, at[i]), 1e-14, "the larger one is taken out of the sum before the exponential overflows or vanishes");
}
static void tanh_pull(void)
{
  double abar = 3, a = NAN;
  nb_tanh_pull(1, &a, .6, 2, &abar);
  expect_relative(abar, 4.28, 1e-14, "to the 3 that was there, 2 (1 - 0.6^2) is added; that comes from the value 0.6, and a isn't looked at");
  nb_tanh_pull(1, &a, -.5, -4, &abar);
  expect_relative(abar, 1.28, 1e-13, "to the 4.28 that were there, -4 (1 - 0.5^2) is added");
}
static void lse_pull(void)
{
  double abar[3] = {1, 2, 3}, a[3] = {0, log(2), log(5)};
  nb_lse_pull(3, a, log(8), 4, abar);
  expect_relative(abar[0], 1.5, 1e-14, "1 was there, and a[0] has the share 1/8 of the sum, times 4");
  expect_relative(abar[1], 3, 1e-14, "2 were there, and a[1] has the share 2/8 of the sum, times 4");
  expect_relative(abar[2], 5.5, 1e-14, "3 were there, and a[2] has the share 5/8 of the sum, times 4");
  double big[2] = {1000, 1001}, bar[2] = {0, 0};
  nb_lse_pull(2, big, 1001 + log1p(exp(-1)), 1, bar);
  expect_relative(bar[0], 1 / (1 + exp(1)), 1e-12, "the share of exp(1000) in exp(1000) + exp(1001)");
}

static double value_1(size_t n, const double *a, void *env) { return (void)env, nb_tanh_value(n, a); }
static void pull_1(size_t n, const double *a, double y, double ybar, double *abar, void *env)
{
  (void)env;
  nb_tanh_pull(n, a, y, ybar, abar);
}
static double value_2(size_t n, const double *a, void *env) { return (void)env, nb_lse_value(n, a); }
static void pull_2(size_t n, const double *a, double y, double ybar, double *abar, void *env)
{
  (void)env;
  nb_lse_pull(n, a, y, ybar, abar);
}
static const nb_op op_tanh = {"tanh", NULL, NULL, value_1, pull_1, NULL}, op_lse = {"lse", NULL, NULL, value_2, pull_2, NULL};
/* tanh(lse(x, y, x) - y) tanh(x), by nodes of the submission or by those of the library */
static void compare(double at_x, double at_y, int own)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, at_x), y = nb_var(g, at_y), v[] = {x, y}, three[] = {x, y, x}, l, t, u;
  l = own ? nb_custom(g, &op_lse, 3, three) : nb_logsumexp(g, 3, three);
  nb_node d = nb_sub(g, l, y);
  t = own ? nb_custom(g, &op_tanh, 1, &d) : nb_tanh(g, d);
  u = own ? nb_custom(g, &op_tanh, 1, &x) : nb_tanh(g, x);
  static double want[3];
  double got[3];
  nb_node root = nb_mul(g, t, u);
  nb_grad(g, root, 2, v, got, got + 1);
  if (!own) want[0] = got[0], want[1] = got[1], want[2] = got[2];
  expect_relative(got[0], want[0], 1e-12, "tanh(lse(x, y, x) - y) tanh(x) at x = %g, y = %g", at_x, at_y);
  expect_relative(got[1], want[1], 1e-10, "its derivative by x, which is used three times");
  expect_relative(got[2], want[2], 1e-10, "its derivative by y");
  expect_int(nb_gradcheck(g, root, 2, v, got + 1).verdict, NB_AGREE, "the check of gradients (0 is NB_AGREE)");
  nb_graph_free(g);
}
static void in_a_graph(void)
{
  for (int own = 0; own < 2; own++) compare(.4, -.7, own);
  for (int own = 0; own < 2; own++) compare(-1.2, .3, own);
}
static void random_points(void)
{
  for (int round = 0; round < 4; round++) {
    double x = uniform(-2, 2), y = uniform(-2, 2);
    for (int own = 0; own < 2; own++) compare(x, y, own);
  }
}

const exercise_test exercise_tests[] = {
  {"values", PUBLIC, 1, "values", values},
  {"large", PUBLIC, 1, "large arguments, both ways", large},
  {"tanh_pull", PUBLIC, 1, "the pull-back of tanh", tanh_pull},
  {"lse_pull", PUBLIC, 2, "the pull-back of logsumexp", lse_pull},
  {"in_a_graph", PUBLIC, 2, "both in a graph, with a node that is used three times", in_a_graph, "lse_pull"},
  {"random_points", SEEDED, 1, "the same at random points", random_points},
  {0}};
