/* Numerical derivative, as people write it. More right ones: tests/grader/honest.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>

/// fixed-step: one step for all c
double nb_diff(nb_fun f, double c)
{
  double h = pow(DBL_EPSILON, 1.0 / 3);
  return (nb_at(f, c + h) - nb_at(f, c - h)) / (2 * h);
}

/// fixed-step: the library's difference, with its best step at 1
static const double step = 6.055454452393343e-06;
double nb_diff(nb_fun f, double c) { return nb_central_difference(f, c, step); }

/// floor: at least 1, as in many books
double nb_diff(nb_fun f, double c)
{
  double size = c < 0 ? -c : c, h = cbrt(DBL_EPSILON);
  if (size > 1) h *= size;
  double a = c - h, b = c + h;
  return (nb_at(f, b) - nb_at(f, a)) / (b - a);
}

/// four-calls: both one-sided slopes, and their mean
double nb_diff(nb_fun f, double c)
{
  double h = cbrt(DBL_EPSILON) * (c == 0 ? 1 : fabs(c));
  double right = nb_forward_difference(f, c, h), left = nb_forward_difference(f, c, -h);
  return 0.5 * (left + right);
}

/// four-calls: Richardson's extrapolation
static double central(nb_fun f, double c, double h) { return nb_secant(f, c - h, c + h); }
double nb_diff(nb_fun f, double c)
{
  double h = 1e-3 * fabs(c);
  if (h == 0) h = 1e-3;
  return (4 * central(f, c, h / 2) - central(f, c, h)) / 3;
}

/// half-the-distance: from c - h to c + h the run is taken to be h
double nb_diff(nb_fun f, double c)
{
  double scale = fabs(c);
  if (scale == 0) scale = 1;
  double h = cbrt(DBL_EPSILON) * scale, right = nb_at(f, c + h), left = nb_at(f, c - h);
  double rise = right - left, run = h;
  return rise / run;
}

/// half-the-distance: the slopes to both sides are added and never halved
static double step(double c) { return 6.0554544523933395e-06 * (c ? fabs(c) : 1); }
double nb_diff(nb_fun f, double c)
{
  const double a = c - step(c), b = c + step(c);
  return 2 * (f.value(b, f.env) - f.value(a, f.env)) / (b - a);
}

/// no-scale-at-zero: a step proportional to |c|
double nb_diff(nb_fun f, double c)
{
  double left = c * (1 - cbrt(DBL_EPSILON)), right = c * (1 + cbrt(DBL_EPSILON));
  return (nb_at(f, right) - nb_at(f, left)) / (right - left);
}

/// one-sided: a limit as in the definition, with an exact step
#define ROOT_EPS 1.4901161193847656e-08
double nb_diff(nb_fun f, double c)
{
  double y0 = nb_at(f, c), h = ROOT_EPS * fabs(c);
  if (c == 0) h = ROOT_EPS;
  volatile double next = c + h;
  h = next - c;
  return (nb_at(f, c + h) - y0) / h;
}

/// one-sided: the quotient of Newton, to the right of c
double nb_diff(nb_fun f, double c)
{
  double size = c < 0 ? -c : c;
  double dx = sqrt(DBL_EPSILON) * (size > 0 ? size : 1.0);
  double df = nb_at(f, c + dx);
  df -= nb_at(f, c);
  return df / dx;
}

/// square-root: central, with the step of the other one
double nb_diff(nb_fun f, double c)
{
  double h = sqrt(DBL_EPSILON);
  if (c != 0) h *= fabs(c);
  double b = nb_at(f, c + h), a = nb_at(f, c - h);
  return (b - a) / ((c + h) - (c - h));
}

/// tiny-step: as small as the author dared
double nb_diff(nb_fun f, double c)
{
  double h = c == 0 ? 1e-12 : 1e-12 * fabs(c), left = c - h, right = c + h;
  double dy = nb_at(f, right) - nb_at(f, left), dx = right - left;
  return dy / dx;
}
