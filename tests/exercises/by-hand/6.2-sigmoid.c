/* Sigmoid and softplus, as people write them.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/nested.h>

/// as-it-stands: the softplus is overflowing
double nb_sigmoid(double z)
{
  if (z < 0) return exp(z) / (1 + exp(z));
  return 1 / (1 + exp(-z));
}
double nb_softplus(double z)
{
  double e = exp(z);
  return log(e + 1);
}

/// one-formula: one formula for all z
double nb_sigmoid(double z)
{
  const double top = exp(z), bottom = top + 1;
  return top / bottom;
}
double nb_softplus(double z) { return z > 0 ? z + log1p(exp(-z)) : log1p(exp(z)); }

/// wrong-branch: the sigmoid of -z
double nb_sigmoid(double z)
{
  double t = exp(-fabs(z));
  return z >= 0 ? t / (1 + t) : 1 / (1 + t);
}
double nb_softplus(double z) { return fmax(z, 0) + log1p(exp(-fabs(z))); }

/// half-repaired: log1p, and nothing else
double nb_sigmoid(double z) { return z < 0 ? exp(z) / (1 + exp(z)) : 1 / (1 + exp(-z)); }
double nb_softplus(double z)
{
  double e = exp(z);
  return log1p(e);
}

/// minus-log-sigmoid: the book says that it is one
double nb_sigmoid(double z)
{
  if (z >= 0) return 1 / (1 + exp(-z));
  double e = exp(z);
  return e / (1 + e);
}
double nb_softplus(double z)
{
  double p = nb_sigmoid(-z), l = log(p);
  return l * -1;
}

/// no-log1p: by cases
double nb_sigmoid(double z) { return z < -700 ? exp(z) : 1 / (1 + exp(-z)); }
double nb_softplus(double z)
{
  if (z > 0) return z + log(1 + exp(-z));
  return log(1 + exp(z));
}

/// single-precision: the functions with an f
double nb_sigmoid(double z) { return z < 0 ? exp(z) / (1 + exp(z)) : 1 / (1 + exp(-z)); }
double nb_softplus(double z)
{
  float t = expf(z < 0 ? z : -z);
  return (z > 0 ? z : 0) + log1pf(t);
}

/// right: the tail by itself
static double tail(double z) { return exp(z > 0 ? -z : z); }
double nb_sigmoid(double z)
{
  double t = tail(z);
  return (z < 0 ? t : 1) / (1 + t);
}
double nb_softplus(double z) { return z > 0 ? z + log1p(tail(z)) : log1p(tail(z)); }

/// right: by cases
double nb_sigmoid(double z)
{
  if (z < -20) return exp(z) / (exp(z) + 1.0);
  return 1.0 / (1.0 + exp(-z));
}
double nb_softplus(double z)
{
  if (z > 40) return z;
  if (z < -40) return exp(z);
  return log1p(exp(z));
}
