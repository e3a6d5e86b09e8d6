/* Tests of exercise 5.4: void nb_rosen_grad(const double x[2], double g[2])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/gradients.h>
#include "exercise.h"

static double rosen_value(size_t n, const double *x, void *env)
{
  return (void)n, (void)env, nb_rosen(x);
}

static void known_points(void)
{
  static const double at[][4] = {
    {-1.8, 1.5, -1258.4, -348}, {0, 0, -2, 0}, {2, 4, 2, 0}, {1, 2, -400, 200}, {2, 1, 2402, -600}};
  for (int i = 0; i < 5; i++) {
    double g[] = {99, 99};
    nb_rosen_grad(at[i], g);
    expect_absolute(g[0], at[i][2], 1e-9, "the first component at (%g, %g)", at[i][0], at[i][1]);
    expect_absolute(g[1], at[i][3], 1e-9, "the second component at (%g, %g)", at[i][0], at[i][1]);
  }
}

static void the_gully(void)
{
  for (double x = -1.5; x < 2; x += 0.5) {
    double p[] = {x, x * x}, g[] = {99, 99};
    nb_rosen_grad(p, g);
    expect_absolute(g[0], 2 * (x - 1), 1e-9,
                    "on the floor, y = x^2, only (1 - x)^2 is left; here x = %g (at x = 1 all is flat)", x);
    expect_absolute(g[1], 0, 1e-9, "on the floor, y = x^2, the ground does not rise to the north");
  }
}

static void random_points(void)
{
  static const nb_funN rosen = {rosen_value, 0};
  for (int round = 0; round < 20; round++) {
    double p[] = {uniform(-3, 3), uniform(-3, 3)}, g[] = {99, 99}, h[2];
    nb_rosen_grad(p, g);
    nb_grad_fd(rosen, 2, p, h);
    for (int i = 0; i < 2; i++)
      expect_absolute(g[i], h[i], 1e-6 * (1 + nb_norm(2, h)),
                      "what nb_grad_fd finds at (%g, %g), g[%d]", p[0], p[1], i);
  }
}

const exercise_test exercise_tests[] = {
  {"known_points", PUBLIC, 1, "five points, one of them the start of the lecture", known_points},
  {"the_gully", PUBLIC, 1, "the floor of the gully, with the minimum", the_gully},
  {"random_points", SEEDED, 2, "the gradient by differences, at random points", random_points},
  {0}};
