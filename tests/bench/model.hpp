// The functions W1 to W5 once more, for any type of number that overloads the operators: the source that the
// tools share. SPDX-License-Identifier: MIT
#ifndef MODEL_HPP
#define MODEL_HPP
#include "bench.h"
#include <cmath>
#include <vector>

template <class T> using many = std::vector<T>;

template <class T> T log_sum_exp(const many<T> &x)
{
  T top = x[0];
  for (size_t i = 1; i < x.size(); i++) top = larger(top, x[i]);
  T sum = exp(x[0] - top);
  for (size_t i = 1; i < x.size(); i++) sum = sum + exp(x[i] - top);
  return log(sum) + top;
}
template <class T> T rosenbrock(const problem &p, const T *x)
{
  T sum = 0.;
  for (size_t i = 0; i + 1 < p.n; i++) {
    T t = x[i + 1] - x[i] * x[i], u = 1. - x[i];
    sum = sum + (100. * t * t + u * u);
  }
  return sum;
}
template <class T> T logistic(const problem &p, const T *x)
{
  T sum = 0.;
  for (size_t i = 0; i < p.samples; i++) {
    T z = x[0];
    double y = p.label[i];
    for (size_t j = 0; j < p.width; j++) z = z + x[j + 1] * p.data[i * p.width + j];
    T s = 1. / (1. + exp(-z));
    sum = sum + (y * log(s) + (1 - y) * log(1. - s));
  }
  return -sum / (double)p.samples;
}
template <class T> T mixture(const problem &p, const T *x)
{
  size_t d = p.width, k = p.parts, below = d * (d - 1) / 2;
  const T *mean = x + k, *diagonal = mean + k * d, *lower = diagonal + k * d;
  many<T> scale(k * d), sums(k), e(k), u(d), v(d);
  for (size_t i = 0; i < k * d; i++) scale[i] = exp(diagonal[i]);
  for (size_t c = 0; c < k; c++) {
    sums[c] = diagonal[c * d];
    for (size_t j = 1; j < d; j++) sums[c] = sums[c] + diagonal[c * d + j];
  }
  T sum = 0.;
  for (size_t i = 0; i < p.samples; i++) {
    for (size_t c = 0; c < k; c++) {
      const T *l = lower + c * below;
      for (size_t j = 0; j < d; j++) u[j] = p.data[i * d + j] - mean[c * d + j], v[j] = scale[c * d + j] * u[j];
      for (size_t a = 0; a < d; a++)
        for (size_t b = a + 1; b < d; b++) v[b] = v[b] + *l++ * u[a];
      T square = v[0] * v[0];
      for (size_t j = 1; j < d; j++) square = square + v[j] * v[j];
      e[c] = x[c] + sums[c] - 0.5 * square;
    }
    sum = sum + log_sum_exp(e);
  }
  T squares = 0., all = 0.;
  for (size_t i = 0; i < k * d; i++) squares = squares + scale[i] * scale[i];
  for (size_t i = 0; i < k * below; i++) squares = squares + lower[i] * lower[i];
  for (size_t c = 0; c < k; c++) all = all + sums[c];
  return sum - (double)p.samples * log_sum_exp(many<T>(x, x + k)) - (0.5 * squares - all);
}
template <class T> many<T> layer(size_t rows, size_t columns, const T *w, const many<T> &in, bool squash)
{
  many<T> out(rows);
  for (size_t i = 0; i < rows; i++) {
    T z = w[rows * columns + i];
    for (size_t j = 0; j < columns; j++) z = z + w[i * columns + j] * in[j];
    if (squash) out[i] = tanh(z);
    else out[i] = z;
  }
  return out;
}
template <class T> many<T> first_layer(const T *w, const double *in)
{
  many<T> out(LAYER_1);
  for (size_t i = 0; i < LAYER_1; i++) {
    T z = w[LAYER_1 * LAYER_0 + i];
    for (size_t j = 0; j < LAYER_0; j++) z = z + w[i * LAYER_0 + j] * in[j];
    out[i] = tanh(z);
  }
  return out;
}
template <class T> T network(const problem &p, const T *x)
{
  const T *w_2 = x + LAYER_1 * LAYER_0 + LAYER_1, *w_3 = w_2 + LAYER_2 * LAYER_1 + LAYER_2;
  T loss = 0.;
  for (size_t s = 0; s < p.samples; s++) {
    many<T> h = first_layer(x, p.data + s * LAYER_0);
    many<T> o = layer(LAYER_3, LAYER_2, w_3, layer(LAYER_2, LAYER_1, w_2, h, true), false);
    loss = loss + (log_sum_exp(o) - o[(size_t)p.label[s]]);
  }
  return loss / (double)p.samples;
}
template <class T> T model(const problem &p, const T *x)
{
  switch (p.family) {
  case LECTURE: return (x[0] + x[1]) * (x[1] + 1.);
  case EXPSINSQ: return exp(sin(x[0] * x[0]));
  case ROSENBROCK: return rosenbrock(p, x);
  case LOGISTIC: return logistic(p, x);
  case MIXTURE: return mixture(p, x);
  default: return network(p, x);
  }
}
#endif
