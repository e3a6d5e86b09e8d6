/* Waits for ever without using the processor.
   expect: too slow
   says: longer than 2 seconds
   SPDX-License-Identifier: MIT */
#include <linux/futex.h>
#include <nabla/derivatives.h>
#include <sys/syscall.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c)
{
  int word = 0;
  (void)f, (void)c;
  for (;;) syscall(SYS_futex, &word, FUTEX_WAIT, 0, 0, 0, 0);
}
