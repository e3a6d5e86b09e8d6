/* Never ends.
   expect: too slow
   says: seconds
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  (void)f, (void)c;
  for (volatile int i = 0;; i++) continue;
}
