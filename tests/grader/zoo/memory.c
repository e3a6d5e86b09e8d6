/* Takes memory without end and uses it.
   expect: crashed
   says: 512 MB of memory are used up
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdlib.h>
#include <string.h>
double nb_diff(nb_fun f, double c)
{
  for (;;) memset(malloc(1 << 20), 1, 1 << 20), c += f.env == 0;
}
