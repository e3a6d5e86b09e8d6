/* One formula for all z.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/nested.h>
double nb_sigmoid(double z)
{
  const double top = exp(z), bottom = top + 1;
  return top / bottom;
}
double nb_softplus(double z) { return z > 0 ? z + log1p(exp(-z)) : log1p(exp(z)); }
