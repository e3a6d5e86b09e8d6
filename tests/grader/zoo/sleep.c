/* Waits, without using the processor.
   expect: too slow
   SPDX-License-Identifier: MIT */
#include <time.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  time_t begin = time(NULL);
  while (time(NULL) - begin < 3600) continue;
  return nb_at(f, c);
}
