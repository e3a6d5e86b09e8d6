/* Tests of exercise 4.7:
   double nb_armijo(nb_fun f, double x, double u, double eta0, double c, double rho)
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/descent.h>
#include "exercise.h"

static double square(double x) { return x * x; }
static double raised(double x) { return 1 + x * x; }
static double fig1(double x) { return x == 0 ? 1 : 3 - sin(2 * x) / x; }
static double fig1_slope(double x) { return (sin(2 * x) / x - 2 * cos(2 * x)) / x; }
static double quartic(double x) { return x * x * x * x; }
static double quartic_slope(double x) { return 4 * x * x * x; }
static double barrier(double x) { return x - log(x); } /* NaN for x < 0, infinite at 0 */
static double barrier_slope(double x) { return 1 - 1 / x; }

static probe f_square = PROBE("x^2", square);
static probe f_raised = PROBE("1 + x^2", raised);
static probe f_fig1 = PROBE("3 - sin(2x)/x", fig1);
static probe f_quartic = PROBE("x^4", quartic);
static probe f_barrier = PROBE("x - log(x)", barrier);

enum { MOST = 5000 }; /* calls of f; the longest search needs some 1100 */

/* the first eta that is good enough, and how many were tried */
static double reference(double (*f)(double), double x, double u, double eta0, double c, double rho,
                        long *tried)
{
  *tried = 0;
  for (double eta = eta0; ; eta *= rho) {
    ++*tried;
    double drop = f(x) - f(x - eta * u);
    if (drop > 0 && drop >= c * eta * u * u) return eta;
  }
}

static void search(probe *f, double x, double u, double eta0, double c, double rho)
{
  allow_callbacks(MOST);
  long tried, before = f->calls;
  double want = reference(f->plain, x, u, eta0, c, rho, &tried);
  expect_relative(nb_armijo(probe_fun(f), x, u, eta0, c, rho), want, 1e-12,
                  "the first of eta0, rho eta0, ... whose drop is at least c eta u^2; it is number %ld",
                  tried);
  expect_at_most(f->calls - before, tried + 1, "calls of f, one at x and one for each eta tried");
}

static void example(void)
{
  search(&f_square, 1, 2, 4, 0.1, 0.5);
  search(&f_square, 1, 2, 0.25, 0.1, 0.5);
  search(&f_square, -3, -6, 10, 0.01, 0.25);
}

static void sufficient(void)
{
  search(&f_square, 1, 2, 0.9, 0.5, 0.5);   /* 0.9 does decrease f, but by too little */
  search(&f_square, 1, 2, 0.5, 0.5, 0.5);   /* the drop is exactly c eta u^2 */
  search(&f_square, 10, 20, 0.95, 0.2, 0.8);
  search(&f_fig1, 1.5, fig1_slope(1.5), 3, 0.1, 0.5);
  search(&f_fig1, -0.5, fig1_slope(-0.5), 3, 0.1, 0.7);
  search(&f_fig1, 3, fig1_slope(3), 2, 0.3, 0.5);
  search(&f_quartic, 5, quartic_slope(5), 1, 0.1, 0.5);
  search(&f_quartic, 1e6, quartic_slope(1e6), 1, 0.1, 0.5); /* so steep that eta becomes 1e-13 */
}

static void none(probe *f, double x, double u, const char *why)
{
  allow_callbacks(MOST);
  long before = f->calls;
  expect_absolute(nb_armijo(probe_fun(f), x, u, 1, 0.1, 0.5), 0, 1e-300, "%s", why);
  expect_at_most(f->calls - before, 1200, "calls of f");
}

static void no_step(void)
{
  search(&f_square, 2, 4, 3, 0.1, 0.5); /* here is a step */
  none(&f_square, 3, 0, "a slope of 0 needs no step");
  none(&f_square, 1, -2, "-2 is not the slope of x^2 at 1, and every step with it leads uphill");
  none(&f_square, 0, 1, "at the minimum every step leads uphill");
  none(&f_raised, 1e-9, 2e-9, "1 + x^2 is 1 in a double, wherever the step leads: equal values, no decrease");
  none(&f_raised, 0, 1e-170, "1 + x^2 does not decrease from 0, and 0 is not a drop, even where u^2 is too small for a double");
}

static void outside(void)
{
  search(&f_barrier, 2, barrier_slope(2), 4, 0.1, 0.5);   /* the first trial is at 0 exactly */
  search(&f_barrier, 3, barrier_slope(3), 5, 0.1, 0.5);   /* the first trial is at a negative x */
  search(&f_barrier, 0.125, barrier_slope(0.125), 8, 0.1, 0.5);
}

static void refused(double x, double u, double eta0, double c, double rho, const char *why)
{
  allow_callbacks(MOST);
  expect_absolute(nb_armijo(probe_fun(&f_square), x, u, eta0, c, rho), 0, 1e-300, "%s", why);
}

static void arguments(void)
{
  search(&f_square, 2, 4, 1, 0.1, 0.5); /* these make sense */
  refused(NAN, 2, 1, 0.1, 0.5, "x is not a number");
  refused(1, INFINITY, 1, 0.1, 0.5, "u is infinite");
  refused(1, 2, 0, 0.1, 0.5, "eta0 = 0 is not positive");
  refused(1, 2, -1, 0.1, 0.5, "eta0 is negative");
  refused(1, 2, INFINITY, 0.1, 0.5, "eta0 is infinite");
  refused(1, 2, 1, 0, 0.5, "c is not strictly between 0 and 1");
  refused(1, 2, 1, 1, 0.5, "c is not strictly between 0 and 1");
  refused(1, 2, 1, 0.1, 1, "with rho = 1 the steps would not get shorter");
  refused(1, 2, 1, 0.1, 0, "rho is not strictly between 0 and 1");
  refused(1, 2, 1, 0.1, NAN, "rho is not a number");
}

static void random_searches(void)
{
  for (int i = 0; i < 10; i++) {
    double c = uniform(0.05, 0.6), rho = uniform(0.3, 0.9), eta0 = uniform(0.5, 8);
    double x = uniform(0.3, 2) * (i % 2 ? 1 : -1);
    if (i < 4) search(&f_square, x, 2 * x, eta0, c, rho);
    else if (i < 8) search(&f_fig1, x, fig1_slope(x), eta0, c, rho);
    else search(&f_quartic, x, quartic_slope(x), eta0, c, rho);
  }
}

const exercise_test exercise_tests[] = {
  {"example", PUBLIC, 1, "the example of the contract, and two more", example},
  {"sufficient", PUBLIC, 1, "a decrease that is too small is not enough", sufficient},
  {"no_step", PUBLIC, 1, "when no step helps, the answer is 0, and it comes", no_step},
  {"outside", PUBLIC, 1, "trials at which f is infinite or not a number", outside},
  {"arguments", PUBLIC, 1, "arguments that make no sense", arguments},
  {"random_searches", SEEDED, 2, "random searches on three functions", random_searches},
  {0}};
