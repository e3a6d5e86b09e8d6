/* Compose, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <nabla/functions.h>

/// called-twice: looks first whether the inner value is a number
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

/// called-twice: a macro that has its argument twice
#define FINITE_OR_ZERO(y) (isfinite(y) ? (y) : 0)
static double outer_of_inner(double x, void *memory)
{
  nb_fun g = ((nb_pair *)memory)->g, f = ((nb_pair *)memory)->f;
  double y = FINITE_OR_ZERO(nb_at(f, x));
  return nb_at(g, y);
}
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  nb_pair both = { .g = g, .f = f };
  *store = both;
  return (nb_fun){ .value = outer_of_inner, .env = store };
}

/// no-environment: everything is handed the environment of f
static double run(double x, void *env)
{
  const nb_pair s = *(nb_pair *)env;
  void *e = s.f.env;
  return (*s.g.value)((*s.f.value)(x, e), e);
}
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  *store = (nb_pair){ g, f };
  nb_fun h;
  h.env = store, h.value = run;
  return h;
}

/// one-store: two global variables
static nb_fun outer, inner;
static double value(double x, void *unused)
{
  (void)unused;
  return nb_at(outer, nb_at(inner, x));
}
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  (void)store;
  outer = g;
  inner = f;
  nb_fun h = { value, NULL };
  return h;
}

/// one-store: fills the store, but calls what it has kept itself
static nb_pair *last;
static double call(double x, void *env)
{
  (void)env;
  double t = nb_at(last->f, x);
  t = nb_at(last->g, t);
  return t;
}
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  last = store;
  last->f = f, last->g = g;
  return (nb_fun){ call, last };
}

/// swapped: g runs first
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

/// swapped: the two are stored the wrong way round
static double run(double x, void *env)
{
  const nb_pair *two = env;
  double inner = nb_at(two->f, x);
  return nb_at(two->g, inner);
}
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  *store = (nb_pair){ .g = f, .f = g };
  return (nb_fun){ run, store };
}

/// too-early: always the 3 of the example
static double at_three(double x, void *env)
{
  nb_pair *p = env;
  x = 3;
  return nb_at(p->g, nb_at(p->f, x));
}
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  store->f = f;
  store->g = g;
  nb_fun h = { at_three, store };
  return h;
}

/// right: an array of two
static double steps(double x, void *env)
{
  const nb_pair *p = env;
  const nb_fun order[] = { p->f, p->g };
  for (int i = 0; i < 2; i++) x = order[i].value(x, order[i].env);
  return x;
}
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  nb_fun h = { steps, store };
  *store = (nb_pair){ g, f };
  return h;
}

/// right: one line after the other
static double helper(double x, void *env)
{
  nb_pair *store = env;
  nb_fun f = store->f;
  nb_fun g = store->g;
  double inside = nb_at(f, x);
  double outside = nb_at(g, inside);
  return outside;
}
nb_fun nb_compose(nb_fun g, nb_fun f, nb_pair *store)
{
  nb_fun result;
  (*store).f = f;
  (*store).g = g;
  result.value = helper;
  result.env = (void *)store;
  return result;
}
