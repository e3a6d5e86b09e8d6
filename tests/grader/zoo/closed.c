/* Closes every descriptor.
   expect: forbidden
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <unistd.h>
double nb_diff(nb_fun f, double c)
{
  for (int fd = 0; fd < 8; fd++) close(fd);
  return f.value(c, f.env);
}
