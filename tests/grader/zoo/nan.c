/* Not a number is within no tolerance.
   expect: wrong
   says: nan
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  return (nb_at(f, c) - nb_at(f, c)) / (c - c);
}
