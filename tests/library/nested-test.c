/* Tests of nabla/nested.h.
   SPDX-License-Identifier: MIT */
#include <nabla/nested.h>
#include "suite.h"

static const double six[] = { -2, -1, .5, 1, 2, -.5 }, in_order[] = { 0, 0, 1, 1, 1, 1 }, in_disorder[] = { 0, 1, 0, 1, 1, 0 };
static const nb_data parted = { 6, 1, six, in_order }, mixed = { 6, 1, six, in_disorder };

static double loss(size_t n, const double *w, void *env) { return (void)n, nb_logloss(env, w); }
static void slopes(size_t n, const double *w, double *g, void *env) { (void)n, nb_logloss_grad(env, w, g); }

START_TEST(mistakes_are_counted)
{
  double w[] = { .75, 1 };
  ck_assert_double_eq(nb_err01(&parted, w), 0);
  w[0] = -.75;
  ck_near(nb_err01(&parted, w), 2 / 6., 1e-15);
  w[0] = w[1] = 0; /* a score of zero counts as a one */
  ck_near(nb_err01(&parted, w), 2 / 6., 1e-15);
}
END_TEST

START_TEST(two_features)
{
  static const double x[] = { 1, 2, 3, -1, 0, 5 }, y[] = { 1, 0, 0 };
  static const double w[] = { 1, -1, .5 }; /* scores 1, -2.5, 3.5 */
  nb_data d = { 3, 2, x, y };
  ck_near(nb_err01(&d, w), 1 / 3., 1e-15);
  ck_near(nb_logloss(&d, w), (nb_softplus(-1) + nb_softplus(-2.5) + nb_softplus(3.5)) / 3, 1e-14);
}
END_TEST

START_TEST(sigmoid_and_softplus)
{
  for (double z = -30; z <= 30; z += .37) {
    ck_near(nb_sigmoid(z), 1 / (1 + exp(-z)), 1e-15);
    ck_near(nb_softplus(z), log(1 + exp(z)), 1e-13);
  }
  ck_near(nb_softplus(-37) / exp(-37), 1, 1e-14);
  ck_near(nb_sigmoid(-700) / exp(-700), 1, 1e-14);
  ck_assert_double_eq(nb_softplus(1e308), 1e308);
  ck_assert(nb_sigmoid(INFINITY) == 1 && nb_sigmoid(-INFINITY) == 0 && nb_softplus(-INFINITY) == 0);
  ck_assert(isinf(nb_softplus(INFINITY)) && isnan(nb_softplus(NAN)) && isnan(nb_sigmoid(NAN)));
}
END_TEST

START_TEST(no_examples)
{
  double w[] = { 1 }, g[] = { 5 };
  nb_data none = { 0, 0, NULL, NULL };
  nb_logloss_grad(&none, w, g);
  ck_assert(isnan(nb_err01(&none, w)) && isnan(nb_logloss(&none, w)) && isnan(g[0]));
}
END_TEST

START_TEST(gradient_is_the_slope_of_the_loss)
{
  for (double a = -1.5; a <= 1.5; a += .5) {
    double w[] = { a + .1, .8 }, g[2], h[2];
    nb_funN f = { loss, (void *)&mixed };
    nb_logloss_grad(&mixed, w, g);
    nb_grad_fd(f, 2, w, h);
    ck_near(g[0], h[0], 1e-8);
    ck_near(g[1], h[1], 1e-8);
  }
}
END_TEST

START_TEST(descent_finds_the_minimum)
{
  double w[] = { 0, 0 };
  nb_gradN grad = { slopes, (void *)&mixed };
  ck_assert_int_eq(nb_gd(grad, 2, w, .5, 1e-10, 10000), NB_OK);
  ck_near(w[0], 0, 1e-8);
  ck_near(w[1], 0.9234750, 1e-7);
  ck_near(nb_logloss(&mixed, w), 0.5540589, 1e-7);
}
END_TEST

START_TEST(certainty_is_finite)
{
  double w[] = { 0, -1e5 }, g[2];
  nb_logloss_grad(&parted, w, g);
  ck_near(nb_logloss(&parted, w), 6.5e5 / 6, 1e-6); /* all but the last are wrong, by 2 + 1 + .5 + 1 + 2 */
  ck_near(g[1], -6.5 / 6, 1e-12);
}
END_TEST

START_TEST(jacobians)
{
  static const double A[] = { 1, 2, 3, 4, 5, 6 }, B[] = { 1, -1, 2, 0, 3, 1 };
  double C[4] = { 7, 7, 7, 7 };
  nb_jac_mul(2, 3, 2, A, B, C);
  ck_assert(C[0] == 14 && C[1] == 2 && C[2] == 32 && C[3] == 2);
  nb_jac_mul(2, 0, 2, NULL, NULL, C);
  ck_assert(C[0] == 0 && C[1] == 0 && C[2] == 0 && C[3] == 0);
  nb_jac_mul(0, 2, 0, NULL, NULL, NULL);
}
END_TEST

MODULE("nested", mistakes_are_counted, two_features, sigmoid_and_softplus, no_examples, gradient_is_the_slope_of_the_loss,
       descent_finds_the_minimum, certainty_is_finite, jacobians)
