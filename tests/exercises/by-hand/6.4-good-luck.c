/* Good luck, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>
#include <nabla/nested.h>
static inline double score(const nb_data *d, const double *w, size_t i)
{
  double z = w[0];
  for (size_t j = 0; j < d->k; j++) z += w[j + 1] * d->x[i * d->k + j];
  return z;
}

/// adds-to-garbage: shares of a mean, from the first example on
void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  double share = 1 / (double)d->n;
  for (size_t i = 0; i < d->n; i++) {
    double off = (nb_sigmoid(score(d, w, i)) - d->y[i]) * share;
    g[0] += off;
    for (size_t j = 1; j <= d->k; j++) g[j] += off * d->x[i * d->k + j - 1];
  }
}

/// literal-factors: three slopes, one after the other
void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  memset(g, 0, (d->k + 1) * sizeof *g);
  for (size_t i = 0; i < d->n; i++) {
    double p = nb_sigmoid(score(d, w, i)), y = d->y[i];
    double by_p = -y / p + (1 - y) / (1 - p), by_z = by_p * p * (1 - p);
    for (size_t j = 0; j <= d->k; j++) g[j] += by_z * (j == 0 ? 1 : d->x[i * d->k + j - 1]) / (double)d->n;
  }
}

/// no-bias: a gradient for the features
void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  g[0] = 0;
  for (size_t j = 0; j < d->k; j++) {
    double sum = 0;
    for (size_t i = 0; i < d->n; i++) sum += (nb_sigmoid(score(d, w, i)) - d->y[i]) * d->x[i * d->k + j];
    g[j + 1] = sum / (double)d->n;
  }
}

/// no-mean: component by component
void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  for (size_t j = 0; j <= d->k; j++) {
    g[j] = 0;
    for (size_t i = 0; i < d->n; i++) {
      double x = j == 0 ? 1 : d->x[i * d->k + j - 1];
      g[j] += (nb_sigmoid(score(d, w, i)) - d->y[i]) * x;
    }
  }
}

/// one-sided: only the ones take part
void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  for (size_t j = 0; j <= d->k; j++) g[j] = 0;
  for (size_t i = 0; i < d->n; i++) {
    if (d->y[i] != 1) continue;
    double off = -nb_sigmoid(-score(d, w, i)) / (double)d->n;
    g[0] += off;
    for (size_t j = 0; j < d->k; j++) g[j + 1] += off * d->x[i * d->k + j];
  }
}

/// squared-error: the slope of the sigmoid once more
void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  for (size_t j = 0; j <= d->k; j++) g[j] = 0;
  for (size_t i = 0; i < d->n; i++) {
    double z = score(d, w, i), slope = nb_sigmoid(z) * nb_sigmoid(-z);
    double off = (nb_sigmoid(z) - d->y[i]) * slope;
    g[0] += off / (double)d->n;
    for (size_t j = 0; j < d->k; j++) g[j + 1] += off * d->x[i * d->k + j] / (double)d->n;
  }
}

/// transposed: feature by feature
void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  for (size_t j = 0; j <= d->k; j++) g[j] = 0;
  for (size_t i = 0; i < d->n; i++) {
    double z = w[0];
    for (size_t j = 0; j < d->k; j++) z += w[j + 1] * d->x[i + j * d->n];
    z = (nb_sigmoid(z) - d->y[i]) / (double)d->n;
    g[0] += z;
    for (size_t j = 0; j < d->k; j++) g[j + 1] += z * d->x[i + j * d->n];
  }
}

/// wrong-way: y minus p
void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  memset(g, 0, (d->k + 1) * sizeof *g);
  for (size_t i = 0; i < d->n; i++) {
    double error = (d->y[i] - nb_sigmoid(score(d, w, i))) / (double)d->n;
    *g += error;
    for (size_t j = 1; j <= d->k; j++) g[j] += error * d->x[i * d->k + (j - 1)];
  }
}

/// right: component by component
void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  for (size_t j = 0; j <= d->k; j++) {
    double sum = 0;
    for (size_t i = 0; i < d->n; i++) {
      double x = j == 0 ? 1 : d->x[i * d->k + j - 1];
      sum += x * (nb_sigmoid(score(d, w, i)) - d->y[i]);
    }
    g[j] = sum / (double)d->n;
  }
}

/// right: by the label
void nb_logloss_grad(const nb_data *d, const double *w, double *g)
{
  memset(g, 0, (d->k + 1) * sizeof *g);
  for (size_t i = 0; i < d->n; i++) {
    const double z = score(d, w, i), *x = d->x + i * d->k;
    const double off = (d->y[i] == 1 ? -nb_sigmoid(-z) : nb_sigmoid(z)) / (double)d->n;
    g[0] += off;
    for (size_t j = 1; j <= d->k; j++) g[j] += off * *x++;
  }
}
