/* Becomes a shell.
   expect: forbidden
   says: run another program (execve)
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c)
{
  char *argv[] = {"sh", "-c", "echo hello", 0};
  execv("/bin/sh", argv);
  return c + f.value(c, f.env);
}
