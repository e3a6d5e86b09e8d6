// ADOL-C: a trace recorded once and replayed, and a trace recorded for each gradient.
// SPDX-License-Identifier: MIT
#include <adolc/adolc.h>
static adouble larger(const adouble &a, const adouble &b) { return b.value() > a.value() ? b : a; }
#include "model.hpp"

struct traced {
  const problem *p;
  double value;
  size_t room[4]; // of its buffers: operations, locations, values, Taylor coefficients
};
static void record(traced *t, const double *x)
{
  std::vector<adouble> a(t->p->n);
  trace_on(1, 1, t->room[0], t->room[1], t->room[2], t->room[3]);
  for (size_t i = 0; i < t->p->n; i++) a[i] <<= x[i];
  adouble y = model(*t->p, a.data());
  y >>= t->value;
  trace_off();
}
static void *prepare(const problem *p, const double *x)
{
  size_t room = (size_t)(40 * p->operations) + 4096, counts[STAT_SIZE];
  traced *t = new traced{ p, 0, { room, room, room, room } };
  record(t, x);
  tapestats(1, counts); // Buffers too large cost more than a small gradient does: record again with the right ones.
  t->room[0] = counts[NUM_OPERATIONS] + 64, t->room[1] = counts[NUM_LOCATIONS] + 64;
  t->room[2] = counts[NUM_VALUES] + 64, t->room[3] = counts[TAY_STACK_SIZE] + 64;
  record(t, x);
  return t;
}
static double replay(void *state, const double *x, double *g)
{
  traced *t = (traced *)state;
  double y, one = 1;
  zos_forward(1, 1, (int)t->p->n, 1, x, &y);
  fos_reverse(1, 1, (int)t->p->n, &one, g);
  return y;
}
static double retape(void *state, const double *x, double *g)
{
  traced *t = (traced *)state;
  double one = 1;
  record(t, x);
  fos_reverse(1, 1, (int)t->p->n, &one, g);
  return t->value;
}
static void finish(void *state) { delete (traced *)state; }
const tool adolc_tools[] = { { "ADOL-C replay", prepare, [](void *s, const double *x, double *g) { return replay(s, x, g); }, finish, NULL },
                             { "ADOL-C retape", prepare, retape, finish, NULL },
                             { NULL, NULL, NULL, NULL, NULL } };
