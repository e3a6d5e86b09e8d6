/* Uses the one exec that the filter allows.
   expect: wrong
   SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <fcntl.h>
#include <nabla/derivatives.h>
#include <sys/syscall.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c)
{
  char *argv[] = {"again", 0};
  for (int i = 0; i < 3; i++) syscall(SYS_execveat, 4, "", argv, argv + 1, AT_EMPTY_PATH);
  return f.value(c, f.env);
}
