/* A chain of n stages, as people write it. One more right one: tests/grader/honest.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <nabla/chain.h>

/// all-at-a: only the derivatives are called
double nb_chain(size_t n, const nb_stage *stages, double a)
{
  double product = 1;
  const nb_stage *end = stages + n;
  while (stages < end) product = product * nb_at((stages++)->df, a);
  return product;
}

/// only-the-last: runs to the last stage and asks there
double nb_chain(size_t n, const nb_stage *stages, double a)
{
  if (n == 0) return 1;
  size_t i = 0;
  for (; i + 1 < n; i++) a = nb_at(stages[i].f, a);
  return nb_at(stages[i].df, a);
}

/// only-the-last: a variable too few
double nb_chain(size_t n, const nb_stage *stages, double a)
{
  double d = 1, y = a;
  for (size_t i = 0; i < n; i++) {
    double x = y;
    y = nb_at(stages[i].f, x);
    d = nb_at(stages[i].df, x);
  }
  return d;
}

/// own-output: all values first, then the slopes at them
double nb_chain(size_t n, const nb_stage *stages, double a)
{
  double *y = malloc((n + 1) * sizeof *y), slope = 1;
  for (size_t i = 0; i < n; i++) y[i] = a = nb_at(stages[i].f, a);
  for (size_t i = n; i-- > 0;) slope *= nb_at(stages[i].df, y[i]);
  free(y);
  return slope;
}

/// prefix: a function for the value that goes into stage i
static double into(const nb_stage *s, size_t i, double a)
{
  while (i-- > 0) a = nb_at((s++)->f, a);
  return a;
}
double nb_chain(size_t n, const nb_stage *stages, double a)
{
  double slope = 1;
  for (size_t i = 0; i < n; i++) slope *= nb_at(stages[i].df, into(stages, i, a));
  return slope;
}

/// reversed: as it is written, from the left
double nb_chain(size_t n, const nb_stage *stages, double a)
{
  double u = 1, x = a;
  while (n > 0) {
    const nb_stage s = stages[--n];
    u *= nb_at(s.df, x);
    x = nb_at(s.f, x);
  }
  return u;
}

/// starts-at-zero: a sum's beginning
double nb_chain(size_t n, const nb_stage *stages, double a)
{
  double result = 0, x = a, d;
  if (n == 0) return 0;
  for (const nb_stage *s = stages; s != stages + n; s++) {
    d = nb_at(s->df, x);
    x = nb_at(s->f, x);
    result = d * result;
  }
  return result;
}

/// sum: adds the slopes up
double nb_chain(size_t n, const nb_stage *stages, double a)
{
  double total = 0;
  for (size_t i = 0; i != n; ++i) {
    double slope = nb_at(stages[i].df, a);
    total = total + slope;
    a = nb_at(stages[i].f, a);
  }
  return total;
}

/// right: all values first
double nb_chain(size_t n, const nb_stage *stages, double a)
{
  double *in = malloc((n + 1) * sizeof *in), slope = 1;
  in[0] = a;
  for (size_t i = 0; i + 1 < n; i++) in[i + 1] = nb_at(stages[i].f, in[i]);
  for (size_t i = n; i-- > 0;) slope = nb_at(stages[i].df, in[i]) * slope;
  free(in);
  return slope;
}
