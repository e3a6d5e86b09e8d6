/* Kink detector, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>

/// absolute-tolerance: tol as it stands
int nb_kink(nb_fun f, double c, double h, double tol)
{
  double y = nb_at(f, c), jump[2];
  for (int i = 0; i < 2; i++, h /= 2) {
    double right = (nb_at(f, c + h) - y) / h, left = (y - nb_at(f, c - h)) / h;
    jump[i] = fabs(right - left);
    if (!isfinite(jump[i])) return 1;
  }
  if (jump[0] <= tol) return 0;
  return jump[1] > 0.75 * jump[0];
}

/// central: two central differences are compared
int nb_kink(nb_fun f, double c, double h, double tol)
{
  double wide = (nb_at(f, c + h) - nb_at(f, c - h)) / (2 * h), narrow = (nb_at(f, c + h / 2) - nb_at(f, c - h / 2)) / h;
  if (!isfinite(wide) || !isfinite(narrow)) return 1;
  return fabs(wide - narrow) > tol * fmax(fabs(wide), fabs(narrow));
}

/// one-look: one step size
int nb_kink(nb_fun f, double c, double h, double tol)
{
  double left = nb_forward_difference(f, c, -h), right = nb_forward_difference(f, c, h);
  if (!isfinite(left) || !isfinite(right)) return 1;
  double steeper = fabs(left) > fabs(right) ? fabs(left) : fabs(right);
  return fabs(left - right) > tol * steeper;
}

/// only-at-c: kinks are where f is zero
int nb_kink(nb_fun f, double c, double h, double tol)
{
  double y = nb_at(f, c);
  (void)h;
  if (!isfinite(y)) return 1;
  return -tol <= y && y <= tol;
}

/// signs: down on one side and up on the other
static int sign(double s) { return (s > 0) - (s < 0); }
int nb_kink(nb_fun f, double c, double h, double tol)
{
  double y = nb_at(f, c), before[2], after[2];
  for (int i = 0; i < 2; i++) {
    double d = i == 0 ? h : h / 2;
    before[i] = (y - nb_at(f, c - d)) / d;
    after[i] = (nb_at(f, c + d) - y) / d;
    if (!isfinite(before[i]) || !isfinite(after[i])) return 1;
  }
  (void)tol;
  return sign(before[1]) * sign(after[1]) < 0 && fabs(after[1] - before[1]) > 0.75 * fabs(after[0] - before[0]);
}

/// slope-must-settle: only the right side, at two steps
int nb_kink(nb_fun f, double c, double h, double tol)
{
  double wide = nb_secant(f, c, c + h), narrow = nb_secant(f, c, c + h / 2), left = nb_secant(f, c, c - h);
  double steep = fmax(fabs(left), fmax(fabs(wide), fabs(narrow)));
  if (!isfinite(wide) || !isfinite(narrow) || !isfinite(left)) return 1;
  return fabs(wide - narrow) > tol * steep;
}

/// swallows-nan: does not ask
static double gap(nb_fun f, double c, double h) { return fabs(nb_secant(f, c, c + h) - nb_secant(f, c - h, c)); }
int nb_kink(nb_fun f, double c, double h, double tol)
{
  double wide = gap(f, c, h), narrow = gap(f, c, h / 2);
  double steep = fmax(fabs(nb_secant(f, c, c + h)), fabs(nb_secant(f, c, c - h)));
  if (narrow > 0.75 * wide && wide > tol * steep) return 1;
  return 0;
}

/// right: five values
int nb_kink(nb_fun f, double c, double h, double tol)
{
  double y[5], steep = 0;
  for (int i = 0; i < 5; i++) {
    y[i] = nb_at(f, c + (i - 2) * h / 2);
    if (!isfinite(y[i])) return 1;
  }
  double wide = (y[4] - 2 * y[2] + y[0]) / h, narrow = 2 * (y[3] - 2 * y[2] + y[1]) / h;
  steep = fmax(fabs(y[4] - y[2]), fabs(y[2] - y[0])) / h;
  if (fabs(wide) <= tol * steep) return 0;
  return fabs(narrow / wide) > 0.7;
}

/// right: a question after the other
static double one_sided(nb_fun f, double c, double h) { return (nb_at(f, c + h) - nb_at(f, c)) / h; }
int nb_kink(nb_fun f, double c, double h, double tol)
{
  double r = one_sided(f, c, h), l = one_sided(f, c, -h), d = r - l;
  double r2 = one_sided(f, c, h / 2), l2 = one_sided(f, c, -h / 2), d2 = r2 - l2;
  if (isnan(d) || isinf(d) || isnan(d2) || isinf(d2)) return 1;
  if (fabs(d) <= tol * fabs(r) || fabs(d) <= tol * fabs(l)) return 0;
  if (fabs(d2) < 0.8 * fabs(d)) return 0;
  return 1;
}
