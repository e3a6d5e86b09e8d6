/* Uses a null pointer.
   expect: crashed
   says: it used a null pointer (SIGSEGV), at 2.2-diff.c:8
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  volatile double *p = 0; return *p + c + f.value(c, f.env);
}
