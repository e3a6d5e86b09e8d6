/* Tests of exercise 9.3: nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/sentences.h>
#include <string.h>
#include "exercise.h"

enum { MOST = 10, FEATURES = 3, UNITS = 4, WEIGHTS = UNITS * (FEATURES + 1) + UNITS + 1 };
typedef struct net {
  double v[UNITS * (NB_TOY_WORDS + 1)], w[UNITS + 1];
  nb_mlp m;
} net;

static nb_mlp *make(net *p, size_t k, size_t h)
{
  memset(p, 0, sizeof *p);
  p->m = (nb_mlp){k, h, p->v, p->w};
  return &p->m;
}

/* the steps by hand, for a network of one layer */
static void slopes(const nb_data *d, const nb_mlp *m, double *gv, double *gw)
{
  for (size_t i = 0; i < d->n; i++) {
    const double *x = d->x + i * d->k;
    double unit[UNITS], off = (nb_sigmoid(nb_mlp_score(m, x, unit)) - d->y[i]) / (double)d->n;
    gw[0] += off;
    for (size_t j = 0; j < m->h; j++) {
      double back = off * m->w[j + 1] * (1 - unit[j] * unit[j]);
      gw[j + 1] += off * unit[j];
      gv[j * (m->k + 1)] += back;
      for (size_t l = 0; l < m->k; l++) gv[j * (m->k + 1) + l + 1] += back * x[l];
    }
  }
}
static void walk(const nb_data *d, nb_mlp *m, double eta, int epochs, uint64_t seed)
{
  nb_mlp_start(m, seed);
  while (epochs-- > 0) {
    double gv[WEIGHTS] = {0}, gw[WEIGHTS] = {0};
    slopes(d, m, gv, gw);
    for (size_t i = 0; i < m->h * (m->k + 1); i++) m->v[i] -= eta * gv[i];
    for (size_t j = 0; j <= m->h; j++) m->w[j] -= eta * gw[j];
  }
}
static void compare(const nb_data *d, size_t h, double eta, int epochs, uint64_t seed, const char *why)
{
  net got, want;
  make(&got, d->k, h), make(&want, d->k, h);
  expect_status(nb_train_mlp(d, &got.m, eta, (size_t)epochs, seed), NB_OK, "nothing went wrong");
  walk(d, &want.m, eta, epochs, seed);
  for (size_t i = 0; i < h * (d->k + 1); i++) expect_absolute(got.v[i], want.v[i], 1e-9, "v[%zu]: %s", i, why);
  for (size_t j = 0; j <= h; j++) expect_absolute(got.w[j], want.w[j], 1e-9, "w[%zu]: %s", j, why);
}

static const double some_x[] = {1, 0, 0, 1, 1, 1, 0.5, -2}, some_y[] = {1, 0, 0, 1};
static const nb_data some = {4, 2, some_x, some_y};

static void start(void)
{
  compare(&some, 3, 0.5, 0, 1, "no epochs: the weights of nb_mlp_start(m, 1)");
  compare(&some, 3, 0.5, 0, 99, "no epochs: the weights of nb_mlp_start(m, 99)");
}
static void one_step(void)
{
  compare(&some, 3, 0.5, 1, 1, "four examples, three units, one step");
  compare(&some, 1, 0.25, 1, 7, "four examples, one unit, one step");
}
static void more_steps(void)
{
  compare(&some, 3, 0.5, 2, 1, "two steps");
  compare(&some, 4, 0.5, 20, 3, "twenty steps");
}
static void trouble(void)
{
  net p;
  nb_data none = {0, 2, some_x, some_y}, bad = {2, 2, (const double[]){1, NAN, 0, 1}, some_y};
  make(&p, 2, 3);
  expect_status(nb_train_mlp(&none, &p.m, 1, 3, 1), NB_EARG, "no examples");
  expect_status(nb_train_mlp(&some, &p.m, -1, 3, 1), NB_EARG, "eta is negative");
  expect_status(nb_train_mlp(&bad, &p.m, 1, 3, 1), NB_DIVERGED, "a feature is NaN, so the loss is NaN");
  make(&p, 3, 3);
  expect_status(nb_train_mlp(&some, &p.m, 1, 3, 1), NB_EARG, "the examples have two features, the network wants three");
  make(&p, 2, 0);
  expect_status(nb_train_mlp(&some, &p.m, 1, 3, 1), NB_EARG, "no units");
}

static double x[NB_TOY * NB_TOY_WORDS], y[NB_TOY];
static nb_data learned(net *p, size_t epochs, uint64_t seed)
{
  nb_data train = nb_toy(0, 5, 1, x, y);
  expect_status(nb_train_mlp(&train, make(p, NB_TOY_WORDS, UNITS), 1, epochs, seed), NB_OK, "nothing went wrong");
  expect_int((long)nb_mlp_right(&p->m, &train), 80, "of 80 sentences, %zu epochs with eta = 1 and the seed %d should get all right", epochs, (int)seed);
  return train;
}
static void sentences(void)
{
  net p;
  learned(&p, 150, 1);
  learned(&p, 150, 2);
}
static void held_out(void)
{
  static double hx[16 * NB_TOY_WORDS], hy[16];
  net p;
  nb_data held = nb_toy(5, 6, 1, hx, hy);
  learned(&p, 200, 3);
  size_t n = nb_mlp_right(&p.m, &held);
  expect_true(n >= 12, "of the 16 sentences about the walk, which were held out, %zu are right", n);
}

static void random_networks(void)
{
  for (int round = 0; round < 4; round++) {
    double rx[MOST * FEATURES], ry[MOST];
    size_t n = (size_t)uniform_int(2, MOST), k = (size_t)uniform_int(1, FEATURES), h = (size_t)uniform_int(1, UNITS);
    for (size_t i = 0; i < n * k; i++) rx[i] = uniform_int(0, 2) ? uniform(-2, 2) : 0;
    for (size_t i = 0; i < n; i++) ry[i] = i < 2 ? (double)i : uniform_int(0, 1);
    nb_data d = {n, k, rx, ry};
    compare(&d, h, uniform(0.1, 1), (int)uniform_int(2, 15), (uint64_t)uniform_int(0, 1000000), "random data and a random seed");
  }
}

const exercise_test exercise_tests[] = {
  {"start", PUBLIC, 1, "the weights before the first step", start},
  {"one_step", PUBLIC, 3, "a single step", one_step},
  {"more_steps", PUBLIC, 2, "two steps, and twenty", more_steps, "one_step"},
  {"trouble", PUBLIC, 1, "no examples, no units, no finite weights", trouble},
  {"sentences", PUBLIC, 4, "80 of 80 sentences", sentences},
  {"held_out", PUBLIC, 2, "sentences about a subject that was held out", held_out},
  {"random_networks", SEEDED, 3, "random networks and data", random_networks},
  {0}};
