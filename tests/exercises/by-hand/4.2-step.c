/* One step, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/descent.h>

/// ascent: a plus
double nb_gd_step(double x, double eta, double u)
{
  double step = eta * u;
  return x + step;
}

/// ascent: two minuses
double nb_gd_step(double x, double eta, double u) { return x - (-u * eta); }

/// no-eta: forgotten
double nb_gd_step(double x, double eta, double u)
{
  (void)eta;
  x -= u;
  return x;
}

/// sign-only: as far as eta, always
double nb_gd_step(double x, double eta, double u)
{
  if (u <= 0) return x + eta;
  return x - eta;
}

/// sign-only: the direction first
double nb_gd_step(double x, double eta, double u)
{
  double direction = u > 0 ? -1 : 1;
  return x + eta * direction;
}

/// step-only: the way and not the place
double nb_gd_step(double x, double eta, double u)
{
  (void)x;
  double step = eta * u;
  step = -step;
  return step;
}

/// times-x: shrinks x in proportion
double nb_gd_step(double x, double eta, double u) { return x * (1 - eta * u); }

/// right: adds the other sign
double nb_gd_step(double x, double eta, double u)
{
  double step = -eta * u;
  x += step;
  return x;
}

/// right: with one rounding
double nb_gd_step(double x, double eta, double u) { return fma(-eta, u, x); }
