/* (uv)' = u'v', they thought.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/chain.h>
static nb_dual make(double v, double s) { nb_dual d; d.slope = s; d.value = v; return d; }
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return make(v.value + u.value, v.slope + u.slope); }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return make(v.value * u.value, v.slope * u.slope); }
nb_dual nb_dual_div(nb_dual u, nb_dual v)
{
  double q = u.value / v.value;
  return make(q, (u.slope - q * v.slope) / v.value);
}
nb_dual nb_dual_sin(nb_dual u) { return make(sin(u.value), u.slope * cos(u.value)); }
nb_dual nb_dual_exp(nb_dual u) { double e = exp(u.value); return make(e, e * u.slope); }
nb_dual nb_dual_pow(nb_dual u, double p) { return make(pow(u.value, p), p == 0 ? 0 : p * pow(u.value, p - 1) * u.slope); }
