/* Tests of nabla/gradients.h.
   SPDX-License-Identifier: MIT */
#include <nabla/gradients.h>
#include "suite.h"

static double wave(size_t n, const double *x, void *env)
{
  return (void)n, (void)env, x[0] * x[0] * x[1] + cos(x[2]);
}
static double rosen(size_t n, const double *x, void *env) { return (void)n, (void)env, nb_rosen(x); }
static void rosen_grad(size_t n, const double *x, double *g, void *env)
{
  (void)n, (void)env;
  nb_rosen_grad(x, g);
}
static void bowl(size_t n, const double *x, double *g, void *env)
{
  const double *k = env;
  for (size_t i = 0; i < n; i++) g[i] = *k * x[i];
}

START_TEST(norms)
{
  static const double v[] = { 3e200, 4e200, 0 }, w[] = { 3e-200, -4e-200 };
  ck_near(nb_norm(3, v), 5e200, 1e186);
  ck_near(nb_norm(2, w), 5e-200, 1e-214);
  ck_assert(nb_norm(0, v) == 0);
}
END_TEST

START_TEST(gradients_by_differences)
{
  static const nb_funN f = { wave, NULL };
  static const double x[] = { 2, 3, 0.5 };
  double g[3];
  ck_near(nb_atN(f, 3, x), 12.877582561890373, 1e-14);
  nb_grad_fd(f, 3, x, g);
  ck_near(g[0], 12, 1e-8);
  ck_near(g[1], 4, 1e-8);
  ck_near(g[2], -sin(0.5), 1e-8);
  nb_grad_fd(f, 0, x, NULL);
}
END_TEST

START_TEST(directions)
{
  static const double g[] = { 12, 4, -0.479425538604203 }, v[] = { 1e200, 2e200, 2e200 }, zero[3];
  ck_near(nb_dirderiv(3, g, v), 6.347049640930531, 1e-12);
  ck_assert(nb_dirderiv(3, g, zero) == 0);
}
END_TEST

START_TEST(rosenbrock)
{
  static const nb_funN f = { rosen, NULL };
  for (double x = -2; x <= 2; x += 0.5)
    for (double y = -1; y <= 3; y += 0.5) {
      double p[] = { x, y }, g[2], h[2];
      nb_rosen_grad(p, g);
      nb_grad_fd(f, 2, p, h);
      ck_near(g[0], h[0], 1e-5);
      ck_near(g[1], h[1], 1e-5);
    }
}
END_TEST

START_TEST(descent)
{
  static const nb_gradN grad = { rosen_grad, NULL };
  double x[] = { -1.8, 1.5 };
  ck_assert_int_eq(nb_gd(grad, 2, x, 1e-3, 0, 1), NB_NOT_CONVERGED);
  ck_near(x[0], -0.5416, 1e-12);
  ck_near(x[1], 1.848, 1e-12);
  ck_assert_int_eq(nb_gd(grad, 2, x, 1e-3, 1e-6, 100000), NB_OK);
  ck_near(x[0], 1, 1e-5);
  ck_near(x[1], 1, 1e-5);
}
END_TEST

START_TEST(descent_that_fails)
{
  static const nb_gradN grad = { rosen_grad, NULL };
  double k = 1, x[] = { -1.8, 1.5 }, y[] = { 1, NAN };
  nb_gradN round = { bowl, &k };
  ck_assert_int_eq(nb_gd(grad, 2, x, 2.5e-3, 1e-6, 100), NB_DIVERGED);
  ck_assert(isfinite(x[0]) && isfinite(x[1]));
  ck_assert_int_eq(nb_gd(round, 2, y, 0.1, 0, 1), NB_EARG);
  ck_assert_int_eq(nb_gd(round, 0, y, 0.1, 0, 1), NB_EARG);
  ck_assert_int_eq(nb_gd(round, 1, y, 0, 0, 1), NB_EARG);
  ck_assert_int_eq(nb_gd(round, 1, y, INFINITY, 0, 1), NB_EARG);
  ck_assert_int_eq(nb_gd(round, 1, y, 0.1, -1, 1), NB_EARG);
  ck_assert_int_eq(nb_gd(round, 1, y, 0.1, NAN, 1), NB_EARG);
  ck_assert(y[0] == 1);
}
END_TEST

MODULE("gradients", norms, gradients_by_differences, directions, rosenbrock, descent, descent_that_fails)
