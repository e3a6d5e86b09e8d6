/* Tests of nabla/descent.h.
   SPDX-License-Identifier: MIT */
#include <nabla/descent.h>
#include "suite.h"

static double f1(double x, void *env) { return (void)env, nb_f1(x); }
static double f1_prime(double x, void *env) { return (void)env, nb_f1_prime(x); }
static double square(double x, void *env) { return (void)env, x * x; }
static double twice(double x, void *env) { return (void)env, 2 * x; }
static double broken(double x, void *env) { return (void)env, x < 0.5 ? NAN : 2 * x; }
static double counted(double x, void *env) { return ++*(long *)env, 2 * x; }

static const nb_fun slope = { f1_prime, NULL }, f_square = { square, NULL },
                    f_twice = { twice, NULL }, f_broken = { broken, NULL };

START_TEST(the_curve_has_no_hole)
{
  nb_fun f = { f1, NULL };
  ck_near(nb_f1(0), 1, 1e-16);
  ck_near(nb_f1_prime(0), 0, 1e-16);
  ck_near(nb_f1(1), 2.0907025731743183, 1e-15);
  for (double x = 1e-300; x < 1e-2; x *= 10)
    ck_near(nb_f1_prime(-x), -8 / 3.0 * x, 8 / 3.0 * x * x * x + 1e-10 * x);
  for (double x = 0.01; x < 50; x *= 1.1) ck_near(nb_f1_prime(x), nb_diff(f, x), 1e-7);
}
END_TEST

START_TEST(valleys_and_their_basins)
{
  static const struct { double start, end; } at[] = { { 1.5, 0 }, { 2.24, 0 }, { 2.25, 3.8626259 },
                                                      { -5, -3.8626259 }, { 6, 7.033097 } };
  for (size_t i = 0; i < sizeof at / sizeof *at; i++) {
    double x = at[i].start;
    ck_assert_int_eq(nb_gd1(slope, &x, 0.3, 1e-9, 1000, NULL), NB_OK);
    ck_near(x, at[i].end, 1e-7);
  }
}
END_TEST

START_TEST(the_trace_and_the_count)
{
  long calls = 0;
  double x = 1, path[4];
  nb_trace trace = { 3, 99, path };
  path[3] = -1;
  ck_assert_int_eq(nb_gd1((nb_fun){ counted, &calls }, &x, 0.25, 0.1, 100, &trace), NB_OK);
  ck_near(x, 0.03125, 1e-15);
  ck_assert_int_eq(calls, 6);
  ck_assert_uint_eq(trace.n, 3);
  ck_near(path[0], 1, 1e-16);
  ck_near(path[2], 0.25, 1e-15);
  ck_near(path[3], -1, 1e-16);
  nb_trace_add(NULL, 1);
}
END_TEST

START_TEST(the_other_endings)
{
  double x = 1.5;
  ck_assert_int_eq(nb_gd1(slope, &x, 0.9, 1e-9, 1000, NULL), NB_NOT_CONVERGED);
  ck_near(fabs(x), 0.66627, 1e-5);
  x = 1;
  ck_assert_int_eq(nb_gd1(f_broken, &x, 0.375, 1e-9, 1000, NULL), NB_DIVERGED);
  ck_near(x, 0.25, 1e-15);
  x = 1;
  ck_assert_int_eq(nb_gd1(f_twice, &x, 1e200, 1e-9, 1000, NULL), NB_DIVERGED);
  ck_assert(isfinite(x));
}
END_TEST

START_TEST(arguments_that_make_no_sense)
{
  double x = 1, path[1];
  nb_trace trace = { 1, 7, path };
  ck_assert_int_eq(nb_gd1(f_twice, &x, 0, 1e-9, 10, &trace), NB_EARG);
  ck_assert_int_eq(nb_gd1(f_twice, &x, NAN, 1e-9, 10, &trace), NB_EARG);
  ck_assert_int_eq(nb_gd1(f_twice, &x, 0.1, -1, 10, &trace), NB_EARG);
  ck_assert(x == 1 && trace.n == 7);
  x = INFINITY;
  ck_assert_int_eq(nb_gd1(f_twice, &x, 0.1, 1e-9, 10, NULL), NB_EARG);
}
END_TEST

START_TEST(schedules)
{
  ck_near(nb_eta(NB_CONSTANT, 1000, 0.3), 0.3, 1e-16);
  ck_near(nb_eta(NB_HARMONIC, 0, 0.3), 0.3, 1e-16);
  ck_near(nb_eta(NB_HARMONIC, 9, 0.3), 0.03, 1e-17);
  ck_near(nb_eta(NB_GEOMETRIC, 3, 0.8), 0.1, 1e-16);
  ck_near(nb_eta(NB_GEOMETRIC, (size_t)-1, 0.8), 0, 1e-16);
  ck_assert_double_nan(nb_eta((nb_schedule)3, 0, 0.8));
}
END_TEST

START_TEST(backtracking)
{
  nb_fun f = { f1, NULL };
  double x = 1.5;
  for (int i = 0; i < 8; i++) {
    double u = nb_f1_prime(x), eta = nb_armijo(f, x, u, 3, 0.1, 0.5), next = nb_gd_step(x, eta, u);
    if (eta > 0) ck_assert(nb_f1(x) - nb_f1(next) >= 0.1 * eta * u * u);
    x = next;
  }
  ck_near(x, 0, 1e-7);
  ck_near(nb_armijo(f_square, 1, 2, 4, 0.1, 0.5), 0.5, 1e-16);
  ck_near(nb_armijo(f_square, 1, -2, 4, 0.1, 0.5), 0, 1e-16);
  ck_near(nb_armijo(f_square, 1, 0, 4, 0.1, 0.5), 0, 1e-16);
  ck_near(nb_armijo(f_square, 1, 2, 4, 0.1, 1), 0, 1e-16);
  ck_near(nb_armijo(f_square, NAN, 2, 4, 0.1, 0.5), 0, 1e-16);
}
END_TEST

MODULE("descent", the_curve_has_no_hole, valleys_and_their_basins, the_trace_and_the_count,
       the_other_endings, arguments_that_make_no_sense, schedules, backtracking)
