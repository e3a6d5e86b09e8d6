@ \answer{4.1} The function itself needs one line. Everywhere but at zero the formula is
good to
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
the last digit, even for $x=10^{-300}$, since $\sin2x$ is then $2x$ and the quotient
is~$2$, and so the hole is a single point and gets a single value. That value is the
limit, $3-2=1$.

@(solutions/4.1-hole.c@>=
#include <math.h>
#include <nabla/descent.h>
double nb_f1(double x)
{
  return x==0 ? 1 : 3-sin(2*x)/x;
}
@#
double nb_f1_prime(double x)
{
  if (fabs(x)<.02) {
    @<Return the first three terms of the series for $f'$@>@;
  }
  return (sin(2*x)/x-2*cos(2*x))/x;
}

@ The derivative needs two formulas and a place to switch. The textbook formula subtracts
two numbers of about $2$ and leaves their difference, about ${8\over3}x^2$, with an error
of the size of $\varepsilon/2$: so its relative error is roughly $\varepsilon/x^2$, within
a factor of two or three. The series, cut after three terms, has a relative error of
${32\over2835}x^6\big/{8\over3}={4\over945}x^6$. They break even where
$x^8\approx100\,\varepsilon$, which is near $0.02$; both are good to about $10^{-12}$
there. The contract asks for $10^{-8}$ only, so every threshold between $0.0003$ and $0.1$
earns full marks.

@<Return the first three terms of the series for $f'$@>=
double y=x*x;
return x*(8/3.0-y*(16/15.0-y*(16/105.0)));

@ There is a second trap. For $x=10^{-300}$ the square $x^2$ underflows to zero. In the
series that is harmless. In a quotient with the denominator $x^2$ it would be fatal, but
there the series has long taken over; and by dividing twice by~$x$ we never form the
square.

Could one do without a threshold? Yes: sum the whole series for $\vert x\vert<1$, each
term being the one before times $-2x^2/\bigl(k(2k+3)\bigr)$, until the sum stops changing.
It takes a loop of four lines and at most a dozen rounds, and it is right to the last
digit or two.
