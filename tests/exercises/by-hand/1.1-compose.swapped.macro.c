/* g runs first.
   SPDX-License-Identifier: MIT */
#include <nabla/functions.h>
#define CALL(h, x) ((h).value((x), (h).env))
static double both(double x, void *env)
{
  nb_pair p = *(nb_pair *)env;
  return CALL(p.f, CALL(p.g, x));
}
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  nb_fun h;
  store->g = g;
  store->f = f;
  h.value = &both;
  h.env = store;
  return h;
}
