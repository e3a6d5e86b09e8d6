/* Looks first whether the inner value is a number.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/functions.h>
static double composite(double x, void *env)
{
  nb_pair *p = env;
  if (isnan(nb_at(p->f, x))) return NAN;
  return nb_at(p->g, nb_at(p->f, x));
}
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  store->g = g, store->f = f;
  nb_fun h = { composite, store };
  return h;
}
