/* Shoots the grader.
   expect: forbidden
   says: (getppid)
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <signal.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c)
{
  kill(getppid(), SIGKILL);
  return c + f.value(c, f.env);
}
