@ \answer{6.2} Both functions look at the sign of $z$ first, and let |exp| have only numbers that aren't positive. Then the worst that can happen is that |exp| returns zero,
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
and zero is right.

@(solutions/6.2-sigmoid.c@>=
#include <math.h>
#include <nabla/nested.h>
double nb_sigmoid(double z)
{
  double t=exp(-fabs(z));
  return z>=0 ? 1/(1+t) : t/(1+t);
}
@#
double nb_softplus(double z)
{
  return fmax(z,0)+log1p(exp(-fabs(z)));
}

@ Is the case distinction in the sigmoid necessary? The formula $1/(1+e^{-z})$ alone is never NaN: for $z=-710$ the exponential is infinite, and $1/\infty=0$ is hardly wrong, as the true value is
$\expect{ne-subnormal}{4.5\times10^{-309}}$. In fact it passes the tests, which ask for precision only in the range of normal numbers. The other formula alone, $e^z/(1+e^z)$, is $\infty/\infty$, NaN, for $z=710$.
For the softplus there is no such luck; both the maximum and |log1p| are needed, the one for the right end and the other for the left.

NaN goes through both functions unharmed. (|fmax| drops a NaN, but the logarithm beside it doesn't.)
