/* The softplus is overflowing.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/nested.h>
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
