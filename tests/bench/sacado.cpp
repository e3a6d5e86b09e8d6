// Sacado, reverse mode: its tape is made anew for each gradient.
// SPDX-License-Identifier: MIT
#include <Sacado_trad.hpp>
typedef Sacado::Rad::ADvar<double> number;
static number larger(const number &a, const number &b) { return b.val() > a.val() ? b : a; }
#include "model.hpp"

static void *prepare(const problem *p, const double *x) { return (void)x, (void *)p; }
static double gradient(void *state, const double *x, double *g)
{
  const problem *p = (const problem *)state;
  std::vector<number> a(p->n);
  for (size_t i = 0; i < p->n; i++) a[i] = x[i];
  number y = model(*p, a.data());
  Sacado::Rad::ADcontext<double>::Gradcomp();
  for (size_t i = 0; i < p->n; i++) g[i] = a[i].adj();
  return y.val();
}
const tool sacado_tools[] = { { "Sacado", prepare, gradient, NULL, NULL }, { NULL, NULL, NULL, NULL, NULL } };
