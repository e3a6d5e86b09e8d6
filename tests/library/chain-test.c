/* Tests of nabla/chain.h: chains of stages, and every operation of dual numbers against differences.
   SPDX-License-Identifier: MIT */
#include <nabla/chain.h>
#include "suite.h"

static double square(double x, void *env) { return (void)env, x * x; }
static double doubled(double x, void *env) { return (void)env, 2 * x; }
static double sine(double x, void *env) { return (void)env, sin(x); }
static double cosine(double x, void *env) { return (void)env, cos(x); }
static double expo(double x, void *env) { return (void)env, exp(x); }

static const nb_stage pipeline[] = { { { square, NULL }, { doubled, NULL } },
                                     { { sine, NULL }, { cosine, NULL } },
                                     { { expo, NULL }, { expo, NULL } } };

START_TEST(a_chain_of_three)
{
  ck_near(nb_chain(3, pipeline, 0.5), 1.240882609, 1e-9);
  ck_near(nb_chain(3, pipeline, 1), 2.506761535, 1e-9);
  ck_near(nb_chain(3, pipeline, 2), -1.226664709, 1e-9);
  ck_near(nb_chain(1, pipeline, 3), 6, 1e-15);
}
END_TEST

START_TEST(no_stage_is_the_identity)
{
  ck_assert_double_eq(nb_chain(0, pipeline, 7), 1);
}
END_TEST

static nb_dual power(nb_dual u) { return nb_dual_pow(u, 2.5); }
static nb_dual ratio(nb_dual u) { return nb_dual_div(nb_dual_const(3), u); }
static nb_dual product(nb_dual u) { return nb_dual_mul(u, nb_dual_sin(u)); }
static nb_dual sum(nb_dual u) { return nb_dual_add(u, nb_dual_mul(u, u)); }
static nb_dual difference(nb_dual u) { return nb_dual_sub(nb_dual_const(1), nb_dual_neg(u)); }

typedef nb_dual operation(nb_dual u);
static double value_of(double x, void *env) { return (*(operation **)env)(nb_dual_var(x)).value; }

START_TEST(every_operation_against_differences)
{
  operation *operations[] = { power, ratio, product, sum, difference, nb_dual_neg, nb_dual_sin, nb_dual_cos,
                              nb_dual_tan, nb_dual_exp, nb_dual_log, nb_dual_sqrt, nb_dual_tanh };
  for (size_t i = 0; i < sizeof operations / sizeof *operations; i++)
    for (double x = 0.3; x < 3; x += 0.7) {
      nb_fun f = { value_of, &operations[i] };
      double slope = operations[i](nb_dual_var(x)).slope;
      ck_near(slope, nb_diff(f, x), 1e-8 * (1 + fabs(slope)));
    }
}
END_TEST

START_TEST(constants_have_no_slope)
{
  ck_assert_double_eq(nb_dual_const(4).slope, 0);
  ck_assert_double_eq(nb_dual_pow(nb_dual_var(0), 0).slope, 0);
  ck_assert_double_eq(nb_dual_pow(nb_dual_var(0), 2).slope, 0);
  ck_assert_double_eq(nb_dual_pow(nb_dual_var(-2), 3).slope, 12);
}
END_TEST

MODULE("chain", a_chain_of_three, no_stage_is_the_identity, every_operation_against_differences,
       constants_have_no_slope)
