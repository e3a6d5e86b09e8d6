/* An indirect function, resolved before anything else begins, ends with success.
   expect: crashed
   says: it called exit(0)
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
static double plain(double x) { return x; }
static double (*choose(void))(double)
{
  __asm__ volatile("syscall" : : "a"(231), "D"(0) : "rcx", "r11", "memory");
  return plain;
}
double chosen(double) __attribute__((ifunc("choose")));
double nb_diff(nb_fun f, double c) { return chosen(nb_at(f, c)); }
