/* Tests of exercise 1.1, Compose: nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
   SPDX-License-Identifier: MIT */
#include <nabla/functions.h>
#include "exercise.h"

typedef struct {
  double a, b;
} line;

static double square(double x) { return x * x; }
static double successor(double x) { return x + 1; }
static double line_value(double x, void *env)
{
  const line *l = env;
  return l->a * x + l->b;
}
static double parabola_value(double x, void *env)
{
  const line *l = env;
  return (x - l->a) * (x - l->b);
}

static line double_plus_three = {2, 3}, half_minus_five = {0.5, -5}, random_line, random_roots;
static probe f_square = PROBE("x^2", square);
static probe f_next = PROBE("x + 1", successor);
static probe f_first = PROBE_ENV("2x + 3", line_value, &double_plus_three);
static probe f_second = PROBE_ENV("x/2 - 5", line_value, &half_minus_five);
static probe f_line = PROBE_ENV("a x + b", line_value, &random_line);
static probe f_roots = PROBE_ENV("(x - c)(x - d)", parabola_value, &random_roots);

static void order(void)
{
  nb_pair one, two;
  nb_fun next = probe_fun(&f_next), sq = probe_fun(&f_square);
  nb_fun h = nb_compose(next, sq, &one);
  expect_relative(nb_at(h, 3), 10, 1e-15, "x + 1 after x^2, at 3: first 3^2 = 9, then 9 + 1");
  expect_relative(nb_at(h, -2), 5, 1e-15, "x + 1 after x^2, at -2: first 4, then 4 + 1");
  h = nb_compose(sq, next, &two);
  expect_relative(nb_at(h, 3), 16, 1e-15, "x^2 after x + 1, at 3: first 3 + 1 = 4, then 4^2");
  expect_relative(nb_at(h, -6), 25, 1e-15, "x^2 after x + 1, at -6: first -5, then 25");
}

static void environments(void)
{
  nb_pair one, two;
  nb_fun first = probe_fun(&f_first), second = probe_fun(&f_second);
  nb_fun h = nb_compose(first, second, &one);
  expect_relative(nb_at(h, 4), -3, 1e-15, "h = (2x + 3) o (x/2 - 5) at 4: first -3, then 2 (-3) + 3");
  nb_fun k = nb_compose(second, first, &two);
  expect_relative(nb_at(k, 4), 0.5, 1e-15, "k = (x/2 - 5) o (2x + 3) at 4: first 11, then 5.5 - 5");
  expect_relative(nb_at(h, 4), -3, 1e-15, "h at 4 once more, now that there is k as well");
  expect_relative(nb_at(h, 8), 1, 1e-15, "h at 8: first -1, then 2 (-1) + 3");
  expect_relative(nb_at(k, 8), 4.5, 1e-15, "k at 8: first 19, then 9.5 - 5");
}

static void called_once(void)
{
  nb_pair store;
  nb_fun h = nb_compose(probe_fun(&f_first), probe_fun(&f_square), &store);
  expect_count(f_first.calls + f_square.calls, 0, "calls of g and f while they are composed");
  for (int i = 1; i <= 4; i++)
    expect_relative(nb_at(h, i), 2 * i * i + 3, 1e-15, "2x + 3 after x^2, at %d", i);
  expect_count(f_square.calls, 4, "calls of f for four values of g o f");
  expect_count(f_first.calls, 4, "calls of g for four values of g o f");
}

static void associativity(void)
{
  nb_pair inner[2], outer[2];
  random_line.a = uniform(-3, 3), random_line.b = uniform(-5, 5);
  random_roots.a = uniform(-4, 4), random_roots.b = uniform(-4, 4);
  nb_fun f = probe_fun(&f_line), g = probe_fun(&f_roots), h = probe_fun(&f_square);
  nb_fun left = nb_compose(nb_compose(h, g, &inner[0]), f, &outer[0]);
  nb_fun right = nb_compose(h, nb_compose(g, f, &inner[1]), &outer[1]);
  for (int i = 0; i < 10; i++) {
    double x = uniform(-10, 10);
    double want = nb_at(h, nb_at(g, nb_at(f, x)));
    expect_relative(nb_at(left, x), want, 1e-15, "(h o g) o f at %.17g is h(g(f(x)))", x);
    expect_relative(nb_at(right, x), want, 1e-15, "h o (g o f) at %.17g is h(g(f(x)))", x);
  }
}

const exercise_test exercise_tests[] = {
  {"order", PUBLIC, 1, "the inner function runs first", order},
  {"environments", PUBLIC, 1, "two composites at once, each function with its own environment",
   environments},
  {"called_once", PUBLIC, 1, "each function is called once", called_once},
  {"associativity", SEEDED, 1, "(h o g) o f = h o (g o f) at random points", associativity},
  {0}};
