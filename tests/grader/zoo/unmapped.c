/* Takes away its own program.
   expect: crashed
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <nabla/derivatives.h>
#include <sys/mman.h>
extern char __executable_start, etext;
double nb_diff(nb_fun f, double c)
{
  munmap((void *)((unsigned long)&__executable_start & -4096ul), (unsigned long)(&etext - &__executable_start));
  return nb_at(f, c);
}
