/* Dual numbers, as people write them.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/chain.h>
#define DUAL(a, b) ((nb_dual){ (a), (b) })
static inline nb_dual make(double v, double s) { nb_dual d; d.slope = s; d.value = v; return d; }

/// by-logarithms: u^p is e^(p log u)
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return make(u.value + v.value, u.slope + v.slope); }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return make(u.value * v.value, u.value * v.slope + v.value * u.slope); }
nb_dual nb_dual_div(nb_dual u, nb_dual v)
{
  return make(u.value / v.value, (u.slope * v.value - u.value * v.slope) / (v.value * v.value));
}
nb_dual nb_dual_sin(nb_dual u) { return make(sin(u.value), u.slope * cos(u.value)); }
nb_dual nb_dual_exp(nb_dual u) { return make(exp(u.value), u.slope * exp(u.value)); }
nb_dual nb_dual_pow(nb_dual u, double p)
{
  nb_dual l = nb_dual_log(u);
  l.value *= p, l.slope *= p;
  return nb_dual_exp(l);
}

/// no-inner-slope: the sine forgets its inner slope
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return DUAL(u.value + v.value, u.slope + v.slope); }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return DUAL(u.value * v.value, u.value * v.slope + u.slope * v.value); }
nb_dual nb_dual_div(nb_dual u, nb_dual v) { return DUAL(u.value / v.value, (u.slope - u.value / v.value * v.slope) / v.value); }
nb_dual nb_dual_sin(nb_dual u) { return DUAL(sin(u.value), cos(u.value)); }
nb_dual nb_dual_exp(nb_dual u) { return DUAL(exp(u.value), u.slope * exp(u.value)); }
nb_dual nb_dual_pow(nb_dual u, double p)
{
  if (p == 0) return DUAL(1, 0);
  return DUAL(pow(u.value, p), u.slope * p * pow(u.value, p - 1));
}

/// one-value: changes its argument, but not all of it
nb_dual nb_dual_add(nb_dual u, nb_dual v)
{
  u.slope += v.slope;
  return u;
}
nb_dual nb_dual_mul(nb_dual u, nb_dual v)
{
  u.slope = u.slope * v.value + u.value * v.slope;
  u.value *= v.value;
  return u;
}
nb_dual nb_dual_div(nb_dual u, nb_dual v)
{
  u.value /= v.value;
  u.slope = (u.slope - u.value * v.slope) / v.value;
  return u;
}
nb_dual nb_dual_sin(nb_dual u) { return DUAL(sin(u.value), u.slope * cos(u.value)); }
nb_dual nb_dual_exp(nb_dual u) { return u.value = exp(u.value), u.slope *= u.value, u; }
nb_dual nb_dual_pow(nb_dual u, double p)
{
  if (p == 0) return nb_dual_const(1);
  u.slope *= p * pow(u.value, p - 1);
  u.value = pow(u.value, p);
  return u;
}

/// power-of-zero: the logarithmic derivative, p/u times the value
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return make(u.value + v.value, u.slope + v.slope); }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return make(u.value * v.value, u.value * v.slope + v.value * u.slope); }
nb_dual nb_dual_div(nb_dual u, nb_dual v) { return make(u.value / v.value, u.slope / v.value - u.value * v.slope / v.value / v.value); }
nb_dual nb_dual_sin(nb_dual u) { return make(sin(u.value), u.slope * cos(u.value)); }
nb_dual nb_dual_exp(nb_dual u) { return make(exp(u.value), u.slope * exp(u.value)); }
nb_dual nb_dual_pow(nb_dual u, double p)
{
  double y = pow(u.value, p);
  return make(y, y * p * u.slope / u.value);
}

/// product-of-slopes: (uv)' = u'v', they thought
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

/// quotient-of-slopes: u'/v'
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return DUAL(u.value + v.value, u.slope + v.slope); }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return DUAL(u.value * v.value, u.value * v.slope + u.slope * v.value); }
nb_dual nb_dual_div(nb_dual u, nb_dual v)
{
  nb_dual w = u;
  w.value /= v.value;
  w.slope /= v.slope;
  return w;
}
nb_dual nb_dual_sin(nb_dual u) { return DUAL(sin(u.value), u.slope * cos(u.value)); }
nb_dual nb_dual_exp(nb_dual u) { return DUAL(exp(u.value), u.slope * exp(u.value)); }
nb_dual nb_dual_pow(nb_dual u, double p)
{
  double factor = 0;
  if (p != 0) factor = p * pow(u.value, p - 1);
  return DUAL(pow(u.value, p), factor * u.slope);
}

/// quotient-sign: the rule of the quotient with a plus
nb_dual nb_dual_add(nb_dual u, nb_dual v) { u.value += v.value; u.slope += v.slope; return u; }
nb_dual nb_dual_mul(nb_dual u, nb_dual v)
{
  nb_dual y;
  y.slope = v.value * u.slope + u.value * v.slope;
  y.value = v.value * u.value;
  return y;
}
nb_dual nb_dual_div(nb_dual u, nb_dual v)
{
  double above = u.slope * v.value + u.value * v.slope, below = v.value * v.value;
  return DUAL(u.value / v.value, above / below);
}
nb_dual nb_dual_sin(nb_dual u) { return (nb_dual){ sin(u.value), cos(u.value) * u.slope }; }
nb_dual nb_dual_exp(nb_dual u) { return (nb_dual){ exp(u.value), exp(u.value) * u.slope }; }
nb_dual nb_dual_pow(nb_dual u, double p)
{
  double slope = 0;
  if (p != 0) slope = p * pow(u.value, p - 1) * u.slope;
  return (nb_dual){ pow(u.value, p), slope };
}

/// sine-of-slope: value to value, slope to slope
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return make(u.value + v.value, u.slope + v.slope); }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return make(u.value * v.value, u.value * v.slope + v.value * u.slope); }
nb_dual nb_dual_div(nb_dual u, nb_dual v)
{
  double d = 1 / v.value;
  return make(u.value * d, d * (u.slope - u.value * d * v.slope));
}
nb_dual nb_dual_sin(nb_dual u)
{
  double value = sin(u.value), slope = cos(u.slope);
  return make(value, slope);
}
nb_dual nb_dual_exp(nb_dual u) { return make(exp(u.value), u.slope * exp(u.value)); }
nb_dual nb_dual_pow(nb_dual u, double p) { return p == 0 ? make(1, 0) : make(pow(u.value, p), p * pow(u.value, p - 1) * u.slope); }

/// sine-sign: one of the two has a minus
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return DUAL(u.value + v.value, u.slope + v.slope); }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return DUAL(u.value * v.value, u.value * v.slope + u.slope * v.value); }
nb_dual nb_dual_div(nb_dual u, nb_dual v) { return DUAL(u.value / v.value, (u.slope - u.value / v.value * v.slope) / v.value); }
nb_dual nb_dual_sin(nb_dual u) { return DUAL(sin(u.value), -(u.slope * cos(u.value))); }
nb_dual nb_dual_exp(nb_dual u) { return DUAL(exp(u.value), u.slope * exp(u.value)); }
nb_dual nb_dual_pow(nb_dual u, double p)
{
  if (p == 0) return DUAL(1, 0);
  return DUAL(pow(u.value, p), u.slope * p * pow(u.value, p - 1));
}

/// value-dropped: e^u is its own derivative, so nothing is to be done
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return make(v.value + u.value, v.slope + u.slope); }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return make(u.value * v.value, u.value * v.slope + v.value * u.slope); }
nb_dual nb_dual_div(nb_dual u, nb_dual v)
{
  double q = u.value / v.value;
  return make(q, u.slope / v.value - q * v.slope / v.value);
}
nb_dual nb_dual_sin(nb_dual u) { return make(sin(u.value), u.slope * cos(u.value)); }
nb_dual nb_dual_exp(nb_dual u)
{
  u.value = exp(u.value);
  return u;
}
nb_dual nb_dual_pow(nb_dual u, double p) { return make(pow(u.value, p), p == 0 ? 0 : p * pow(u.value, p - 1) * u.slope); }

/// zeroth-power: the rule as it stands
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return make(v.value + u.value, v.slope + u.slope); }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return make(u.value * v.value, u.value * v.slope + v.value * u.slope); }
nb_dual nb_dual_div(nb_dual u, nb_dual v)
{
  double q = u.value / v.value;
  return make(q, u.slope / v.value - q * v.slope / v.value);
}
nb_dual nb_dual_sin(nb_dual u) { return make(sin(u.value), u.slope * cos(u.value)); }
nb_dual nb_dual_exp(nb_dual u) { return make(exp(u.value), u.slope * exp(u.value)); }
nb_dual nb_dual_pow(nb_dual u, double p)
{
  nb_dual y = { pow(u.value, p), u.slope };
  y.slope *= pow(u.value, p - 1) * p;
  return y;
}

/// right: everything goes through one rule for two arguments
static nb_dual both(nb_dual u, nb_dual v, double y, double by_u, double by_v)
{
  return make(y, by_u * u.slope + by_v * v.slope);
}
static nb_dual one(nb_dual u, double y, double by_u) { return both(u, u, y, by_u, 0); }
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return both(u, v, u.value + v.value, 1, 1); }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return both(u, v, u.value * v.value, v.value, u.value); }
nb_dual nb_dual_div(nb_dual u, nb_dual v) { return both(u, v, u.value / v.value, 1 / v.value, -u.value / (v.value * v.value)); }
nb_dual nb_dual_sin(nb_dual u) { return one(u, sin(u.value), sin(u.value + acos(-1) / 2)); }
nb_dual nb_dual_exp(nb_dual u) { return one(u, exp(u.value), exp(u.value)); }
nb_dual nb_dual_pow(nb_dual u, double p) { return p == 0 ? nb_dual_const(1) : one(u, pow(u.value, p), p * pow(u.value, p - 1)); }

/// right: the quotient as a product with a reciprocal
nb_dual nb_dual_add(nb_dual u, nb_dual v) { return u.value += v.value, u.slope += v.slope, u; }
nb_dual nb_dual_mul(nb_dual u, nb_dual v) { return DUAL(u.value * v.value, u.value * v.slope + u.slope * v.value); }
nb_dual nb_dual_pow(nb_dual u, double p)
{
  double slope;
  if (p == 0) slope = 0;
  else if (p == 1) slope = u.slope;
  else slope = u.slope * pow(u.value, p - 1) * p;
  return DUAL(pow(u.value, p), slope);
}
nb_dual nb_dual_div(nb_dual u, nb_dual v) { return nb_dual_mul(u, nb_dual_pow(v, -1)); }
nb_dual nb_dual_sin(nb_dual u)
{
  nb_dual y = u;
  y.value = sin(u.value);
  y.slope = u.slope * cos(u.value);
  return y;
}
nb_dual nb_dual_exp(nb_dual u) { double e = exp(u.value); return DUAL(e, e * u.slope); }
