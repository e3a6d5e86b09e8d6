/* Tests of nabla/sentences.h: the toy language, bags of words, pieces of graphs, and what a line and
   a network can learn.
   SPDX-License-Identifier: MIT */
#include <nabla/sentences.h>
#include <string.h>
#include "suite.h"

static double x[NB_TOY * NB_TOY_WORDS], y[NB_TOY];

START_TEST(language)
{
  char line[64], short_line[8];
  ck_assert_uint_eq(nb_toy_sentence(0, sizeof line, line), strlen("The film is good."));
  ck_assert_str_eq(line, "The film is good.");
  ck_assert_uint_eq(nb_toy_sentence(95, sizeof line, line), strlen(line));
  ck_assert_str_eq(line, "The walk is not boring.");
  ck_assert_uint_eq(nb_toy_sentence(0, sizeof short_line, short_line), 17);
  ck_assert_str_eq(short_line, "The fil");
  strcpy(line, "as before");
  ck_assert_uint_eq(nb_toy_sentence(NB_TOY, sizeof line, line), 0);
  ck_assert_str_eq(line, "as before");
  double sum = 0;
  for (size_t i = 0; i < NB_TOY; i++) sum += nb_toy_label(i);
  ck_assert(sum == 48 && nb_toy_label(0) == 1 && nb_toy_label(4) == 0 && nb_toy_label(8) == 0 && nb_toy_label(12) == 1);
}
END_TEST

START_TEST(bags)
{
  double bag[NB_TOY_WORDS];
  const nb_vocab *v = nb_toy_vocab();
  ck_assert_uint_eq(v->n, NB_TOY_WORDS);
  ck_assert_uint_eq(nb_bow("The FILM is not goodness, not-- BAD!", v, bag), 2);
  double words = 0;
  for (size_t j = 0; j < v->n; j++) words += bag[j];
  ck_assert(words == 5 && bag[0] == 1 && bag[6] == 1 && bag[7] == 2 && bag[12] == 1);
  nb_data all = nb_toy(0, 6, 1, x, y), plain, held;
  ck_assert(all.n == NB_TOY && all.k == NB_TOY_WORDS);
  for (size_t i = 0; i < all.n; i++) { /* three words, or four */
    words = 0;
    for (size_t j = 0; j < all.k; j++) words += all.x[i * all.k + j];
    ck_assert(words == 3 + all.x[i * all.k + 7]);
  }
  plain = nb_toy(0, 6, 0, x, y);
  ck_assert_uint_eq(plain.n, 48);
  for (size_t i = 0; i < plain.n; i++) ck_assert(plain.x[i * plain.k + 7] == 0);
  held = nb_toy(5, 9, 1, x, y);
  ck_assert(held.n == 16 && held.x[5] == 1);
  ck_assert_uint_eq(nb_toy(3, 3, 1, x, y).n, 0);
}
END_TEST

START_TEST(pieces)
{
  static const double feature[] = {1, 0, -2};
  nb_graph *g = nb_graph_new();
  nb_var(g, 9);
  nb_node w = nb_var(g, .5);
  nb_var(g, .25), nb_var(g, 100), nb_var(g, 3);
  nb_node z = nb_score(g, 3, feature, w), good = nb_cost(g, z, 1), bad = nb_cost(g, z, 0);
  ck_assert(nb_forward(g, z) == .5 + .25 - 6);
  ck_near(nb_forward(g, good), nb_softplus(5.25), 1e-15);
  ck_near(nb_forward(g, bad), nb_softplus(-5.25), 1e-15);
  ck_assert(nb_score(g, 0, NULL, w) == w && nb_cost(g, NB_NONE, 1) == NB_NONE);
  nb_graph_free(g);
}
END_TEST

START_TEST(chance)
{
  uint64_t a = 42, b = 42;
  double sum = 0, square = 0;
  for (int i = 0; i < 10000; i++) {
    double u = nb_uniform(&a, -2, 3);
    ck_assert(u >= -2 && u < 3 && u == nb_uniform(&b, -2, 3));
    sum += u, square += u * u;
  }
  ck_near(sum / 10000, .5, .05);
  ck_near(square / 10000, 35. / 15, .1);
  a = 1234567; /* the reference implementation's first number */
  ck_near(nb_uniform(&a, 0, 1), (double)(UINT64_C(6457827717110365317) >> 11) / 9007199254740992., 1e-15);
}
END_TEST

START_TEST(a_line)
{
  double w[NB_TOY_WORDS + 1];
  nb_data d = nb_toy(0, 6, 0, x, y);
  for (int j = 0; j <= NB_TOY_WORDS; j++) w[j] = .01 * j;
  ck_assert_int_eq(nb_train_lr(&d, .5, 300, w), NB_OK);
  ck_assert(nb_err01(&d, w) == 0);
  d = nb_toy(0, 6, 1, x, y);
  ck_assert_int_eq(nb_train_lr(&d, 1, 400, w), NB_OK);
  ck_near(nb_logloss(&d, w), log(2), 1e-3);
  ck_assert(nb_err01(&d, w) >= .25);
  for (int j = 0; j <= NB_TOY_WORDS; j++) w[j] = 0; /* the best line, of answer 9.4 */
  w[0] = -1, w[8] = -2, w[9] = w[10] = w[11] = w[12] = 2;
  ck_near(nb_err01(&d, w), .25, 1e-15);
  d.n = 0;
  ck_assert_int_eq(nb_train_lr(&d, .5, 1, w), NB_EARG);
  ck_assert(w[0] == -1);
}
END_TEST

START_TEST(networks)
{
  static double v[5 * (NB_TOY_WORDS + 1)], w[6], hx[16 * NB_TOY_WORDS], hy[16], start[4];
  nb_data d = nb_toy(0, 5, 1, x, y), held = nb_toy(5, 6, 1, hx, hy);
  nb_mlp m = {NB_TOY_WORDS, 4, v, w};
  for (uint64_t seed = 1; seed <= 3; seed++) {
    nb_mlp_start(&m, seed);
    for (int j = 0; j < 4; j++) start[j] = v[j * (NB_TOY_WORDS + 1) + 6];
    ck_assert_int_eq(nb_train_mlp(&d, &m, 1, 250, seed), NB_OK);
    ck_assert_uint_eq(nb_mlp_right(&m, &d), 80);
    ck_assert_uint_ge(nb_mlp_right(&m, &held), 12);
    for (int j = 0; j < 4; j++) ck_assert(v[j * (NB_TOY_WORDS + 1) + 6] == start[j]); /* nobody spoke of walks */
  }
  double unit[4], z = nb_mlp_score(&m, x, unit);
  ck_near(z, w[0] + w[1] * unit[0] + w[2] * unit[1] + w[3] * unit[2] + w[4] * unit[3], 1e-12);
  ck_assert(z == nb_mlp_score(&m, x, NULL));
  m.h = 0;
  ck_assert_int_eq(nb_train_mlp(&d, &m, .5, 1, 1), NB_EARG);
}
END_TEST

START_TEST(two_units_are_enough)
{
  double v[2 * (NB_TOY_WORDS + 1)] = {0}, w[] = {-1, 1, -1}; /* answer 9.4 */
  nb_data d = nb_toy(0, 6, 1, x, y);
  nb_mlp m = {NB_TOY_WORDS, 2, v, w};
  v[0] = -10, v[NB_TOY_WORDS + 1] = -30;
  for (size_t j = 8; j <= 12; j++) v[j] = v[NB_TOY_WORDS + 1 + j] = 20;
  ck_assert_uint_eq(nb_mlp_right(&m, &d), 96);
}
END_TEST

MODULE("sentences", language, bags, pieces, chance, a_line, networks, two_units_are_enough)
