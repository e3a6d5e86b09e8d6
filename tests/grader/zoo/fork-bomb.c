/* Multiplies.
   expect: forbidden
   says: start a process or a thread
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c)
{
  for (;;)
    if (fork() == 0) c = f.value(c, f.env);
}
