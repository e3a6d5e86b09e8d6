/* The functions W1 to W5 and their gradients as a careful programmer writes them: the yardstick.
   SPDX-License-Identifier: MIT */
#include "bench.h"
#include <math.h>
#include <string.h>

enum { MOST_PARTS = 200, MOST_WIDTH = 10 };

static double log_sum_exp(int n, const double *x)
{
  double top = x[0], sum = 0;
  for (int i = 1; i < n; i++)
    if (x[i] > top) top = x[i];
  for (int i = 0; i < n; i++) sum += exp(x[i] - top);
  return log(sum) + top;
}
static double softmax(int n, const double *x, double *share) /* log_sum_exp and its gradient */
{
  double top = x[0], sum = 0;
  for (int i = 1; i < n; i++)
    if (x[i] > top) top = x[i];
  for (int i = 0; i < n; i++) sum += share[i] = exp(x[i] - top);
  double one = 1 / sum;
  for (int i = 0; i < n; i++) share[i] *= one;
  return log(sum) + top;
}

/* ---- W2 */
static double rosenbrock(size_t n, const double *x)
{
  double sum = 0;
  for (size_t i = 0; i + 1 < n; i++) {
    double t = x[i + 1] - x[i] * x[i], u = 1 - x[i];
    sum += 100 * t * t + u * u;
  }
  return sum;
}
static double rosenbrock_gradient(size_t n, const double *x, double *g)
{
  double sum = 0;
  g[0] = 0;
  for (size_t i = 0; i + 1 < n; i++) {
    double t = x[i + 1] - x[i] * x[i], u = 1 - x[i];
    sum += 100 * t * t + u * u;
    g[i] += -400 * t * x[i] - 2 * u;
    g[i + 1] = 200 * t;
  }
  return sum;
}

/* ---- W3 */
static double logistic(const problem *p, const double *x, double *g)
{
  size_t k = p->width;
  double loss = 0, per = 1. / (double)p->samples;
  if (g) memset(g, 0, p->n * sizeof *g);
  for (size_t i = 0; i < p->samples; i++) {
    const double *row = p->data + i * k;
    double z = x[0], y = p->label[i];
    for (size_t j = 0; j < k; j++) z += x[j + 1] * row[j];
    double s = 1 / (1 + exp(-z)), d = (s - y) * per;
    loss -= y * log(s) + (1 - y) * log(1 - s);
    if (!g) continue;
    g[0] += d;
    for (size_t j = 0; j < k; j++) g[j + 1] += d * row[j];
  }
  return loss * per;
}

/* ---- W4: weights, means, logarithms of the diagonals, rows below them; the prior has gamma 1 */
typedef struct mixture {
  size_t d, k, below;
  const double *weight, *mean, *diagonal, *lower;
  double exp_diagonal[MOST_PARTS * MOST_WIDTH], sum[MOST_PARTS];
} mixture;

static void mixture_open(mixture *m, const problem *p, const double *x)
{
  m->d = p->width, m->k = p->parts, m->below = m->d * (m->d - 1) / 2;
  m->weight = x, m->mean = x + m->k;
  m->diagonal = m->mean + m->k * m->d, m->lower = m->diagonal + m->k * m->d;
  for (size_t i = 0; i < m->k * m->d; i++) m->exp_diagonal[i] = exp(m->diagonal[i]);
  for (size_t c = 0; c < m->k; c++) {
    m->sum[c] = 0;
    for (size_t j = 0; j < m->d; j++) m->sum[c] += m->diagonal[c * m->d + j];
  }
}
/* the exponent of part c at a point; its centered point and its transform are left in u and v */
static double exponent(const mixture *m, size_t c, const double *point, double *u, double *v)
{
  size_t d = m->d;
  const double *lower = m->lower + c * m->below, *scale = m->exp_diagonal + c * d, *mean = m->mean + c * d;
  double square = 0;
  for (size_t j = 0; j < d; j++) u[j] = point[j] - mean[j], v[j] = scale[j] * u[j];
  for (size_t i = 0; i < d; i++)
    for (size_t j = i + 1; j < d; j++) v[j] += *lower++ * u[i];
  for (size_t j = 0; j < d; j++) square += v[j] * v[j];
  return m->weight[c] + m->sum[c] - 0.5 * square;
}
static double prior(const mixture *m)
{
  double squares = 0, sums = 0;
  for (size_t i = 0; i < m->k * m->d; i++) squares += m->exp_diagonal[i] * m->exp_diagonal[i];
  for (size_t i = 0; i < m->k * m->below; i++) squares += m->lower[i] * m->lower[i];
  for (size_t c = 0; c < m->k; c++) sums += m->sum[c];
  return 0.5 * squares - sums;
}
static double mixture_value(const problem *p, const double *x)
{
  mixture m;
  double sum = 0, e[MOST_PARTS], u[MOST_WIDTH], v[MOST_WIDTH];
  mixture_open(&m, p, x);
  for (size_t i = 0; i < p->samples; i++) {
    for (size_t c = 0; c < m.k; c++) e[c] = exponent(&m, c, p->data + i * m.d, u, v);
    sum += log_sum_exp((int)m.k, e);
  }
  return sum - (double)p->samples * log_sum_exp((int)m.k, x) - prior(&m);
}
static void exponent_back(const mixture *m, size_t c, double share, const double *u, const double *v, double *g)
{
  size_t d = m->d, k = m->k;
  double *g_mean = g + k + c * d, *g_scale = g_mean + k * d, *g_lower = g + k + 2 * k * d + c * m->below;
  const double *lower = m->lower + c * m->below, *scale = m->exp_diagonal + c * d;
  double back[MOST_WIDTH];
  for (size_t j = 0; j < d; j++) back[j] = -share * v[j];
  for (size_t i = 0; i < d; i++) {
    double sum = scale[i] * back[i];
    g_scale[i] += back[i] * u[i];
    for (size_t j = i + 1; j < d; j++) sum += *lower++ * back[j], *g_lower++ += back[j] * u[i];
    g_mean[i] -= sum;
  }
}
static double mixture_gradient(const problem *p, const double *x, double *g)
{
  mixture m;
  double sum = 0, e[MOST_PARTS], share[MOST_PARTS], total[MOST_PARTS] = { 0 };
  double u[MOST_PARTS * MOST_WIDTH], v[MOST_PARTS * MOST_WIDTH], n = (double)p->samples;
  mixture_open(&m, p, x);
  memset(g, 0, p->n * sizeof *g);
  for (size_t i = 0; i < p->samples; i++) {
    for (size_t c = 0; c < m.k; c++) e[c] = exponent(&m, c, p->data + i * m.d, u + c * m.d, v + c * m.d);
    sum += softmax((int)m.k, e, share);
    for (size_t c = 0; c < m.k; c++)
      total[c] += share[c], exponent_back(&m, c, share[c], u + c * m.d, v + c * m.d, g);
  }
  sum -= n * softmax((int)m.k, x, share) + prior(&m);
  double *scale = g + m.k + m.k * m.d, *lower = scale + m.k * m.d;
  for (size_t c = 0; c < m.k; c++) {
    g[c] = total[c] - n * share[c];
    for (size_t i = c * m.d; i < (c + 1) * m.d; i++)
      scale[i] = total[c] + 1 + (scale[i] - m.exp_diagonal[i]) * m.exp_diagonal[i];
  }
  for (size_t i = 0; i < m.k * m.below; i++) lower[i] -= m.lower[i];
  return sum;
}

/* ---- W5 */
static void layer(int rows, int columns, const double *w, const double *in, double *out)
{
  const double *bias = w + rows * columns;
  for (int i = 0; i < rows; i++) {
    double z = bias[i];
    for (int j = 0; j < columns; j++) z += w[i * columns + j] * in[j];
    out[i] = z;
  }
}
static void layer_tanh(int rows, int columns, const double *w, const double *in, double *out)
{
  layer(rows, columns, w, in, out);
  for (int i = 0; i < rows; i++) out[i] = tanh(out[i]);
}
/* back: derivative by the outputs; adds those by the weights, and, unless NULL, sets those by the inputs */
static void layer_back(int rows, int columns, const double *w, const double *in, const double *back, double *g, double *by_in)
{
  double *bias = g + rows * columns;
  if (by_in) memset(by_in, 0, (size_t)columns * sizeof *by_in);
  for (int i = 0; i < rows; i++) {
    bias[i] += back[i];
    for (int j = 0; j < columns; j++) g[i * columns + j] += back[i] * in[j];
    for (int j = 0; by_in && j < columns; j++) by_in[j] += back[i] * w[i * columns + j];
  }
}
enum { AT_1 = LAYER_1 * LAYER_0 + LAYER_1, AT_2 = AT_1 + LAYER_2 * LAYER_1 + LAYER_2 };

static double network_value(const problem *p, const double *x)
{
  double loss = 0, h[LAYER_1], i[LAYER_2], o[LAYER_3];
  for (size_t s = 0; s < p->samples; s++) {
    layer_tanh(LAYER_1, LAYER_0, x, p->data + s * LAYER_0, h);
    layer_tanh(LAYER_2, LAYER_1, x + AT_1, h, i);
    layer(LAYER_3, LAYER_2, x + AT_2, i, o);
    loss += log_sum_exp(LAYER_3, o) - o[p->label[s]];
  }
  return loss / (double)p->samples;
}
static double network_gradient(const problem *p, const double *x, double *g)
{
  double loss = 0, per = 1. / (double)p->samples, h[LAYER_1], i[LAYER_2], o[LAYER_3];
  double by_h[LAYER_1], by_i[LAYER_2], by_o[LAYER_3];
  memset(g, 0, p->n * sizeof *g);
  for (size_t s = 0; s < p->samples; s++) {
    const double *in = p->data + s * LAYER_0;
    layer_tanh(LAYER_1, LAYER_0, x, in, h);
    layer_tanh(LAYER_2, LAYER_1, x + AT_1, h, i);
    layer(LAYER_3, LAYER_2, x + AT_2, i, o);
    loss += softmax(LAYER_3, o, by_o) - o[p->label[s]];
    by_o[p->label[s]] -= 1;
    for (int j = 0; j < LAYER_3; j++) by_o[j] *= per;
    layer_back(LAYER_3, LAYER_2, x + AT_2, i, by_o, g + AT_2, by_i);
    for (int j = 0; j < LAYER_2; j++) by_i[j] *= 1 - i[j] * i[j];
    layer_back(LAYER_2, LAYER_1, x + AT_1, h, by_i, g + AT_1, by_h);
    for (int j = 0; j < LAYER_1; j++) by_h[j] *= 1 - h[j] * h[j];
    layer_back(LAYER_1, LAYER_0, x, in, by_h, g, NULL);
  }
  return loss * per;
}

/* ---- all of them */
static void *prepare(const problem *p, const double *x) { return (void)x, (void *)(size_t)p; }
static double value(void *state, const double *x, double *g)
{
  const problem *p = state;
  (void)g;
  switch (p->family) {
  case LECTURE: return (x[0] + x[1]) * (x[1] + 1);
  case EXPSINSQ: return exp(sin(x[0] * x[0]));
  case ROSENBROCK: return rosenbrock(p->n, x);
  case LOGISTIC: return logistic(p, x, NULL);
  case MIXTURE: return mixture_value(p, x);
  default: return network_value(p, x);
  }
}
static double gradient(void *state, const double *x, double *g)
{
  const problem *p = state;
  double a, b;
  switch (p->family) {
  case LECTURE: return a = x[0] + x[1], b = x[1] + 1, g[0] = b, g[1] = a + b, a * b;
  case EXPSINSQ: return a = x[0] * x[0], b = exp(sin(a)), g[0] = b * cos(a) * 2 * x[0], b;
  case ROSENBROCK: return rosenbrock_gradient(p->n, x, g);
  case LOGISTIC: return logistic(p, x, g);
  case MIXTURE: return mixture_gradient(p, x, g);
  default: return network_gradient(p, x, g);
  }
}
const tool hand_tools[] = { { "hand f", prepare, value, NULL, NULL }, { "hand g", prepare, gradient, NULL, NULL }, { 0 } };
