/* Tests of exercise 3.4, Dual numbers: add, mul, div, sin, exp and pow.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/chain.h>
#include "exercise.h"

static const nb_dual u = {3, 2}, v = {-4, 5}, w = {0.5, -3};

static void expect_dual(nb_dual got, double value, double slope, const char *why)
{
  expect_relative(got.value, value, 1e-12, "the value of %s", why);
  expect_relative(got.slope, slope, 1e-12, "the slope of %s", why);
}

static void sum(void)
{
  expect_dual(nb_dual_add(u, v), -1, 7, "u + v: slopes add like values, 2 + 5");
  expect_dual(nb_dual_add(v, w), -3.5, 2, "u + v: slopes add like values, 5 - 3");
}

static void product(void)
{
  expect_dual(nb_dual_mul(u, v), -12, 7, "u v: the product rule says u'v + uv' = 2(-4) + 3(5)");
  expect_dual(nb_dual_mul(u, u), 9, 12, "u^2: the product rule says 2uu' = 2(3)(2)");
  expect_dual(nb_dual_mul(nb_dual_const(7), v), -28, 35, "7 v, where 7 is a constant");
}

static void quotient(void)
{
  expect_dual(nb_dual_div(u, v), -0.75, -23.0 / 16, "u/v: (u'v - uv')/v^2 = (2(-4) - 3(5))/16");
  expect_dual(nb_dual_div(v, w), -8, -38, "u/v: (u'v - uv')/v^2 = (5(0.5) - (-4)(-3))/0.25");
  expect_dual(nb_dual_div(nb_dual_const(6), u), 2, -4.0 / 3, "6/v, where 6 is a constant: -6v'/v^2");
}

static void sine(void)
{
  expect_dual(nb_dual_sin(u), sin(3), 2 * cos(3), "sin u: cos(u) u' = cos(3) 2");
  expect_dual(nb_dual_sin(w), sin(0.5), -3 * cos(0.5), "sin u: cos(u) u' = cos(0.5) (-3)");
}

static void exponential(void)
{
  expect_dual(nb_dual_exp(u), exp(3), 2 * exp(3), "e^u: e^u u' = e^3 2");
  expect_dual(nb_dual_exp(w), exp(0.5), -3 * exp(0.5), "e^u: e^u u' = e^0.5 (-3)");
}

static void power(void)
{
  nb_dual zero = {0, 4};
  expect_dual(nb_dual_pow(u, 2.5), pow(3, 2.5), 5 * pow(3, 1.5), "u^2.5: 2.5 u^1.5 u' = 2.5 (3^1.5) 2");
  expect_dual(nb_dual_pow(v, 3), -64, 240, "u^3 for a negative u: 3 u^2 u' = 3(16)5");
  expect_dual(nb_dual_pow(v, -1), -0.25, -5.0 / 16, "u^-1 for a negative u: -u'/u^2 = -5/16");
  expect_dual(nb_dual_pow(zero, 1), 0, 4, "u^1 is u itself, also where u is 0");
  expect_dual(nb_dual_pow(zero, 3), 0, 0, "u^3 is flat where u is 0");
  expect_dual(nb_dual_pow(zero, 0), 1, 0, "u^0 is the constant 1, also where u is 0");
  expect_dual(nb_dual_pow(u, 0), 1, 0, "u^0 is the constant 1");
}

static void same(nb_dual got, nb_dual want, const char *why, nb_dual a, nb_dual b)
{
  expect_absolute(got.value, want.value, 1e-11 * (1 + fabs(want.value)),
                  "%s, in value, for u = {%.17g, %.17g}, v = {%.17g, %.17g}", why, a.value, a.slope, b.value, b.slope);
  expect_absolute(got.slope, want.slope, 1e-11 * (1 + fabs(want.slope)),
                  "%s, in slope, for u = {%.17g, %.17g}, v = {%.17g, %.17g}", why, a.value, a.slope, b.value, b.slope);
}

static void identities(void)
{
  for (int i = 0; i < 3; i++) {
    nb_dual a = {uniform(0.5, 3), uniform(-2, 2)}, b = {-uniform(0.5, 3), uniform(-2, 2)};
    nb_dual sum = nb_dual_add(a, b);
    same(nb_dual_div(nb_dual_mul(a, b), b), a, "u v/v is u", a, b);
    same(nb_dual_mul(nb_dual_exp(a), nb_dual_exp(b)), nb_dual_exp(sum), "e^u e^v is e^(u+v)", a, b);
    same(nb_dual_pow(b, 2), nb_dual_mul(b, b), "v^2 is v v", a, b);
    same(nb_dual_pow(a, 0.5), nb_dual_sqrt(a), "u^0.5 is the square root of u", a, b);
    same(nb_dual_sin(sum),
         nb_dual_add(nb_dual_mul(nb_dual_sin(a), nb_dual_cos(b)), nb_dual_mul(nb_dual_cos(a), nb_dual_sin(b))),
         "sin(u+v) is sin u cos v + cos u sin v", a, b);
  }
}

/* a random expression in x, as a sequence of steps, in dual numbers and in plain ones */
enum { STEPS = 5 };
static int op[STEPS];
static double c[STEPS];
static const char *const step_text[] = {"y + c", "x y", "y/(2 + sin x)", "sin y", "e^(y/10)", "(y^2 + 1)^-c"};

static nb_dual dual_step(int k, nb_dual x, nb_dual y)
{
  nb_dual number = nb_dual_const(c[k]);
  switch (op[k]) {
  case 0: return nb_dual_add(y, number);
  case 1: return nb_dual_mul(x, y);
  case 2: return nb_dual_div(y, nb_dual_add(nb_dual_const(2), nb_dual_sin(x)));
  case 3: return nb_dual_sin(y);
  case 4: return nb_dual_exp(nb_dual_div(y, nb_dual_const(10)));
  default: return nb_dual_pow(nb_dual_add(nb_dual_mul(y, y), nb_dual_const(1)), -c[k]);
  }
}

static double plain_steps(double x, void *env)
{
  double y = x;
  for (int k = 0; k < STEPS; k++)
    switch (op[k]) {
    case 0: y += c[k]; break;
    case 1: y *= x; break;
    case 2: y /= 2 + sin(x); break;
    case 3: y = sin(y); break;
    case 4: y = exp(y / 10); break;
    default: y = pow(y * y + 1, -c[k]);
    }
  return (void)env, y;
}

static void expressions(void)
{
  nb_fun f = {plain_steps, 0};
  for (int i = 0; i < 6; i++) {
    double at = uniform(0.5, 1.5);
    nb_dual x = nb_dual_var(at), y = x;
    for (int k = 0; k < STEPS; k++) op[k] = uniform_int(0, 5), c[k] = uniform(0.5, 1.5);
    for (int k = 0; k < STEPS; k++) y = dual_step(k, x, y);
    double want = nb_diff(f, at);
    expect_absolute(y.slope, want, 1e-6 * (1 + fabs(want)),
                    "nb_diff of y := x, then %s, %s, %s, %s, %s with c = %.3g, %.3g, %.3g, %.3g, %.3g, at x = %.17g",
                    step_text[op[0]], step_text[op[1]], step_text[op[2]], step_text[op[3]], step_text[op[4]], c[0],
                    c[1], c[2], c[3], c[4], at);
  }
}

const exercise_test exercise_tests[] = {
  {"sum", PUBLIC, 1, "the sum of two dual numbers", sum},
  {"product", PUBLIC, 1, "the product of two dual numbers", product},
  {"quotient", PUBLIC, 1, "the quotient of two dual numbers", quotient},
  {"sine", PUBLIC, 1, "the sine of a dual number", sine},
  {"exponential", PUBLIC, 1, "the exponential function of a dual number", exponential},
  {"power", PUBLIC, 1, "a power of a dual number, also of a negative one and of 0", power},
  {"identities", SEEDED, 1, "identities such as e^u e^v = e^(u+v), at random points", identities},
  {"expressions", SEEDED, 1, "random expressions, against nb_diff", expressions},
  {0}};
