/* Tests of exercise 1.2: nb_status nb_line_through(nb_point p, nb_point q, double w[3])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/functions.h>
#include "exercise.h"

/* Multiply w so that the larger of |w1| and |w2| lies in [1/4, 1/2): the same line, and
   no more overflow on the way. */
static void normalize(double w[3])
{
  int k;
  frexp(fmax(fabs(w[0]), fabs(w[1])), &k);
  for (int i = 0; i < 3; i++) w[i] = ldexp(w[i], -k - 1);
}

/* |w1 x + w2 y - w3| at p, relative to the size of the terms at p and q: the same for all
   multiples of w, so that one mistake gives one number, whatever the scale and the sign */
static double residual(const double w[3], nb_point p, nb_point q)
{
  int k;
  double x = fmax(fabs(p.x), fabs(q.x)), y = fmax(fabs(p.y), fabs(q.y));
  frexp(fmax(x, y), &k);
  double size = fabs(w[0]) * ldexp(x, -k) + fabs(w[1]) * ldexp(y, -k);
  double r = w[0] * ldexp(p.x, -k) + w[1] * ldexp(p.y, -k) - ldexp(w[2], -k);
  return r == 0 ? 0 : fabs(r) / size; /* on an axis, both can be 0 */
}

static void passes_through(nb_point p, nb_point q)
{
  double w[3] = {NAN, NAN, NAN};
  expect_status(nb_line_through(p, q, w), NB_OK, "the two points are different");
  expect_true(isfinite(w[0]) && isfinite(w[1]) && isfinite(w[2]),
              "w = (%g, %g, %g) must be three finite numbers", w[0], w[1], w[2]);
  expect_true(w[0] != 0 || w[1] != 0, "w1 and w2 must not both be zero");
  static const char rest[] = "|w1 x + w2 y - w3| at %s, relative to the terms, for w = (%g, %g, %g)";
  double v[3] = {w[0], w[1], w[2]};
  normalize(v);
  double at_p = residual(v, p, q), at_q = residual(v, q, p);
  if (at_p > at_q || isnan(at_p)) expect_absolute(at_p, 0, 1e-12, rest, "p", w[0], w[1], w[2]);
  else expect_absolute(at_q, 0, 1e-12, rest, "q", w[0], w[1], w[2]);
}

static nb_point point(double x, double y)
{
  nb_point p = {x, y};
  return p;
}

static void both_points(void)
{
  passes_through(point(0, -2), point(2, 1));
  passes_through(point(-1, 4), point(3, -5));
  passes_through(point(1, 1), point(4, 4));
  passes_through(point(2.5, 0.25), point(0, 0));
  passes_through(point(-3, 4), point(7, 4));  /* horizontal */
  passes_through(point(2, -1), point(2, 5));  /* vertical */
  passes_through(point(0, 1), point(0, -1));  /* the y axis */
}

static nb_point random_point(double size)
{
  double x = uniform(-1, 1), y = uniform(-1, 1);
  return point(size * x, size * y);
}

static void random_points(void)
{
  for (int i = 0; i < 10; i++) {
    nb_point p = random_point(10), q = random_point(10);
    passes_through(p, q);
    passes_through(p, point(p.x, q.y));
    passes_through(p, point(q.x, p.y));
  }
}

static void refused(nb_point p, nb_point q, const char *why)
{
  double w[3] = {7, -8, 9};
  expect_status(nb_line_through(p, q, w), NB_EARG, "%s", why);
  expect_true(w[0] == 7 && w[1] == -8 && w[2] == 9,
              "w was (7, -8, 9) and is not to be touched on failure; it is (%g, %g, %g)", w[0],
              w[1], w[2]);
}

static void refuses(void)
{
  refused(point(1, 2), point(1, 2), "p and q are the same point");
  refused(point(0, 0), point(-0.0, 0), "p and q are the same point, since -0 is 0");
  passes_through(point(1, 1), point(1 + 1e-10, 1 - 1e-10)); /* close, but not the same */
}

static void sizes(void)
{
  passes_through(point(2e300, 1e300), point(-1e300, 3e300));
  passes_through(point(2e-300, 1e-300), point(-1e-300, 3e-300));
  passes_through(point(2e300, -1e300), point(3e-300, 4e-300));
  passes_through(point(5e200, 1e-200), point(5e200, 1e200));
  refused(point(NAN, 1), point(2, 3), "p has a coordinate that is not a number");
  refused(point(0, 1), point(2, INFINITY), "q has an infinite coordinate");
}

const exercise_test exercise_tests[] = {
  {"both_points", PUBLIC, 1, "both points lie on the line, also on a vertical one", both_points},
  {"sizes", PUBLIC, 1, "huge and tiny coordinates; infinite ones are refused", sizes},
  {"refuses", PUBLIC, 1, "one point twice is refused, and w is left alone", refuses},
  {"random_points", SEEDED, 1, "random points", random_points},
  {0}};
