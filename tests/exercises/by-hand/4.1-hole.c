/* Fig. 1 without a hole, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/descent.h>
static inline double series(double x) { return 8 * x / 3 - 16 * x * x * x / 15 + 16 * x * x * x * x * x / 105; }
static inline double quotient(double x) { return sin(2 * x) / x / x - 2 * cos(2 * x) / x; }

/// early-switch: a switch at a millionth
double nb_f1(double x)
{
  if (x == 0) return 1;
  return 3 - sin(2 * x) / x;
}
double nb_f1_prime(double x)
{
  double y = x < 0 ? -x : x;
  return y < 1e-6 ? 8 * x / 3 : (sin(2 * x) / x - 2 * cos(2 * x)) / x;
}

/// integer-division: the coefficients as they are printed
double nb_f1(double x) { return fabs(x) < 1e-200 ? 1 : 3 - sin(2 * x) / x; }
double nb_f1_prime(double x)
{
  if (x > -0.02 && x < 0.02) return 8 / 3 * x - 16 / 15 * x * x * x + 16 / 105 * x * x * x * x * x;
  return quotient(x);
}

/// late-switch: the series as far as 1
double nb_f1(double x) { return x == 0 ? 1 : 3 - sin(2 * x) / x; }
double nb_f1_prime(double x)
{
  if (fabs(x) >= 1) return quotient(x);
  return series(x);
}

/// nan-at-zero: as on the slide
double nb_f1(double x)
{
  double y = 2 * x;
  return 3.0 - sin(y) / x;
}
double nb_f1_prime(double x) { return fabs(x) < 0.02 ? series(x) : quotient(x); }

/// sign: the quotient rule backwards
double nb_f1(double x)
{
  double hole = 1;
  return x != 0 ? 3 - sin(2 * x) / x : hole;
}
double nb_f1_prime(double x)
{
  if (fabs(x) < 0.02) return series(x);
  double u = sin(2 * x), du = 2 * cos(2 * x);
  return (du * x - u) / (x * x);
}

/// textbook-formula: with a place for 0 only
double nb_f1(double x) { return x == 0 ? 1 : 3 - sin(2 * x) / x; }
double nb_f1_prime(double x)
{
  if (x == 0) return 0;
  return -(2 * x * cos(2 * x) - sin(2 * x)) / (x * x);
}

/// three-at-zero: 0/0 is taken for 0
double nb_f1(double x)
{
  double fraction = 0;
  if (x != 0) fraction = sin(2 * x) / x;
  return 3 - fraction;
}
double nb_f1_prime(double x)
{
  return fabs(x) < 0.02 ? series(x) : quotient(x);
}

/// one-term: a line near zero
double nb_f1(double x) { return x == 0 ? 1 : 3 - sin(2 * x) / x; }
double nb_f1_prime(double x)
{
  if (-0.001 < x && x < 0.001) return x * 8 / 3;
  return quotient(x);
}

/// right: the sum of the series, term by term
double nb_f1(double x) { return x == 0 ? 1 : 3 - 2 * sin(x) * cos(x) / x; }
double nb_f1_prime(double x)
{
  if (fabs(x) > 0.5) return (sin(2 * x) / x - 2 * cos(2 * x)) / x;
  double power = 2, slope = 0; /* power is 2 (2x)^(2k)/(2k+1)! */
  for (int k = 1; k < 12; k++) {
    power *= -4 * x * x / (2 * k * (2 * k + 1));
    slope -= x == 0 ? 0 : power * 2 * k / x;
  }
  return fabs(x) < 1e-100 ? 8 * x / 3 : slope;
}

/// right: with a helper, and a switch at a hundredth
double nb_f1(double x)
{
  if (fabs(x) < 1e-150) return 1.0;
  return 3.0 - sin(x + x) / x;
}
double nb_f1_prime(double x)
{
  if (-0.01 < x && x < 0.01) return series(x);
  return quotient(x);
}
