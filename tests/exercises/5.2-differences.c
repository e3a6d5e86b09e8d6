/* Tests of exercise 5.2: void nb_grad_fd(nb_funN f, size_t n, const double x[n], double g[n])
   Products of powers have a scale of their own along each axis; there the central difference is
   good to 2e-10 for each factor.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/gradients.h>
#include "exercise.h"

typedef struct {
  double (*value)(size_t n, const double *x, const double *a);
  const double *a;    /* parameters of the function */
  const double *home; /* the point of the gradient */
  long calls, strays; /* a stray call is at a point that differs in none or several coordinates */
} field;

static double field_value(size_t n, const double *x, void *env)
{
  field *f = env;
  size_t moved = 0;
  for (size_t i = 0; i < n; i++) moved += x[i] != f->home[i];
  f->calls++;
  f->strays += moved != 1;
  return f->value(n, x, f->a);
}

static nb_funN field_fun(field *f, const char *formula)
{
  nb_funN fun = {field_value, f};
  f->calls = f->strays = 0;
  name_function(f, formula);
  return fun;
}

static double lecture(size_t n, const double *x, const double *a)
{
  return (void)n, (void)a, x[0] * x[0] * x[1] + cos(x[2]);
}
static double powers(size_t n, const double *x, const double *a) /* product of |x_i|^a_i */
{
  double product = 1;
  for (size_t i = 0; i < n; i++) product *= pow(fabs(x[i]), a[i]);
  return product;
}
static double quadratic(size_t n, const double *x, const double *a) /* sum of a_i x_i x_(i+1) */
{
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += a[i] * x[i] * x[(i + 1) % n];
  return sum;
}
static double distance(size_t n, const double *x, const double *a) /* from the caller's own array */
{
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += (double)(i + 1) * (x[i] - a[i]);
  return sum;
}

/* First of all: how wrong the numbers are depends on the order of the calls, and on the step. */
static void no_strays(const field *f)
{
  expect_int(f->strays, 0, "f is asked at points that differ from x in exactly one coordinate");
}

static void check_powers(size_t n, const double *x, const double *a, const char *formula)
{
  double g[20];
  field f = {powers, a, x, 0, 0};
  for (size_t i = 0; i < n; i++) g[i] = 99;
  nb_grad_fd(field_fun(&f, formula), n, x, g);
  no_strays(&f);
  for (size_t i = 0; i < n; i++)
    expect_relative(g[i], a[i] * powers(n, x, a) / x[i], 2e-9,
                    "x^a changes at the rate a x^a/x, the other factors are constants (i = %zu, x[i] = %.17g)",
                    i, x[i]);
}

static void the_lecture(void)
{
  static const double x[] = {2, 3, 0.5}, want[] = {12, 4, -0.479425538604203};
  double g[] = {99, 99, 99};
  field f = {lecture, 0, x, 0, 0};
  nb_grad_fd(field_fun(&f, "x[0]^2 x[1] + cos(x[2])"), 3, x, g);
  no_strays(&f);
  for (int i = 0; i < 3; i++)
    expect_relative(g[i], want[i], 1e-8, "at (2, 3, 0.5) the gradient is (12, 4, -sin 0.5), here g[%d]", i);
}

static void one_at_a_time(void)
{
  static const double x[] = {1, 2, 3, 4, 5}, a[] = {3, 3, -2, 3, -1};
  check_powers(5, x, a, "x[0]^3 x[1]^3 x[2]^-2 x[3]^3 x[4]^-1");
}

static void scales(void)
{
  static const double x[] = {1e-6, 1, 1e9}, a[] = {3, -1, 2};
  check_powers(3, x, a, "x[0]^3 x[1]^-1 x[2]^2");
}

static void calls(void)
{
  double x[100], a[100], g[101];
  field f = {quadratic, a, x, 0, 0};
  for (int i = 0; i < 100; i++) x[i] = 1 + i % 7, a[i] = 1 + i % 3, g[i] = 99;
  g[100] = 99;
  nb_grad_fd(field_fun(&f, "sum of a[i] x[i] x[i+1]"), 100, x, g);
  expect_count(f.calls, 200, "calls of f for 100 variables");
  no_strays(&f);
  for (int i = 0; i < 100; i++)
    expect_relative(g[i], a[i] * x[(i + 1) % 100] + a[(i + 99) % 100] * x[(i + 99) % 100], 1e-6,
                    "x[i] stands in two of the products, here i = %d", i);
  nb_grad_fd(field_fun(&f, "sum of a[i] x[i] x[i+1]"), 0, x, g);
  expect_count(f.calls, 0, "calls of f for no variables");
}

static void hands_off(void)
{
  static const double x[] = {3, -2, 5};
  double g[] = {99, 99, 99};
  field f = {distance, x, x, 0, 0};
  nb_grad_fd(field_fun(&f, "sum of (i+1) (y[i] - x[i]), where x is your caller's array"), 3, x, g);
  for (int i = 0; i < 3; i++)
    expect_relative(g[i], i + 1, 1e-8, "the function compares with the caller's x, which nobody may move (i = %d)", i);
}

static void random_powers(void)
{
  for (int round = 0; round < 5; round++) {
    double x[8], a[8];
    size_t n = (size_t)uniform_int(1, 8);
    for (size_t i = 0; i < n; i++) {
      x[i] = pow(10, uniform(-4, 6)) * (uniform_int(0, 1) ? 1 : -1);
      a[i] = uniform_int(0, 1) ? uniform(1.5, 3) : uniform(-2, -0.5);
    }
    check_powers(n, x, a, "product of |x[i]|^a[i]");
  }
}

const exercise_test exercise_tests[] = {
  {"the_lecture", PUBLIC, 1, "the gradient of x1^2 x2 + cos x3 at (2, 3, 0.5)", the_lecture},
  {"one_at_a_time", PUBLIC, 1, "one coordinate moves, the others stay", one_at_a_time},
  {"scales", PUBLIC, 1, "each coordinate has its own scale", scales},
  {"calls", PUBLIC, 1, "f is called exactly 2n times", calls},
  {"hands_off", PUBLIC, 1, "the caller's x is not touched", hands_off},
  {"random_powers", SEEDED, 2, "products of powers on random scales", random_powers},
  {0}};
