/* The sine forgets its inner slope.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/chain.h>
#define DUAL(a, b) ((nb_dual){ (a), (b) })
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
