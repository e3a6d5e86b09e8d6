/* An example with y = 0 costs nothing.
   SPDX-License-Identifier: MIT */
#include <nabla/nested.h>
double nb_logloss(const nb_data *d, const double *w)
{
  double mean = 0;
  size_t i = 0;
  while (i < d->n) {
    if (d->y[i] == 1) {
      double z = w[0];
      for (size_t j = 0; j < d->k; j++) z += w[j + 1] * d->x[i * d->k + j];
      mean += nb_softplus(-z) / (double)d->n;
    }
    i++;
  }
  return mean;
}
