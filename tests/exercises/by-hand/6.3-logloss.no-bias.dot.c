/* The scores have no bias.
   SPDX-License-Identifier: MIT */
#include <nabla/nested.h>
static double score(size_t k, const double *weight, const double *feature)
{
  double s = 0;
  for (size_t j = 0; j < k; j++) s += weight[j] * feature[j];
  return s;
}
double nb_logloss(const nb_data *d, const double *w)
{
  double total = 0;
  for (size_t i = 0; i < d->n; i++) {
    double z = score(d->k, w + 1, d->x + i * d->k);
    total += nb_softplus(z) - d->y[i] * z;
  }
  return total / (double)d->n;
}
