/* Writes nothing, often, then frames of length zero.
   expect: forbidden
   says: a channel that is not its own
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdint.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c)
{
  uint64_t head[2] = {0, 3};
  for (int i = 0; i < 1000; i++)
    if (write(3, head, 0) < 0) break;
  if (write(3, head, sizeof head) < 0) return 0;
  return f.value(c, f.env);
}
