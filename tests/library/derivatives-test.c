/* Tests of nabla/derivatives.h.
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include "suite.h"

static double square(double x, void *env) { return (void)env, x * x; }
static double cube(double x, void *env) { return (void)env, x * x * x; }
static double sine(double x, void *env) { return (void)env, sin(x); }
static double nest(double x, void *env) { return (void)env, exp(sin(x * x)); }
static double relu(double x, void *env) { return (void)env, x > 0 ? x : 0; }
static double signed_square(double x, void *env) { return (void)env, x * fabs(x); }
static double counted(double x, void *env) { return ++*(long *)env, x * x; }

static const nb_fun f_square = { square, NULL }, f_cube = { cube, NULL }, f_sine = { sine, NULL },
                    f_nest = { nest, NULL }, f_relu = { relu, NULL }, f_signed = { signed_square, NULL };

START_TEST(secants_and_differences)
{
  ck_near(nb_secant(f_square, 1, 3), 4, 1e-15);
  ck_near(nb_forward_difference(f_square, 1, 0.5), 2.5, 1e-15);
  ck_near(nb_central_difference(f_square, 1, 0.5), 2, 1e-15);
}
END_TEST

START_TEST(the_derivative_at_every_scale)
{
  static const double at[] = { 1e-3, 1, 1e3, 1e12 };
  for (size_t i = 0; i < sizeof at / sizeof *at; i++) {
    double c = at[i], want = 3 * c * c;
    ck_near(nb_diff(f_cube, c), want, 1e-9 * want);
    ck_near(nb_diff(f_cube, -c), want, 1e-9 * want);
  }
  ck_near(nb_diff(f_sine, 0), 1, 1e-9);
  ck_near(nb_diff(f_nest, 1), 2.506761534986894, 3e-9);
}
END_TEST

START_TEST(two_calls_are_enough)
{
  long calls = 0;
  (void)nb_diff((nb_fun){ counted, &calls }, 2);
  ck_assert_int_eq(calls, 2);
}
END_TEST

START_TEST(the_operator_gives_a_function)
{
  nb_dctx first, second, other;
  nb_fun d = nb_D(f_cube, &first), dd = nb_D(d, &second), e = nb_D(f_sine, &other);
  for (double x = 0.5; x < 4; x += 0.5) {
    ck_near(nb_at(d, x), 3 * x * x, 1e-8 * x * x);
    ck_near(nb_at(dd, x), 6 * x, 1e-4 * 6 * x);
    ck_near(nb_at(e, x), cos(x), 1e-8);
  }
}
END_TEST

START_TEST(kinks)
{
  ck_assert(nb_kink(f_relu, 0, 1e-6, 1e-3));
  ck_assert(!nb_kink(f_relu, 1, 1e-6, 1e-3));
  ck_assert(!nb_kink(f_signed, 0, 1e-6, 1e-3));
  ck_assert(!nb_kink(f_sine, 1, 1e-6, 1e-3));
}
END_TEST

MODULE("derivatives", secants_and_differences, the_derivative_at_every_scale, two_calls_are_enough,
       the_operator_gives_a_function, kinks)
