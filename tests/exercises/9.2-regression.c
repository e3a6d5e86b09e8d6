/* Tests of exercise 9.2: nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double w[d->k+1])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/sentences.h>
#include <string.h>
#include "exercise.h"

enum { MOST = 12, FEATURES = 4 };
static const double pair_x[] = {1, -2}, pair_y[] = {1, 0};
static const nb_data pair = {2, 1, pair_x, pair_y};

static double sigma(double z) { return 1 / (1 + exp(-z)); }

/* the steps by the formula of chapter 6 */
static void walk(const nb_data *d, double eta, int epochs, double *w)
{
  while (epochs-- > 0) {
    double g[FEATURES + 1] = {0};
    for (size_t i = 0; i < d->n; i++) {
      double z = w[0];
      for (size_t j = 0; j < d->k; j++) z += w[j + 1] * d->x[i * d->k + j];
      double off = (sigma(z) - d->y[i]) / (double)d->n;
      g[0] += off;
      for (size_t j = 0; j < d->k; j++) g[j + 1] += off * d->x[i * d->k + j];
    }
    for (size_t j = 0; j <= d->k; j++) w[j] -= eta * g[j];
  }
}
static void compare(const nb_data *d, double eta, int epochs, const double *start, const char *why)
{
  double w[FEATURES + 1] = {0}, want[FEATURES + 1];
  memcpy(w, start, (d->k + 1) * sizeof *w), memcpy(want, start, (d->k + 1) * sizeof *w);
  expect_status(nb_train_lr(d, eta, (size_t)epochs, w), NB_OK, "nothing went wrong");
  walk(d, eta, epochs, want);
  for (size_t j = 0; j <= d->k; j++) expect_absolute(w[j], want[j], 1e-9, "w[%zu]: %s", j, why);
}

static void one_step(void)
{
  static const double w[] = {0.25, 0.5}, x[] = {2, 0, -1, 0.5, 0, 3, 1, 1, 1}, y[] = {1, 0, 1}, v[] = {0.1, -0.2, 0.3, 0.4};
  nb_data three = {3, 3, x, y};
  compare(&pair, 1, 1, w, "the examples 1 (y = 1) and -2 (y = 0), one step with eta = 1");
  compare(&three, 0.25, 1, v, "three examples with three features, one step with eta = 0.25");
  compare(&pair, 1, 0, w, "no step");
}
static void more_steps(void)
{
  static const double w[] = {0.5, -1};
  compare(&pair, 0.5, 2, w, "two steps: the second gradient belongs to the new weights, and is not added to the first");
  compare(&pair, 0.5, 10, w, "ten steps");
}
static void many_epochs(void)
{
  double w[] = {0, 0};
  expect_status(nb_train_lr(&pair, 0.01, 20000, w), NB_OK, "twenty thousand epochs; the graph must not grow with them");
  double want[] = {0, 0};
  walk(&pair, 0.01, 20000, want);
  expect_absolute(w[1], want[1], 1e-6, "w[1] after twenty thousand small steps");
}
static void plain(void)
{
  double x[NB_TOY * NB_TOY_WORDS], y[NB_TOY], w[NB_TOY_WORDS + 1];
  nb_data d = nb_toy(0, 6, 0, x, y);
  for (int j = 0; j <= NB_TOY_WORDS; j++) w[j] = 0.1 * (j % 3);
  expect_status(nb_train_lr(&d, 1, 150, w), NB_OK, "nothing went wrong");
  expect_absolute(nb_err01(&d, w), 0, 1e-9, "all of the 48 sentences without \"not\" are right after 150 epochs with eta = 1");
  expect_true(nb_logloss(&d, w) < 0.15, "their loss is %g, and should be below 0.15", nb_logloss(&d, w));
}
static void negated(void)
{
  double x[NB_TOY * NB_TOY_WORDS], y[NB_TOY], w[NB_TOY_WORDS + 1];
  nb_data d = nb_toy(0, 6, 1, x, y);
  for (int j = 0; j <= NB_TOY_WORDS; j++) w[j] = 0.1 * (j % 3);
  expect_status(nb_train_lr(&d, 1, 150, w), NB_OK, "nothing went wrong");
  expect_absolute(nb_logloss(&d, w), log(2), 1e-3, "the loss of all 96 sentences comes to rest at log 2; that a line fails here is right");
  expect_true(nb_err01(&d, w) >= 0.25, "no line gets more than 72 of the 96 sentences right");
}
static void trouble(void)
{
  static const double huge[] = {1e308, 1e308, 1e308, 1e308}, y[] = {0, 1};
  double w[] = {3, 5, 4};
  nb_data none = {0, 1, pair_x, pair_y}, large = {2, 2, huge, y};
  expect_status(nb_train_lr(&none, 1, 3, w), NB_EARG, "no examples");
  expect_status(nb_train_lr(&pair, 0, 3, w), NB_EARG, "eta is 0");
  expect_status(nb_train_lr(&pair, NAN, 3, w), NB_EARG, "eta is NaN");
  expect_status(nb_train_lr(&large, 1, 3, w), NB_DIVERGED, "features of 1e308: the loss is not finite");
  for (int j = 0; j < 3; j++) expect_absolute(w[j], j == 0 ? 3 : 6 - j, 0, "w[%d] is left alone when something goes wrong", j);
}

static void random_data(void)
{
  for (int round = 0; round < 4; round++) {
    double x[MOST * FEATURES], y[MOST], w[FEATURES + 1];
    size_t n = (size_t)uniform_int(2, MOST), k = (size_t)uniform_int(1, FEATURES);
    for (size_t i = 0; i < n * k; i++) x[i] = uniform_int(0, 2) ? uniform(-2, 2) : 0;
    for (size_t i = 0; i < n; i++) y[i] = i < 2 ? (double)i : uniform_int(0, 1);
    for (size_t j = 0; j <= k; j++) w[j] = uniform(-1, 1);
    nb_data d = {n, k, x, y};
    compare(&d, uniform(0.1, 1), (int)uniform_int(1, 20), w, "random data, against the formula of chapter 6");
  }
}

const exercise_test exercise_tests[] = {
  {"one_step", PUBLIC, 2, "a single step", one_step},
  {"more_steps", PUBLIC, 2, "two steps, and ten", more_steps, "one_step"},
  {"many_epochs", PUBLIC, 1, "twenty thousand epochs", many_epochs, "more_steps"},
  {"plain", PUBLIC, 2, "48 sentences without \"not\"", plain},
  {"negated", PUBLIC, 1, "96 sentences, half of them with \"not\"", negated},
  {"trouble", PUBLIC, 1, "no examples, no step, no finite loss", trouble},
  {"random_data", SEEDED, 3, "random data", random_data},
  {0}};
