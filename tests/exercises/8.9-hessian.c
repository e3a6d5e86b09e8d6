/* Tests of exercise 8.9: nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node x[n], const double d[n], double out[n])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/backward.h>
#include "exercise.h"

/* H d for two variables, where H is xx, xy, yy. */
static void product(nb_graph *g, nb_node root, const nb_node x[2], const double d[2], double xx, double xy, double yy, const char *why)
{
  double out[2] = {7e77, 7e77}, want[2] = {xx * d[0] + xy * d[1], xy * d[0] + yy * d[1]};
  double size = 1e-9 * (fabs(xx) + fabs(xy) + fabs(yy) + 1) * (fabs(d[0]) + fabs(d[1]));
  expect_status(nb_hvp(g, root, 2, x, d, out), NB_OK, "%s", why);
  for (int i = 0; i < 2; i++) expect_absolute(out[i], want[i], size, "%s: component %d of the product", why, i);
}
static void columns(nb_graph *g, nb_node root, const nb_node x[2], double xx, double xy, double yy, const char *why)
{
  product(g, root, x, (double[]){1, 0}, xx, xy, yy, why);
  product(g, root, x, (double[]){0, 1}, xx, xy, yy, why);
}
static nb_node valley(nb_graph *g, nb_node x, nb_node y)
{
  nb_node u = nb_sub(g, nb_const(g, 1), x), v = nb_sub(g, y, nb_mul(g, x, x)), hundred = nb_const(g, 100);
  nb_node uu = nb_mul(g, u, u), vv = nb_mul(g, v, v);
  return nb_add(g, uu, nb_mul(g, hundred, vv));
}

static void rosenbrock(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), y = nb_var(g, 1), v[] = {x, y}, f = valley(g, x, y);
  columns(g, f, v, 802, -400, 200, "Rosenbrock's function at (1, 1)");
  nb_set(g, x, -1.8), nb_set(g, y, 1.5);
  columns(g, f, v, 2 - 400 * 1.5 + 1200 * 1.8 * 1.8, 720, 200, "Rosenbrock's function at (-1.8, 1.5)");
  nb_graph_free(g);
}
static void functions(void)
{
  nb_graph *g = nb_graph_new();
  double x = .7, y = 1.3, e = exp(.7), s = sin(1.3), c = cos(1.3), l = log(.7), p = pow(.7, 1.3), t = tanh(.91), u = 1 - t * t;
  nb_node a = nb_var(g, x), b = nb_var(g, y), v[] = {a, b};
  nb_node wave = nb_mul(g, nb_exp(g, a), nb_sin(g, b)), power = nb_pow(g, a, b), quotient = nb_div(g, a, b);
  nb_node root = nb_sqrt(g, nb_mul(g, a, b)), bend = nb_tanh(g, nb_mul(g, a, b));
  columns(g, wave, v, e * s, e * c, -e * s, "exp(x) sin(y)");
  columns(g, quotient, v, 0, -1 / (y * y), 2 * x / (y * y * y), "x/y");
  columns(g, power, v, y * (y - 1) * p / (x * x), p / x * (1 + y * l), p * l * l, "x to the y");
  columns(g, root, v, -.25 * sqrt(y / (x * x * x)), .25 / sqrt(x * y), -.25 * sqrt(x / (y * y * y)), "sqrt(xy)");
  columns(g, bend, v, -2 * t * u * y * y, u - 2 * t * u * x * y, -2 * t * u * x * x, "tanh(xy)");
  nb_graph_free(g);
}
static void power(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, -3), y = nb_var(g, 2), v[] = {x, y}, cube = nb_pow(g, x, nb_const(g, 3));
  columns(g, nb_mul(g, cube, y), v, -36, 27, 0, "x^3 y at x = -3; the derivative of x^3 by the exponent is NaN, but 3 doesn't move");
  nb_graph_free(g);
}
static void lists(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 2), y = nb_var(g, 3), v[] = {x, y}, a[] = {x, y, x}, b[] = {y, y, x};
  nb_node dot = nb_dot(g, 3, a, b), lse = nb_logsumexp(g, 2, v), sum = nb_sum(g, 3, a), square = nb_mul(g, sum, sum);
  double p = 1 / (1 + exp(1));
  columns(g, dot, v, 2, 1, 2, "xy + yy + xx");
  columns(g, lse, v, p * (1 - p), -p * (1 - p), p * (1 - p), "log(exp(x) + exp(y))");
  columns(g, square, v, 8, 4, 2, "(2x + y)^2");
  nb_graph_free(g);
}
static void again(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), y = nb_var(g, 1), v[] = {x, y}, f = valley(g, x, y);
  for (nb_node i = 0; i <= f; i++) g->adjoint[i] = 5;
  for (int run = 0; run < 2; run++) product(g, f, v, (double[]){2, 1}, 802, -400, 200, "once more; the adjoints are whatever they were");
  expect_absolute(g->value[f], 0, 1e-12, "the value of the root");
  nb_set(g, x, 2);
  product(g, f, v, (double[]){2, 1}, 4402, -800, 200, "after nb_set, at (2, 1)");
  product(g, x, v, (double[]){2, 1}, 0, 0, 0, "the root is a variable");
  nb_graph_free(g);
}
static double nothing(size_t n, const double *a, void *env) { return (void)n, (void)env, a[0]; }
static void pulls(size_t n, const double *a, double y, double ybar, double *abar, void *env)
{
  (void)n, (void)a, (void)y, (void)env;
  abar[0] += ybar;
}
static void refused(void)
{
  static const nb_op op = {"same", NULL, NULL, nothing, pulls, NULL};
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), y = nb_custom(g, &op, 1, &x), z = nb_mul(g, x, x), bad = 99;
  double d = 3, out = 7;
  expect_status(nb_hvp(g, nb_sin(g, y), 1, &x, &d, &out), NB_ENOTIMPL, "nobody knows the second derivatives of an operation of the user");
  expect_status(nb_hvp(g, bad, 1, &x, &d, &out), NB_ENODE, "99 is no node");
  expect_status(nb_hvp(g, z, 1, &bad, &d, &out), NB_ENODE, "99 is no variable");
  expect_absolute(out, 7, 0, "nothing is written");
  expect_status(nb_hvp(g, z, 1, &x, &d, &out), NB_OK, "x*x doesn't depend on the operation of the user");
  expect_relative(out, 6, 1e-12, "x*x has the second derivative 2, times 3");
  nb_graph_free(g);
}
static void deep(void)
{
  enum { N = 100000 };
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 1), w = nb_var(g, .5), v[] = {x, w}, y = nb_mul(g, x, w);
  for (int i = 0; i < N; i++) y = nb_add(g, y, x);
  product(g, nb_mul(g, y, y), v, (double[]){1, 1}, 2 * (N + .5) * (N + .5), 2 * (N + .5) + 2 * (N + .5), 2, "a deep graph on a small stack");
  nb_graph_free(g);
}
static void symmetry(void)
{
  for (int round = 0; round < 4; round++) {
    double a = uniform(-1, 1), b = uniform(-1, 1), d[2] = {uniform(-2, 2), uniform(-2, 2)};
    nb_graph *g = nb_graph_new();
    nb_node x = nb_var(g, a), y = nb_var(g, b), v[] = {x, y}, f = nb_exp(g, nb_mul(g, x, nb_cos(g, y)));
    double e = exp(a * cos(b)), c = cos(b), s = sin(b);
    product(g, f, v, d, e * c * c, -e * s * (1 + a * c), e * a * (a * s * s - c), "exp(x cos(y)), a random direction");
    nb_graph_free(g);
  }
}

const exercise_test exercise_tests[] = {
  {"rosenbrock", PUBLIC, 1, "Rosenbrock's function, column by column", rosenbrock},
  {"functions", PUBLIC, 1, "functions with second derivatives", functions},
  {"power", PUBLIC, 1, "a power of a negative number", power},
  {"lists", PUBLIC, 1, "nodes with lists of arguments", lists},
  {"again", PUBLIC, 1, "several runs on one graph", again, "rosenbrock"},
  {"refused", PUBLIC, 1, "what can't be done, and no nodes", refused},
  {"deep", PUBLIC, 1, "a deep graph and a small stack", deep, "rosenbrock"},
  {"symmetry", SEEDED, 1, "random points and directions", symmetry},
  {0}};
