/* From the inside to the outside, by recursion.
   SPDX-License-Identifier: MIT */
#include <nabla/chain.h>
static double slope(size_t n, const nb_stage *s, double x)
{
  return n == 0 ? 1 : nb_at(s->df, x) * slope(n - 1, s + 1, nb_at(s->f, x));
}
double nb_chain(size_t n, const nb_stage stages[], double a) { return slope(n, stages, a); }
