/* Tests of nabla/chain.h.
   SPDX-License-Identifier: MIT */
#include <nabla/chain.h>
#include "suite.h"

static double square(double x, void *env) { return (void)env, x * x; }
static double twice(double x, void *env) { return (void)env, 2 * x; }
static double sine(double x, void *env) { return (void)env, sin(x); }
static double cosine(double x, void *env) { return (void)env, cos(x); }
static double exponential(double x, void *env) { return (void)env, exp(x); }
static double counted(double x, void *env) { return ++*(long *)env, x / 2; }
static double half(double x, void *env) { return (void)x, ++*(long *)env, 0.5; }

static const nb_stage wave[] = { { { square, NULL }, { twice, NULL } },
                                 { { sine, NULL }, { cosine, NULL } },
                                 { { exponential, NULL }, { exponential, NULL } } };

START_TEST(a_chain_of_three)
{
  for (double a = -2; a <= 2; a += 0.25) ck_near(nb_chain(3, wave, a), 2 * a * cos(a * a) * exp(sin(a * a)), 1e-14);
}
END_TEST

START_TEST(short_chains)
{
  ck_assert_double_eq(nb_chain(0, NULL, 5), 1);
  ck_assert_double_eq(nb_chain(1, wave, 5), 10);
  ck_assert(isnan(nb_chain(3, wave, NAN)));
}
END_TEST

START_TEST(a_hundred_thousand_stages)
{
  enum { N = 100000 };
  static nb_stage chain[N];
  long calls = 0, slopes = 0;
  for (int i = 0; i < N; i++) chain[i] = i % 2 ? (nb_stage){ { counted, &calls }, { half, &slopes } } : wave[1];
  chain[0] = wave[0];
  ck_assert_double_eq(nb_chain(2, chain, 3), 3);
  calls = slopes = 0;
  (void)nb_chain(N, chain, 1);
  ck_assert(calls <= N / 2 && slopes <= N / 2);
}
END_TEST

/* every elementary function against a central difference of itself */
static const struct {
  nb_dual (*dual)(nb_dual);
  double (*plain)(double);
  double at;
} functions[] = { { nb_dual_sin, sin, 0.7 },   { nb_dual_cos, cos, 0.7 },   { nb_dual_tan, tan, 0.7 },
                  { nb_dual_exp, exp, 0.7 },   { nb_dual_log, log, 0.7 },   { nb_dual_sqrt, sqrt, 0.7 },
                  { nb_dual_tanh, tanh, 0.7 }, { nb_dual_tanh, tanh, -2 }, { nb_dual_tan, tan, 2 } };

START_TEST(elementary_functions)
{
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    double x = functions[i].at, h = 1e-5;
    double slope = (functions[i].plain(x + h) - functions[i].plain(x - h)) / (2 * h);
    nb_dual y = functions[i].dual((nb_dual){ x, 3 });
    ck_assert_double_eq(y.value, functions[i].plain(x));
    ck_near(y.slope, 3 * slope, 1e-8);
    ck_assert_double_eq(functions[i].dual(nb_dual_const(x)).slope, 0);
  }
}
END_TEST

START_TEST(tanh_keeps_its_tail)
{
  ck_near(nb_dual_tanh(nb_dual_var(20)).slope / (4 * exp(-40)), 1, 1e-14);
  ck_assert_double_eq(nb_dual_tanh(nb_dual_var(1000)).slope, 0);
}
END_TEST

START_TEST(arithmetic)
{
  nb_dual u = { 3, 2 }, v = { -4, 5 }, y = nb_dual_add(u, v);
  ck_assert(y.value == -1 && y.slope == 7);
  y = nb_dual_sub(u, v);
  ck_assert(y.value == 7 && y.slope == -3);
  y = nb_dual_neg(u);
  ck_assert(y.value == -3 && y.slope == -2);
  y = nb_dual_mul(u, v);
  ck_assert(y.value == -12 && y.slope == 7);
  y = nb_dual_div(u, v);
  ck_assert(y.value == -0.75 && y.slope == -23.0 / 16);
  y = nb_dual_div(nb_dual_var(3), nb_dual_const(1e200));
  ck_near(y.slope * 1e200, 1, 1e-15);
}
END_TEST

START_TEST(powers)
{
  ck_near(nb_dual_pow(nb_dual_var(3), 2.5).slope, 2.5 * pow(3, 1.5), 1e-13);
  ck_assert_double_eq(nb_dual_pow(nb_dual_var(-2), 3).slope, 12);
  ck_assert_double_eq(nb_dual_pow(nb_dual_var(0), 1).slope, 1);
  ck_assert_double_eq(nb_dual_pow(nb_dual_var(0), 0).slope, 0);
  ck_assert_double_eq(nb_dual_pow(nb_dual_var(0), 0).value, 1);
}
END_TEST

START_TEST(dual_numbers_agree_with_the_chain)
{
  for (double a = -2; a <= 2; a += 0.125) {
    nb_dual x = nb_dual_var(a), y = nb_dual_exp(nb_dual_sin(nb_dual_mul(x, x)));
    ck_near(y.slope, nb_chain(3, wave, a), 1e-14);
  }
}
END_TEST

MODULE("chain", a_chain_of_three, short_chains, a_hundred_thousand_stages, elementary_functions,
       tanh_keeps_its_tail, arithmetic, powers, dual_numbers_agree_with_the_chain)
