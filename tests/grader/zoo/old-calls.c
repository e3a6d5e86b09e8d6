/* Enters the kernel by the door for 32-bit programs.
   expect: any
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  int result = 20; /* getpid there; writev here */
  __asm__ volatile("int $0x80" : "+a"(result));
  return result + f.value(c, f.env);
}
