/* The sigmoid of -z.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/nested.h>
double nb_sigmoid(double z)
{
  double t = exp(-fabs(z));
  return z >= 0 ? t / (1 + t) : 1 / (1 + t);
}
double nb_softplus(double z) { return fmax(z, 0) + log1p(exp(-fabs(z))); }
