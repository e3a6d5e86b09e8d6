/* Asks for executable memory.
   expect: forbidden
   says: (mmap)
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <nabla/derivatives.h>
#include <sys/mman.h>
double nb_diff(nb_fun f, double c)
{
  mmap(0, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return f.value(c, f.env);
}
