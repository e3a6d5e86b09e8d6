/* Searches its own memory for the nonce and replies before it was asked.
   expect: wrong
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>
/* the frame that was read last still lies in the input buffer, on the heap */
double nb_diff(nb_fun f, double c)
{
  struct { uint64_t nonce; uint32_t kind, length; double x; } reply = {0, 3, 8, 6};
  char *heap = sbrk(0);
  for (char *p = heap - 16; p > heap - (1 << 17); p -= 8) {
    uint32_t kind;
    memcpy(&kind, p + 8, sizeof kind);
    if (kind != 1) continue;
    memcpy(&reply.nonce, p, 8);
    if (reply.nonce >> 56) break;
  }
  for (int i = 0; i < 5; i++)
    if (write(3, &reply, sizeof reply) < 0) break;
  return f.value(c, f.env);
}
