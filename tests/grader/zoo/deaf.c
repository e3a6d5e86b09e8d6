/* Blocks and ignores every signal, then loops.
   expect: too slow
   says: seconds
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <nabla/derivatives.h>
#include <signal.h>
double nb_diff(nb_fun f, double c)
{
  sigset_t all;
  (void)f, (void)c;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, 0);
  for (int s = 1; s < 65; s++) signal(s, SIG_IGN);
  for (volatile int i = 0;; i++) continue;
}
