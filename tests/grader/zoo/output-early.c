/* Prints without end before main.
   expect: too slow
   says: it printed more than 4 MB
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <unistd.h>
__attribute__((constructor)) static void early(void)
{
  static char page[4096];
  while (write(1, page, sizeof page) > 0) continue;
}
double nb_diff(nb_fun f, double c) { return f.value(c, f.env); }
