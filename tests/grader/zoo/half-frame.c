/* Announces 64 MB and sends half of it, slowly.
   expect: too slow
   says: seconds
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdint.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c)
{
  static char zeros[1 << 16];
  uint32_t head[4] = {0, 0, 3, 64 << 20};
  if (write(3, head, sizeof head) < 0) return 0;
  for (int i = 0; i < 512; i++)
    if (write(3, zeros, sizeof zeros) < 0) return 0;
  for (volatile int i = 0;; i++) (void)f, (void)c;
}
