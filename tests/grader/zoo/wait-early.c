/* Waits for ever before main.
   expect: too slow
   says: longer than 2 seconds
   SPDX-License-Identifier: MIT */
#include <linux/futex.h>
#include <nabla/derivatives.h>
#include <sys/syscall.h>
#include <unistd.h>
__attribute__((constructor)) static void early(void)
{
  int word = 0;
  for (;;) syscall(SYS_futex, &word, FUTEX_WAIT, 0, 0, 0, 0);
}
double nb_diff(nb_fun f, double c) { return f.value(c, f.env); }
