/* Tries to take the filter off.
   expect: forbidden
   says: prctl
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <sys/prctl.h>
double nb_diff(nb_fun f, double c)
{
  prctl(PR_SET_SECCOMP, 0, 0, 0, 0);
  return f.value(c, f.env);
}
