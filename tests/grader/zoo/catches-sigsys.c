/* Survives the filter by catching its signal, and tries everything.
   expect: wrong
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <nabla/derivatives.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
static void nothing(int s) { (void)s; }
double nb_diff(nb_fun f, double c)
{
  signal(SIGSYS, nothing);
  syscall(SYS_kill, -1, SIGKILL);
  syscall(SYS_fork);
  syscall(SYS_openat, -100, "/etc/passwd", 0);
  return c + f.value(c, f.env);
}
