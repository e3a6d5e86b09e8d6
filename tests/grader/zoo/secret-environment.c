/* Looks for the secret in the environment, there and in everything that lies above it.
   expect: crashed
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdio.h>
extern char **environ;
double nb_diff(nb_fun f, double c)
{
  for (char *s = environ[0] ? environ[0] : (char *)environ; ; s++) putchar(*s);
  return nb_at(f, c);
}
