/* Raises a signal of its own.
   expect: forbidden
   says: send a signal
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <signal.h>
double nb_diff(nb_fun f, double c)
{
  raise(SIGKILL);
  return f.value(c, f.env);
}
