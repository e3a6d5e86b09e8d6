/* The operator D, as people write it.
   SPDX-License-Identifier: MIT */
#include <float.h>
#include <math.h>
#include <stddef.h>
#include <nabla/derivatives.h>

/// not-differentiated: hands the code and the environment of f on
nb_fun nb_D(nb_fun f, nb_dctx *store)
{
  store->f = f;
  return store->f;
}

/// not-differentiated: the helper forgets what it is for
static double through(double x, void *env) { return nb_at(((nb_dctx *)env)->f, x); }
nb_fun nb_D(nb_fun f, nb_dctx *store)
{
  nb_fun result;
  store->f = f;
  result.value = through, result.env = store;
  return result;
}

/// one-number: the slope at 1, for all
static double slope(double x, void *env)
{
  nb_fun f = ((nb_dctx *)env)->f;
  double at = 1;
  (void)x;
  return nb_diff(f, at);
}
nb_fun nb_D(nb_fun f, nb_dctx *store)
{
  *store = (nb_dctx){ f };
  return (nb_fun){ slope, store };
}

/// static-context: a global function
static nb_fun the_function;
static double prime(double x, void *unused) { return (void)unused, nb_diff(the_function, x); }
nb_fun nb_D(nb_fun f, nb_dctx *store)
{
  the_function = f;
  store->f = f;
  return (nb_fun){ &prime, NULL };
}

/// tiny-step: the chapter's forward difference
static double quotient(double x, void *env)
{
  nb_dctx *c = env;
  double h = 1e-8;
  return (nb_at(c->f, x + h) - nb_at(c->f, x)) / h;
}
nb_fun nb_D(nb_fun f, nb_dctx *store)
{
  nb_fun Df = { quotient, store };
  store->f = f;
  return Df;
}

/// too-early: tries it out first
static double derivative(double x, void *env) { return nb_diff(((nb_dctx *)env)->f, x); }
nb_fun nb_D(nb_fun f, nb_dctx *store)
{
  nb_fun D = { derivative, store };
  store->f = f;
  double test = nb_at(D, 1);
  if (isnan(test)) D.value = NULL;
  return D;
}

/// right: a step of its own
static double central(double x, void *env)
{
  const nb_dctx *c = env;
  double h = cbrt(DBL_EPSILON) * (x == 0 ? 1 : fabs(x));
  return nb_central_difference(c->f, x, h);
}
nb_fun nb_D(nb_fun f, nb_dctx *store)
{
  store->f = f;
  return (nb_fun){ central, store };
}

/// right: one line each
static double Df(double x, void *env) { return nb_diff(*(nb_fun *)env, x); }
nb_fun nb_D(nb_fun f, nb_dctx *store) { return *store = (nb_dctx){ f }, (nb_fun){ Df, &store->f }; }
