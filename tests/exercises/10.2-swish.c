/* Tests of exercise 10.2: void nb_swish_lanes(size_t n, const double a[n], double y[n]);
   void nb_swish_back(size_t n, const double a[n], const double y[n], const double g[n], double ga[n])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/engine.h>
#include "exercise.h"

static double swish(double a) { return a >= 0 ? a / (1 + exp(-a)) : a * (exp(a) / (1 + exp(a))); }
static double slope(double a)
{
  double e = exp(-fabs(a)), up = 1 / (1 + e), down = e / (1 + e);
  return a >= 0 ? up + a * up * down : down + a * up * down;
}
static void values_at(size_t n, const double *a)
{
  double y[40];
  for (size_t i = 0; i < n; i++) y[i] = 99;
  nb_swish_lanes(n, a, y);
  for (size_t i = 0; i < n; i++) expect_relative(y[i], swish(a[i]), 1e-13, "s(%g), lane %zu", a[i], i);
}
static void slopes_at(size_t n, const double *a)
{
  double y[40], g[40], ga[40];
  for (size_t i = 0; i < n; i++) y[i] = swish(a[i]), g[i] = 1 + (double)i / 8, ga[i] = (double)i - 3;
  nb_swish_back(n, a, y, g, ga);
  for (size_t i = 0; i < n; i++)
    expect_absolute(ga[i], (double)i - 3 + g[i] * slope(a[i]), 1e-12 * (1 + fabs(g[i])), "ga[%zu] was %g; g = %g times s'(%g) was to be added", i, (double)i - 3, g[i], a[i]);
}
static const double ordinary[] = { 1, 0.5, -0.5, 2, -3, 0.1, 7, -8, 1e-3 };
static const double extreme[] = { 1000, -700, 1e300, 40, -40, 745, -30 };
static void forward(void) { values_at(9, ordinary); }
static void backward(void) { slopes_at(9, ordinary); }
static void large(void) { values_at(7, extreme), slopes_at(7, extreme); }
static void special(void)
{
  double a[4] = { NAN, 0, -1000, 1 }, y[4] = { 99, 99, 99, 99 }, g[4] = { 1, 2, 1, 0 }, ga[4] = { 0, 0, 5, 7 };
  nb_swish_lanes(4, a, y);
  expect_true(isnan(y[0]), "s(NaN) is NaN");
  expect_absolute(y[1], 0, 0, "s(0)");
  expect_absolute(y[2], 0, 1e-300, "s(-1000)");
  nb_swish_back(4, a, y, g, ga);
  expect_true(isnan(ga[0]), "s'(NaN) is NaN");
  expect_absolute(ga[1], 1, 1e-14, "g = 2 times s'(0)");
  expect_absolute(ga[2], 5, 1e-14, "s'(-1000) is 0: what was there stays");
  expect_absolute(ga[3], 7, 1e-14, "g = 0: what was there stays");
}
static void lengths(void)
{
  double y[12];
  for (size_t n = 0; n < 9; n++) {
    for (int i = 0; i < 12; i++) y[i] = 99;
    nb_swish_lanes(n, ordinary, y);
    for (size_t i = 0; i < n; i++) expect_relative(y[i], swish(ordinary[i]), 1e-13, "lane %zu of %zu", i, n);
  }
}
static void anywhere(void)
{
  double a[33];
  for (int i = 0; i < 33; i++) a[i] = uniform(-40, 40);
  values_at(33, a), slopes_at(33, a);
}
const exercise_test exercise_tests[] = {
  { "forward", PUBLIC, 1, "values at nine points", forward },
  { "backward", PUBLIC, 1, "derivatives at nine points, added to what is there", backward },
  { "large", PUBLIC, 1, "large numbers of both signs", large },
  { "special", PUBLIC, 1, "NaN, zero, and g = 0", special },
  { "lengths", PUBLIC, 1, "any number of lanes", lengths },
  { "anywhere", SEEDED, 2, "random lanes", anywhere },
  { 0 }
};
