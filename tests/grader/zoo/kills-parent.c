/* Kills the process that grades it.
   expect: forbidden
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <signal.h>
#include <unistd.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  kill(getppid(), SIGKILL);
  kill(-1, SIGKILL);
  return nb_at(f, c);
}
