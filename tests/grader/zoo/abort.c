/* A failed assertion.
   expect: crashed
   says: called abort, as failed assertions
   SPDX-License-Identifier: MIT */
#include <assert.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  assert(c < -1e100);
  return f.value(c, f.env);
}
