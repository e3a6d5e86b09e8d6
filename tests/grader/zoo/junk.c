/* Writes rubbish on the channel.
   expect: forbidden
   says: a channel that is not its own
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c)
{
  for (int i = 0; i < 100; i++)
    if (write(3, "rubbish", 7) < 0) break;
  return f.value(c, f.env);
}
