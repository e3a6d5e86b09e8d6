/* Tests of exercise 6.3: double nb_logloss(const nb_data *d, const double w[d->k+1])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/nested.h>
#include "exercise.h"

enum { MOST = 12, FEATURES = 4 };

static double cost(double z) { return fmax(z, 0) + log1p(exp(-fabs(z))); } /* of a zero with the score z */

static double loss(const nb_data *d, const double *w)
{
  double sum = 0;
  for (size_t i = 0; i < d->n; i++) {
    double z = w[0];
    for (size_t j = 0; j < d->k; j++) z += w[j + 1] * d->x[i * d->k + j];
    sum += d->y[i] == 1 ? cost(-z) : cost(z);
  }
  return sum / (double)d->n;
}

static void pair(void)
{
  static const double x[] = {1, -2}, y[] = {1, 0}, w[] = {0, 0.5}, biased[] = {-1, 0.5};
  nb_data d = {2, 1, x, y};
  expect_relative(nb_logloss(&d, w), (cost(-0.5) + cost(-1)) / 2, 1e-12,
                  "the scores are 0.5 and -1, both on the right side, so the loss is (log(1+e^-0.5) + log(1+e^-1))/2");
  expect_relative(nb_logloss(&d, biased), (cost(0.5) + cost(-2)) / 2, 1e-12,
                  "with w0 = -1 the scores are -0.5 for the one and -2 for the zero");
}

static void coins(void)
{
  static const double x[] = {3, -1, 2, 5, 0, 7}, y[] = {1, 0, 0, 1, 1, 1}, w[] = {0, 0, 0}, bias[] = {0.7};
  for (size_t n = 1; n <= 3; n++) {
    nb_data d = {n, 2, x, y};
    expect_relative(nb_logloss(&d, w), log(2), 1e-12, "with weights zero every p is 1/2, and the mean of n = %zu times log 2 is log 2", n);
  }
  nb_data d = {4, 0, x, y};
  expect_relative(nb_logloss(&d, bias), (cost(-0.7) + cost(0.7)) / 2, 1e-12,
                  "no features, only the bias 0.7: two of the four labels are ones");
}

static void features(void)
{
  static const double x[] = {1, 2, -3, 0.5, -1, 4}, y[] = {0, 1}, w[] = {0.25, 1, -0.5, 0.75};
  nb_data d = {2, 3, x, y};
  expect_relative(nb_logloss(&d, w), (cost(0.25 + 1 - 1 - 2.25) + cost(-(0.25 + 0.5 + 0.5 + 3))) / 2, 1e-12,
                  "2 examples of 3 features: (1, 2, -3) is a zero with the score -2, (0.5, -1, 4) a one with 4.25");
}

static void certain(void)
{
  static const double x[] = {800, -800}, right[] = {1, 0}, wrong[] = {0, 1}, w[] = {0, 1}, v[] = {0, 0.05};
  nb_data d = {2, 1, x, wrong};
  expect_relative(nb_logloss(&d, w), 800, 1e-12, "two mistakes, with scores 800 on the wrong side, cost 800 each");
  expect_relative(nb_logloss(&d, v), 40, 1e-12, "two mistakes, with scores 40 on the wrong side, cost 40 each");
  d.y = right;
  expect_absolute(nb_logloss(&d, w), 0, 1e-12, "two examples on the right side, with scores 800, cost nothing to speak of");
}

static void draw(nb_data *d, double *x, double *y, double *w)
{
  size_t n = (size_t)uniform_int(3, MOST), k = (size_t)uniform_int(2, FEATURES);
  if (n == k) n++;
  for (size_t i = 0; i < n * k; i++) x[i] = uniform(-3, 3);
  for (size_t i = 0; i < n; i++) y[i] = i < 2 ? (double)i : uniform_int(0, 1); /* both labels occur */
  for (size_t j = 0; j <= k; j++) w[j] = uniform(0.3, 1.5) * (uniform_int(0, 1) ? 1 : -1);
  *d = (nb_data){n, k, x, y};
}

static void turned(void)
{
  for (int round = 0; round < 3; round++) {
    double x[MOST * FEATURES], y[MOST], w[FEATURES + 1];
    nb_data d;
    draw(&d, x, y, w);
    double before = nb_logloss(&d, w);
    for (size_t i = 0; i < d.n; i++) y[i] = 1 - y[i];
    for (size_t j = 0; j <= d.k; j++) w[j] = -w[j];
    expect_relative(nb_logloss(&d, w), before, 1e-12, "call zeros ones and ones zeros, and turn all weights around: the loss stays the same");
  }
}

static void random_data(void)
{
  for (int round = 0; round < 4; round++) {
    double x[MOST * FEATURES], y[MOST], w[FEATURES + 1];
    nb_data d;
    draw(&d, x, y, w);
    expect_relative(nb_logloss(&d, w), loss(&d, w), 1e-11, "the mean of -log p over the ones and -log(1-p) over the zeros");
  }
}

const exercise_test exercise_tests[] = {
  {"pair", PUBLIC, 1, "two examples of one feature", pair},
  {"coins", PUBLIC, 1, "weights zero, and no features", coins},
  {"features", PUBLIC, 1, "two examples of three features", features},
  {"certain", PUBLIC, 1, "a model that is certain, and wrong", certain},
  {"turned", SEEDED, 1, "labels and weights turned around", turned},
  {"random_data", SEEDED, 1, "random data", random_data},
  {0}};
