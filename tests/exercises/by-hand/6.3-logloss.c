/* Logistic loss, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/nested.h>

/// no-bias: the scores have no bias
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

/// one-sided: an example with y = 0 costs nothing
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

/// sum: not divided by n
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

/// bias-is-a-weight: one weight for each feature, from w[0] on
static double dot(size_t k, const double *a, const double *b)
{
  double s = 0;
  while (k-- > 0) s += a[k] * b[k];
  return s;
}
double nb_logloss(const nb_data *d, const double *w)
{
  double total = 0;
  for (size_t i = 0; i < d->n; i++) {
    double z = w[0] + dot(d->k, w, d->x + i * d->k);
    total += d->y[i] == 1 ? nb_softplus(-z) : nb_softplus(z);
  }
  return total / d->n;
}

/// sign: the p of the slide
double nb_logloss(const nb_data *d, const double *w)
{
  double mean = 0;
  for (size_t i = 0; i < d->n; i++) {
    double z = w[0];
    for (size_t j = 1; j <= d->k; j++) z += w[j] * d->x[i * d->k + j - 1];
    if (d->y[i] > 0.5) mean += nb_softplus(z) / (double)d->n;
    else mean += nb_softplus(-z) / (double)d->n;
  }
  return mean;
}

/// through-p: as it is written in the statement
static double score(const nb_data *d, const double *w, size_t i)
{
  const double *x = &d->x[i * d->k];
  double z = w[0];
  for (size_t j = 0; j < d->k; j++) z += x[j] * w[j + 1];
  return z;
}
double nb_logloss(const nb_data *d, const double *w)
{
  double loss = 0;
  for (size_t i = 0; i < d->n; i++) {
    double p = nb_sigmoid(score(d, w, i));
    if (d->y[i] == 1) loss -= log(p);
    else loss -= log(1 - p);
  }
  return loss / (double)d->n;
}

/// transposed: feature by feature
double nb_logloss(const nb_data *d, const double *w)
{
  double sum = 0;
  for (size_t i = 0; i < d->n; i++) {
    double z = w[0];
    const double *column = d->x;
    for (size_t j = 0; j < d->k; j++, column += d->n) z += w[1 + j] * column[i];
    sum += nb_softplus(z) - d->y[i] * z;
  }
  return sum / (double)d->n;
}

/// right: softplus(z) - yz
double nb_logloss(const nb_data *d, const double *w)
{
  const double *x = d->x;
  double loss = 0;
  for (size_t i = 0; i < d->n; i++) {
    double z = *w;
    for (size_t j = 1; j <= d->k; j++) z += w[j] * *x++;
    loss += nb_softplus(d->y[i] == 0 ? z : -z);
  }
  return loss / (double)d->n;
}

/// right: the running mean
double nb_logloss(const nb_data *d, const double *w)
{
  double mean = d->n ? 0 : NAN;
  for (size_t i = 0; i < d->n; i++) {
    double z = 0, cost;
    for (size_t j = d->k; j > 0; j--) z += w[j] * d->x[i * d->k + (j - 1)];
    z += w[0];
    cost = d->y[i] * nb_softplus(-z) + (1 - d->y[i]) * nb_softplus(z);
    mean += (cost - mean) / (double)(i + 1);
  }
  return mean;
}
