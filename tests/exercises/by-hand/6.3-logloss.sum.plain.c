/* Not divided by n.
   SPDX-License-Identifier: MIT */
#include <nabla/nested.h>
double nb_logloss(const nb_data *d, const double *w)
{
  double loss = 0;
  for (size_t i = 0; i < d->n; ++i) {
    const double *row = &d->x[i * d->k];
    double z = *w;
    for (size_t j = d->k; j > 0; --j) z += row[j - 1] * w[j];
    loss += d->y[i] > .5 ? nb_softplus(-z) : nb_softplus(z);
  }
  return loss;
}
