/* Local partials, as people write them: nineteen derivatives by hand.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/graph.h>
static inline double sign(double a) { return (a > 0) - (a < 0); }
static inline void derive(int op, double a, double b, double y, double d[2])
{
  d[0] = d[1] = 0;
  switch (op) {
  case NB_ADD: d[0] = d[1] = 1; break;
  case NB_SUB: d[0] = 1, d[1] = -1; break;
  case NB_MUL: d[0] = b, d[1] = a; break;
  case NB_DIV: d[0] = 1 / b, d[1] = -a / (b * b); break;
  case NB_NEG: d[0] = -1; break;
  case NB_POW: d[0] = b == 0 ? 0 : b * pow(a, b - 1), d[1] = y == 0 ? 0 : y * log(a); break;
  case NB_EXP: d[0] = exp(a); break;
  case NB_LOG: d[0] = 1 / a; break;
  case NB_SQRT: d[0] = 1 / (2 * sqrt(a)); break;
  case NB_SIN: d[0] = cos(a); break;
  case NB_COS: d[0] = -sin(a); break;
  case NB_TAN: d[0] = 1 + y * y; break;
  case NB_TANH: d[0] = 1 - y * y; break;
  case NB_LOGISTIC: d[0] = nb_sigmoid(a) * nb_sigmoid(-a); break;
  case NB_LOG1PEXP: d[0] = nb_sigmoid(a); break;
  case NB_RELU: d[0] = a > 0; break;
  case NB_ABS: d[0] = sign(a); break;
  case NB_MIN: d[0] = a <= b, d[1] = a > b; break;
  case NB_MAX: d[0] = a >= b, d[1] = a < b; break;
  default: break;
  }
}
static inline double value(const nb_graph *g, nb_node v, size_t k)
{
  return k < nb_arguments(g, v) ? g->value[nb_argument(g, v, k)] : 0;
}
static inline int none(const nb_graph *g, nb_node v) { return !g || v >= g->n || nb_arity(g->op[v]) == NB_MANY; }
static inline nb_status finish(const nb_graph *g, nb_node v, const double from[2], double to[2])
{
  for (size_t k = 0; k < nb_arguments(g, v); k++) to[k] = from[k];
  return NB_OK;
}

/// both-at-ties: neither of the two is smaller
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  double a = value(g, v, 0), b = value(g, v, 1), e[2];
  derive(g->op[v], a, b, g->value[v], e);
  if (g->op[v] == NB_MIN) e[0] = a <= b, e[1] = b <= a;
  if (g->op[v] == NB_MAX) e[0] = a >= b, e[1] = b >= a;
  return finish(g, v, e, d);
}

/// cosine-sign: sine to cosine, cosine to sine
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  double a = value(g, v, 0), e[2];
  switch (g->op[v]) {
  case NB_SIN: d[0] = cos(a); return NB_OK;
  case NB_COS: d[0] = sin(a); return NB_OK;
  default: derive(g->op[v], a, value(g, v, 1), g->value[v], e);
  }
  return finish(g, v, e, d);
}

/// difference-sign: like a sum
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  double e[2];
  int op = g->op[v] == NB_SUB ? NB_ADD : g->op[v];
  derive(op, value(g, v, 0), value(g, v, 1), g->value[v], e);
  return finish(g, v, e, d);
}

/// exp-from-input: (e^a)' = a, with the letter of the argument
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  double a = value(g, v, 0), e[2];
  derive(g->op[v], a, value(g, v, 1), g->value[v], e);
  if (g->op[v] == NB_EXP) e[0] = a;
  return finish(g, v, e, d);
}

/// quotient: minus the value, without another division
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  double y = g->value[v], e[2];
  derive(g->op[v], value(g, v, 0), value(g, v, 1), y, e);
  if (g->op[v] == NB_DIV) e[1] = -y;
  return finish(g, v, e, d);
}

/// relu-at-zero: what isn't negative counts
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  double a = value(g, v, 0), e[2];
  derive(g->op[v], a, value(g, v, 1), g->value[v], e);
  if (g->op[v] == NB_RELU) e[0] = a < 0 ? 0 : 1;
  return finish(g, v, e, d);
}

/// swapped: each factor is its own derivative
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  double in[2] = { value(g, v, 0), value(g, v, 1) }, out[2];
  if (g->op[v] == NB_MUL) return finish(g, v, in, d);
  derive(g->op[v], in[0], in[1], g->value[v], out);
  return finish(g, v, out, d);
}

/// tanh-from-input: 1 - a^2
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  double e[2], a = value(g, v, 0);
  derive(g->op[v], a, value(g, v, 1), g->op[v] == NB_TANH ? a : g->value[v], e);
  return finish(g, v, e, d);
}

/// two-always: straight into d
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  if (nb_arguments(g, v) == 0) return NB_OK;
  derive(g->op[v], value(g, v, 0), value(g, v, 1), g->value[v], d);
  return NB_OK;
}

/// right: all by hand
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  double e[2];
  derive(g->op[v], value(g, v, 0), value(g, v, 1), g->value[v], e);
  return finish(g, v, e, d);
}

/// right: by dual numbers
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (none(g, v)) return NB_ENODE;
  double a = value(g, v, 0), b = value(g, v, 1), e[2];
  derive(g->op[v], a, b, g->value[v], e);
  for (size_t k = 0; k < nb_arguments(g, v); k++) {
    nb_dual u = { a, k == 0 }, w = { b, k == 1 };
    int by_hand = g->op[v] == NB_POW || g->op[v] == NB_MIN || g->op[v] == NB_MAX;
    d[k] = by_hand ? e[k] : nb_dual_apply(g->op[v], u, w).slope;
  }
  return NB_OK;
}
