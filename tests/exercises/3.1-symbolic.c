/* Tests of exercise 3.1, By hand: three derivatives as typed expressions. The references are computed
   by dual numbers; what is compared is values, at twenty points.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/chain.h>
#include "exercise.h"

static double slope_of_wave(const double *x)
{
  nb_dual u = nb_dual_var(*x);
  return nb_dual_exp(nb_dual_sin(nb_dual_mul(u, u))).slope;
}

static double slope_of_bell(const double *x)
{
  nb_dual u = nb_dual_var(*x);
  return nb_dual_mul(u, nb_dual_exp(nb_dual_neg(nb_dual_mul(u, u)))).slope;
}

static double slope_of_sines(const double *x)
{
  return nb_dual_sin(nb_dual_sin(nb_dual_sin(nb_dual_var(*x)))).slope;
}

static void wave(void)
{
  expect_expression("dy_wave", "x", slope_of_wave, -2.5, 2.5,
                    "e^u, sin v and x^2, each differentiated at its own argument");
}

static void bell(void)
{
  expect_expression("dy_bell", "x", slope_of_bell, -2.5, 2.5,
                    "the product rule for x times e^v, and the chain rule for e^v with v = -x^2");
}

static void sines(void)
{
  expect_expression("dy_sines", "x", slope_of_sines, -4, 4,
                    "three cosines, each at the argument of its own sine");
}

const exercise_test exercise_tests[] = {
  {"wave", PUBLIC, 2, "the derivative of e^(sin(x^2)), as a formula in x", wave},
  {"bell", PUBLIC, 1, "the derivative of x e^(-x^2), as a formula in x", bell},
  {"sines", PUBLIC, 1, "the derivative of sin(sin(sin x)), as a formula in x", sines},
  {0}};
