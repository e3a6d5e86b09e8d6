/* Schedules, as people write them.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/descent.h>

/// default-constant: else it must be the constant one
double nb_eta(nb_schedule s, size_t i, double eta0)
{
  if (s == NB_HARMONIC) return eta0 / ((double)i + 1);
  if (s == NB_GEOMETRIC) return eta0 / pow(2, (double)i);
  return eta0;
}

/// divides-by-zero: counts from 1
double nb_eta(nb_schedule s, size_t i, double eta0)
{
  if (s == NB_CONSTANT) return eta0;
  else if (s == NB_HARMONIC) return eta0 / (double)i;
  else if (s == NB_GEOMETRIC) return eta0 * pow(0.5, (double)i);
  else return NAN;
}

/// int-exponent: scales by minus i
double nb_eta(nb_schedule s, size_t i, double eta0)
{
  int n = (int)i;
  switch (s) {
  case NB_CONSTANT: return eta0;
  case NB_HARMONIC: return eta0 / (1.0 + (double)i);
  case NB_GEOMETRIC: return scalbn(eta0, -n);
  default: return NAN;
  }
}

/// integer-division: 1 over a whole number
double nb_eta(nb_schedule s, size_t i, double eta0)
{
  switch (s) {
  case NB_CONSTANT: return eta0;
  case NB_HARMONIC: { double factor = 1 / (1 + i); return factor * eta0; }
  case NB_GEOMETRIC: return eta0 * pow(2.0, -(double)i);
  }
  return NAN;
}

/// shift: two to the i as an int
double nb_eta(nb_schedule s, size_t i, double eta0)
{
  double eta = NAN;
  if (s == NB_CONSTANT) eta = eta0;
  if (s == NB_HARMONIC) eta = eta0 / ((double)i + 1);
  if (s == NB_GEOMETRIC) eta = eta0 / (1 << i);
  return eta;
}

/// subtracts: one less each time
double nb_eta(nb_schedule s, size_t i, double eta0)
{
  double k = (double)i;
  return s == NB_CONSTANT ? eta0 : s == NB_HARMONIC ? eta0 / (1 + k) : s == NB_GEOMETRIC ? eta0 - k : NAN;
}

/// wrong-base: e to the minus i
double nb_eta(nb_schedule s, size_t i, double eta0)
{
  if (s == NB_CONSTANT) return eta0;
  if (s == NB_HARMONIC) return eta0 * (1 / ((double)i + 1));
  if (s != NB_GEOMETRIC) return NAN;
  return eta0 / exp((double)i);
}

/// right: halves, by squaring
double nb_eta(nb_schedule s, size_t i, double eta0)
{
  double factor = 1, half = 0.5;
  if (s == NB_HARMONIC) factor = 1 / ((double)i + 1);
  else if (s == NB_GEOMETRIC)
    for (; i > 0; i /= 2, half *= half) factor *= i % 2 ? half : 1;
  else if (s != NB_CONSTANT) factor = NAN;
  return eta0 * factor;
}

/// right: a table of divisors
double nb_eta(nb_schedule s, size_t i, double eta0)
{
  const double divisor[] = { [NB_CONSTANT] = 1, [NB_HARMONIC] = (double)i + 1, [NB_GEOMETRIC] = pow(2, (double)i) };
  if ((size_t)s >= sizeof divisor / sizeof *divisor) return NAN;
  return eta0 / divisor[s];
}
