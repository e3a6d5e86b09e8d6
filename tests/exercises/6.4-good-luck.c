/* Tests of exercise 6.4: void nb_logloss_grad(const nb_data *d, const double w[d->k+1], double g[d->k+1])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/nested.h>
#include "exercise.h"

enum { MOST = 24, FEATURES = 4 };

static double sigma(double z) { return 1 / (1 + exp(-z)); }

static void pair(void)
{
  static const double x[] = {1, -2}, y[] = {1, 0}, w[] = {0, 0.5};
  double g[] = {0, 0}, one = sigma(0.5) - 1, zero = sigma(-1);
  nb_data d = {2, 1, x, y};
  nb_logloss_grad(&d, w, g);
  expect_relative(g[0], (one + zero) / 2, 1e-12, "the answers are off by s(0.5) - 1 and s(-1); the bias gets the mean");
  expect_relative(g[1], (one - 2 * zero) / 2, 1e-12, "the mean of 1 times s(0.5) - 1 and -2 times s(-1)");
}

static void overwrites(void)
{
  static const double x[] = {1, -2}, y[] = {1, 0}, w[] = {0, 0.5};
  double g[] = {INFINITY, -INFINITY}, one = sigma(0.5) - 1, zero = sigma(-1);
  nb_data d = {2, 1, x, y};
  nb_logloss_grad(&d, w, g);
  expect_relative(g[0], (one + zero) / 2, 1e-12, "g[0] had been infinite; whatever was there is overwritten");
  expect_relative(g[1], (one - 2 * zero) / 2, 1e-12, "g[1] had been minus infinity; whatever was there is overwritten");
}

static void features(void)
{
  static const double x[] = {1, 2, -3, 0.5, -1, 4}, y[] = {0, 1}, w[] = {0.25, 1, -0.5, 0.75};
  double g[4] = {0}, zero = sigma(-2), one = sigma(4.25) - 1;
  nb_data d = {2, 3, x, y};
  nb_logloss_grad(&d, w, g);
  expect_relative(g[0], (zero + one) / 2, 1e-12, "two examples with the scores -2 (a zero) and 4.25 (a one): the bias");
  for (int j = 0; j < 3; j++)
    expect_relative(g[j + 1], (zero * x[j] + one * x[3 + j]) / 2, 1e-12, "the same two examples, feature %d", j);
}

static void only_bias(void)
{
  static const double y[] = {1, 0, 0, 1, 1}, w[] = {-0.3};
  double g[] = {0};
  nb_data d = {5, 0, y, y};
  nb_logloss_grad(&d, w, g);
  expect_relative(g[0], sigma(-0.3) - 0.6, 1e-12, "no features: g[0] is s(w0) minus the fraction of ones, which is 3/5");
}

static void certain(void)
{
  static const double x[] = {800, -800, 700}, y[] = {0, 1, 1}, w[] = {0, 1};
  double g[] = {0, 0};
  nb_data d = {3, 1, x, y};
  nb_logloss_grad(&d, w, g);
  expect_absolute(g[0], 0, 1e-12, "two confident mistakes pull with +1 and -1, and the third example is right and silent");
  expect_relative(g[1], 1600.0 / 3, 1e-12, "confident mistakes with the features 800 and -800 pull with their full weight");
}

static void draw(nb_data *d, double *x, double *y, double *w)
{
  size_t n = (size_t)uniform_int(5, MOST / 2), k = (size_t)uniform_int(2, FEATURES);
  for (size_t i = 0; i < n * k; i++) x[i] = uniform(-2, 2);
  for (size_t i = 0; i < n; i++) y[i] = i < 2 ? (double)i : uniform_int(0, 1);
  for (size_t j = 0; j <= k; j++) w[j] = uniform(0.3, 1.2) * (uniform_int(0, 1) ? 1 : -1);
  *d = (nb_data){n, k, x, y};
}

static double value(size_t n, const double *w, void *env) { return (void)n, nb_logloss(env, w); }

static void differences(void)
{
  for (int round = 0; round < 4; round++) {
    double x[MOST * FEATURES], y[MOST], w[FEATURES + 1], g[FEATURES + 1] = {0}, h[FEATURES + 1] = {0};
    nb_data d;
    draw(&d, x, y, w);
    nb_funN f = {value, &d};
    nb_logloss_grad(&d, w, g), nb_grad_fd(f, d.k + 1, w, h);
    for (size_t j = 0; j <= d.k; j++)
      expect_absolute(g[j], h[j], 1e-7, "nb_grad_fd finds this slope of nb_logloss with respect to w[%zu]", j);
  }
}

static void doubled(void)
{
  double x[MOST * FEATURES], y[MOST], w[FEATURES + 1], g[FEATURES + 1] = {0}, h[FEATURES + 1] = {0};
  nb_data d;
  draw(&d, x, y, w);
  nb_logloss_grad(&d, w, g);
  for (size_t i = 0; i < d.n * d.k; i++) x[d.n * d.k + i] = x[i];
  for (size_t i = 0; i < d.n; i++) y[d.n + i] = y[i];
  d.n *= 2;
  nb_logloss_grad(&d, w, h);
  for (size_t j = 0; j <= d.k; j++)
    expect_absolute(h[j], g[j], 1e-13, "every example twice: the mean, and so the slope for w[%zu], stays the same", j);
}

const exercise_test exercise_tests[] = {
  {"pair", PUBLIC, 1, "two examples of one feature", pair},
  {"overwrites", PUBLIC, 1, "an array g that was not empty", overwrites},
  {"features", PUBLIC, 1, "two examples of three features", features},
  {"only_bias", PUBLIC, 1, "no features", only_bias},
  {"certain", PUBLIC, 1, "scores of 800", certain},
  {"differences", SEEDED, 2, "random data, against nb_grad_fd", differences},
  {"doubled", SEEDED, 1, "every example twice", doubled},
  {0}};
