/* The rule of the quotient with a plus.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/chain.h>
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
  nb_dual y = { u.value / v.value, 0 };
  y.slope = (u.slope + y.value * v.slope) / v.value;
  return y;
}
nb_dual nb_dual_sin(nb_dual u) { return (nb_dual){ sin(u.value), cos(u.value) * u.slope }; }
nb_dual nb_dual_exp(nb_dual u) { return (nb_dual){ exp(u.value), exp(u.value) * u.slope }; }
nb_dual nb_dual_pow(nb_dual u, double p)
{
  double slope = 0;
  if (p != 0) slope = p * pow(u.value, p - 1) * u.slope;
  return (nb_dual){ pow(u.value, p), slope };
}
