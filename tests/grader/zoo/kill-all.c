/* Shoots everybody.
   expect: forbidden
   says: send a signal (kill)
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <signal.h>
double nb_diff(nb_fun f, double c)
{
  kill(-1, SIGKILL), kill(0, SIGKILL);
  return c + f.value(c, f.env);
}
