/* Tests of exercise 5.3: double nb_dirderiv(size_t n, const double g[n], const double v[n])
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/gradients.h>
#include "exercise.h"

static const double g[] = {12, 4, -0.479425538604203};

static void the_lecture(void)
{
  static const double v[] = {1. / 3, 2. / 3, 2. / 3}, back[] = {-1. / 3, -2. / 3, -2. / 3};
  static const double east[] = {1, 0, 0}, down[] = {0, 0, -1};
  expect_relative(nb_dirderiv(3, g, v), 6.347049640930531, 1e-12, "(12 + 4*2 - 0.479426*2)/3");
  expect_relative(nb_dirderiv(3, g, back), -6.347049640930531, 1e-12, "backwards, the slope changes its sign");
  expect_relative(nb_dirderiv(3, g, east), 12, 1e-12, "along an axis it is the partial derivative");
  expect_relative(nb_dirderiv(3, g, down), -g[2], 1e-12, "against an axis it is minus the partial derivative");
}

static void scale_of_v(void)
{
  static const double scale[] = {1, 3, 1e-5, 1e5, 1e-200, 1e200};
  for (int i = 0; i < 6; i++) {
    double v[] = {scale[i], 2 * scale[i], 2 * scale[i]};
    expect_relative(nb_dirderiv(3, g, v), 6.347049640930531, 1e-12,
                    "only the direction of v counts, here %g times (1, 2, 2)", scale[i]);
  }
}

static void scale_of_g(void)
{
  static const double zero[] = {0, 0, 0}, v[] = {3, 4, 0}, twice[] = {24, 8, -1};
  static const double huge[] = {1e300, 1e300, 0};
  expect_relative(nb_dirderiv(3, g, v), 10.4, 1e-12, "(12*3 + 4*4)/5");
  expect_relative(nb_dirderiv(3, twice, v), 20.8, 1e-12, "a mountain twice as high is twice as steep");
  expect_relative(nb_dirderiv(3, huge, v), 1.4e300, 1e-12, "1e300 (3 + 4)/5, without overflow");
  expect_absolute(nb_dirderiv(3, g, zero), 0, 0, "v = 0 has no direction; nobody moves, nothing changes");
  expect_absolute(nb_dirderiv(0, g, v), 0, 0, "without variables nothing changes");
}

static void random_directions(void)
{
  for (int round = 0; round < 10; round++) {
    double a[10], v[10], dot = 0, length = 0, size = 0, stretch = pow(10, uniform(-6, 6));
    size_t n = (size_t)uniform_int(1, 10);
    for (size_t i = 0; i < n; i++) {
      a[i] = uniform(-5, 5), v[i] = uniform(-1, 1);
      dot += a[i] * v[i], length += v[i] * v[i], size += a[i] * a[i];
      v[i] *= stretch;
    }
    expect_absolute(nb_dirderiv(n, a, v), dot / sqrt(length), 1e-12 * sqrt(size),
                    "the inner product divided by the length of v (n = %zu)", n);
  }
}

const exercise_test exercise_tests[] = {
  {"the_lecture", PUBLIC, 1, "the lecture's example, forwards, backwards, along the axes", the_lecture},
  {"scale_of_v", PUBLIC, 1, "the length of v is irrelevant", scale_of_v},
  {"scale_of_g", PUBLIC, 1, "the length of g is not; and v = 0", scale_of_g},
  {"random_directions", SEEDED, 1, "random gradients and directions", random_directions},
  {0}};
