/* Tests of exercise 2.5, Kink detector: int nb_kink(nb_fun f, double c, double h, double tol)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
#include "exercise.h"

typedef struct {
  double c, left, right, bend, level; /* bent at c */
} bent;

static double relu(double x) { return x > 0 ? x : 0; }
static double x_abs_x(double x) { return x * fabs(x); }
static double square(double x) { return x * x; }
static double figure_1(double x) { return 3 - sin(2 * x) / x; }
static double inverse(double x) { return 1 / x; }
static double constant(double x) { return (void)x, 5; }
static double lifted(double x) { return 2 + fabs(x - 3); }
static double scaled_abs(double x, void *env) { return *(double *)env * fabs(x); }
static double scaled_square(double x, void *env) { return *(double *)env * x * x; }
static double bent_value(double x, void *env)
{
  const bent *b = env;
  double d = x - b->c;
  return b->level + (d < 0 ? b->left : b->right) * d + b->bend * d * d;
}

static double million = 1e6, millionth = 1e-6;
static bent shape;
static probe f_relu = PROBE("max(x, 0)", relu);
static probe f_abs = PROBE("|x|", fabs);
static probe f_x_abs_x = PROBE("x|x|", x_abs_x);
static probe f_square = PROBE("x^2", square);
static probe f_sine = PROBE("sin(x)", sin);
static probe f_cosine = PROBE("cos(x)", cos);
static probe f_figure_1 = PROBE("3 - sin(2x)/x", figure_1);
static probe f_inverse = PROBE("1/x", inverse);
static probe f_constant = PROBE("5", constant);
static probe f_lifted = PROBE("2 + |x - 3|", lifted);
static probe f_large_abs = PROBE_ENV("1e6 |x|", scaled_abs, &million);
static probe f_small_abs = PROBE_ENV("1e-6 |x|", scaled_abs, &millionth);
static probe f_large_square = PROBE_ENV("1e6 x^2", scaled_square, &million);
static probe f_small_square = PROBE_ENV("1e-6 x^2", scaled_square, &millionth);
static probe f_bent = PROBE_ENV("e + (l or r)(x - c) + b (x - c)^2", bent_value, &shape);

static const double h = 0x1p-12, tol = 1e-3;

static void kinks(void)
{
  expect_int(nb_kink(probe_fun(&f_relu), 0, h, tol), 1, "ReLU has a kink at 0");
  expect_int(nb_kink(probe_fun(&f_relu), 1, h, tol), 0, "ReLU has no kink at 1");
  expect_int(nb_kink(probe_fun(&f_relu), -1, h, tol), 0, "ReLU has no kink at -1");
  expect_int(nb_kink(probe_fun(&f_abs), 0, h, tol), 1, "|x| has a kink at 0");
  expect_int(nb_kink(probe_fun(&f_abs), 2, h, tol), 0, "|x| has no kink at 2");
  expect_int(nb_kink(probe_fun(&f_lifted), 3, h, tol), 1, "2 + |x - 3| has a kink at 3");
  expect_int(nb_kink(probe_fun(&f_lifted), 1, h, tol), 0, "2 + |x - 3| has no kink at 1");
}

static void smooth(void)
{
  expect_int(nb_kink(probe_fun(&f_x_abs_x), 0, h, tol), 0,
             "x|x| is smooth at 0: both one-sided slopes tend to 0");
  expect_int(nb_kink(probe_fun(&f_abs), 0, h, tol), 1, "|x| has a kink at 0");
  expect_int(nb_kink(probe_fun(&f_square), 0, h, tol), 0,
             "x^2 is smooth at 0: its two slopes, h and -h, shrink with h");
  expect_int(nb_kink(probe_fun(&f_cosine), 0, h, tol), 0, "cos is smooth at 0, its maximum");
  expect_int(nb_kink(probe_fun(&f_sine), 1, h, tol), 0, "sin is smooth everywhere");
  expect_int(nb_kink(probe_fun(&f_constant), 1, h, tol), 0, "a constant is smooth");
}

static void scale(void)
{
  expect_int(nb_kink(probe_fun(&f_large_abs), 0, h, tol), 1, "1e6 |x| has a kink at 0");
  expect_int(nb_kink(probe_fun(&f_large_square), 1, h, tol), 0, "1e6 x^2 is smooth at 1");
  expect_int(nb_kink(probe_fun(&f_small_abs), 0, h, tol), 1, "1e-6 |x| has a kink at 0");
  expect_int(nb_kink(probe_fun(&f_small_square), 1, h, tol), 0, "1e-6 x^2 is smooth at 1");
}

static void not_finite(void)
{
  expect_int(nb_kink(probe_fun(&f_figure_1), 0, h, tol), 1, "3 - sin(2x)/x is 0/0 at 0");
  expect_int(nb_kink(probe_fun(&f_inverse), 0, h, tol), 1, "1/x is infinite at 0");
  expect_int(nb_kink(probe_fun(&f_figure_1), 1, h, tol), 0, "3 - sin(2x)/x is smooth at 1");
  expect_at_most(f_figure_1.calls, 16, "calls of f for two verdicts");
}

/* a jump of at least a twentieth of the slopes, or none, and curvature in both cases */
static void random_bends(void)
{
  for (int i = 0; i < 12; i++) {
    int kink = uniform_int(0, 1);
    double unit = pow(10, uniform(-5, 5));
    shape.c = uniform(-4, 4), shape.level = unit * uniform(-2, 2);
    shape.left = unit * uniform(0.5, 2) * (uniform_int(0, 1) ? 1 : -1);
    shape.right = kink ? shape.left - unit * uniform(0.1, 4) : shape.left;
    shape.bend = unit * uniform(0.2, 2);
    expect_int(nb_kink(probe_fun(&f_bent), shape.c, h, tol), kink,
               "slope %g left of c = %.17g and %g right of it, both bent by %g (x - c)^2", shape.left,
               shape.c, shape.right, shape.bend);
    shape.left = shape.right = 0;
    expect_int(nb_kink(probe_fun(&f_bent), shape.c, h, tol), 0,
               "a parabola at its lowest point, c = %.17g", shape.c);
  }
}

const exercise_test exercise_tests[] = {
  {"kinks", PUBLIC, 1, "kinks at 0 and elsewhere, and none beside them", kinks},
  {"smooth", PUBLIC, 1, "curvature is not a kink, not even at a minimum", smooth},
  {"scale", PUBLIC, 1, "f may be multiplied by a million or a millionth", scale},
  {"not_finite", PUBLIC, 1, "a hole is no place for a tangent", not_finite},
  {"random_bends", SEEDED, 1, "random bends, with and without a kink", random_bends},
  {0}};
