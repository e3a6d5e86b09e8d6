/* Tests of nabla/functions.h.
   SPDX-License-Identifier: MIT */
#include <nabla/functions.h>
#include "suite.h"

static double square(double x, void *env) { return (void)env, x * x; }
static double shift(double x, void *env) { return x + *(double *)env; }

START_TEST(a_function_value_carries_its_environment)
{
  double by[2] = { 1, 10 };
  nb_fun one = { shift, &by[0] }, ten = { shift, &by[1] };
  ck_assert_double_eq(nb_at(one, 5), 6);
  ck_assert_double_eq(nb_at(ten, 5), 15);
}
END_TEST

static double twice(double x) { return 2 * x; }

START_TEST(plain_functions_are_lifted)
{
  nb_plain plain = { twice };
  ck_assert_double_eq(nb_at(nb_lift(&plain), 21), 42);
}
END_TEST

START_TEST(the_inner_function_runs_first)
{
  double by = 1;
  nb_fun f = { square, NULL }, g = { shift, &by };
  nb_pair gf, fg;
  nb_fun g_after_f = nb_compose(g, f, &gf), f_after_g = nb_compose(f, g, &fg);
  ck_assert_double_eq(nb_at(g_after_f, 3), 10);
  ck_assert_double_eq(nb_at(f_after_g, 3), 16);
}
END_TEST

START_TEST(composites_can_be_composed)
{
  double by = 2;
  nb_fun f = { square, NULL }, g = { shift, &by };
  nb_pair inner, outer;
  nb_fun h = nb_compose(f, nb_compose(g, f, &inner), &outer); /* (x^2 + 2)^2 */
  for (double x = -3; x <= 3; x += 0.5) ck_assert_double_eq(nb_at(h, x), (x * x + 2) * (x * x + 2));
}
END_TEST

/* |w1 x + w2 y - w3| is to be small against its terms */
static void on_line(const double w[3], nb_point p)
{
  double size = fabs(w[0] * p.x) + fabs(w[1] * p.y) + fabs(w[2]);
  ck_assert(fabs(w[0] * p.x + w[1] * p.y - w[2]) <= 8 * DBL_EPSILON * size);
}

START_TEST(the_line_passes_through_both_points)
{
  static const double sizes[] = { 1, 1e-300, 1e300, 1e-9, 1e154 };
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    nb_point p = { 1 * sizes[i], 2 * sizes[i] }, q = { -3 * sizes[i], 0.5 * sizes[i] };
    double w[3];
    ck_assert_int_eq(nb_line_through(p, q, w), NB_OK);
    ck_assert(isfinite(w[0]) && isfinite(w[1]) && isfinite(w[2]));
    ck_assert(w[0] != 0 || w[1] != 0);
    on_line(w, p);
    on_line(w, q);
  }
}
END_TEST

START_TEST(differences_that_overflow)
{
  nb_point p = { -1.5e308, 0 }, q = { 1.5e308, 1.5e308 };
  double w[3];
  ck_assert_int_eq(nb_line_through(p, q, w), NB_OK);
  ck_near(-w[0] / w[1], 0.5, 1e-15);
}
END_TEST

START_TEST(the_sides_of_a_line)
{
  const double w[3] = { 1, 2, 3 };
  ck_assert_double_eq(nb_line_side(w, (nb_point){ 1, 1 }), 0);
  ck_assert_double_eq(nb_line_side(w, (nb_point){ 2, 3 }), 5);
  ck_assert_double_eq(nb_line_side(w, (nb_point){ 0, 0 }), -3);
}
END_TEST

START_TEST(no_line_through_one_point)
{
  nb_point p = { 1, 2 }, bad = { NAN, 0 }, far = { INFINITY, 0 };
  double w[3] = { 7, 8, 9 };
  ck_assert_int_eq(nb_line_through(p, p, w), NB_EARG);
  ck_assert_int_eq(nb_line_through(p, bad, w), NB_EARG);
  ck_assert_int_eq(nb_line_through(far, p, w), NB_EARG);
  ck_assert(w[0] == 7 && w[1] == 8 && w[2] == 9);
}
END_TEST

START_TEST(slope_and_intercept)
{
  double a = 0, b = 0;
  ck_assert_int_eq(nb_line_slope((double[]){ 3, -2, 4 }, &a, &b), NB_OK);
  ck_near(a, 1.5, 1e-15);
  ck_near(b, -2, 1e-15);
  ck_assert_int_eq(nb_line_slope((double[]){ 3e-300, -2e-300, 4e-300 }, &a, &b), NB_OK);
  ck_near(a, 1.5, 1e-12);
  ck_assert_int_eq(nb_line_slope((double[]){ 1, 0, 4 }, &a, &b), NB_EARG);
  ck_near(a, 1.5, 1e-12);
}
END_TEST

MODULE("functions", a_function_value_carries_its_environment, plain_functions_are_lifted, the_inner_function_runs_first,
       composites_can_be_composed, the_line_passes_through_both_points, differences_that_overflow,
       the_sides_of_a_line, no_line_through_one_point,
       slope_and_intercept)
