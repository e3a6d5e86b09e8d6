/* Calls f more often than anybody needs.
   expect: too slow
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  double s = 0;
  for (long i = 0; i < 100000000; i++) s += f.value(c, f.env);
  return s;
}
