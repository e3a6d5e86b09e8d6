/* The same without the C library.
   expect: crashed
   says: it called exit(0)
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  (void)f, (void)c;
  __asm__ volatile("syscall" ::"a"(231), "D"(0));
  return 0;
}
