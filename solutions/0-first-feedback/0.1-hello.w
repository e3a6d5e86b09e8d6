@ \answer{0.1}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The parentheses are the whole exercise. Without them the product binds more tightly than the sums, and
|a+b*b+1| means $a+b^2+1$.

@(solutions/0.1-hello.c@>=
#include <nabla/first.h>

double nb_e(double a, double b)
{
  return (a+b)*(b+1);
}
