/* An answer to exercise 7.4 as a student might write it, one operation after the other.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/graph.h>

nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (!g || v >= g->n || nb_arity(g->op[v]) > 2) return NB_ENODE;
  double y = g->value[v], a = NAN, b = NAN;
  if (nb_arguments(g, v) > 0) a = g->value[nb_argument(g, v, 0)];
  if (nb_arguments(g, v) > 1) b = g->value[nb_argument(g, v, 1)];
  switch (g->op[v]) {
  case NB_ADD: d[0] = 1, d[1] = 1; break;
  case NB_SUB: d[0] = 1, d[1] = -1; break;
  case NB_MUL: d[0] = b, d[1] = a; break;
  case NB_DIV: d[0] = 1 / b, d[1] = -a / (b * b); break;
  case NB_NEG: d[0] = -1; break;
  case NB_POW:
    d[0] = b == 0 ? 0 : b * pow(a, b - 1);
    d[1] = y == 0 ? 0 : y * log(a);
    break;
  case NB_EXP: d[0] = y; break;
  case NB_LOG: d[0] = 1 / a; break;
  case NB_SQRT: d[0] = 1 / (2 * y); break;
  case NB_SIN: d[0] = cos(a); break;
  case NB_COS: d[0] = -sin(a); break;
  case NB_TAN: d[0] = 1 + y * y; break;
  case NB_TANH: d[0] = 1 - y * y; break;
  case NB_LOGISTIC: d[0] = y * (1 - y); break;
  case NB_LOG1PEXP: d[0] = nb_sigmoid(a); break;
  case NB_RELU: d[0] = a > 0; break;
  case NB_ABS: d[0] = a > 0 ? 1 : a < 0 ? -1 : 0; break;
  case NB_MIN: d[0] = a <= b, d[1] = !(a <= b); break;
  case NB_MAX: d[0] = a >= b, d[1] = !(a >= b); break;
  default: break;
  }
  return NB_OK;
}
