/* An answer to 0.1 that does not compile. SPDX-License-Identifier: MIT */
#include <nabla/first.h>

double nb_e(double a, double b)
{
  return (a + b)(b + 1)
}
