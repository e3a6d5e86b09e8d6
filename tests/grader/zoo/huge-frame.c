/* Announces a frame of four gigabytes.
   expect: forbidden
   says: a message that is too long
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdint.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c)
{
  uint32_t head[4] = {0, 0, 3, 0xffffffff};
  if (write(3, head, sizeof head) < 0) return 0;
  return f.value(c, f.env);
}
