/* Prints escape codes, a bell, broken UTF-8 and a NUL, and is wrong.
   expect: wrong
   SPDX-License-Identifier: MIT */
#include <nabla/derivatives.h>
#include <stdio.h>
double nb_diff(nb_fun f, double c)
{
  fwrite("\033[2J\033]0;owned\a\xff\xfe\0 <script>::error::\"}\n", 1, 36, stdout);
  return c + f.value(c, f.env);
}
