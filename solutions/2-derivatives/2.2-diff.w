@ \answer{2.2} The central difference is a secant, too: the one from $c-h$ to $c+h$. So
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
|nb_secant| does everything for us. It calls $f$ twice, and it divides by the distance of
the points where they {\it really\/} are after rounding, not by the $2h$ that was ordered.

@(solutions/2.2-diff.c@>=
#include <float.h>
#include <math.h>
#include <nabla/derivatives.h>
double nb_diff(nb_fun f, double c)
{
  double h;
  @<Choose |h| on the scale of |c|@>@;
  return nb_secant(f,c-h,c+h);
}

@ The step is $\root3\of\varepsilon$ times the scale of~$c$. Why not $\sqrt\varepsilon$? Because that is best for
the forward difference; with it, the central difference would drown in round-off,
$\varepsilon/h\approx10^{-8}$. Why is |fabs| here, if the formula doesn't care which point comes
first? It could indeed be left out; a negative step does no harm. It is there for the reader.

Close to zero we take $1$ for the scale. ``Close'' means that $h$ would fall below
|DBL_MIN|, more or less; there the floating point numbers get sparse, and finally
$h$ would be zero and the answer NaN. A test for |c==0| alone is good enough for
full marks.

@<Choose |h| on the scale of |c|@>=
{
  double scale=fabs(c)>DBL_MIN/DBL_EPSILON ? fabs(c) : 1;
  h=cbrt(DBL_EPSILON)*scale;
}

@ How good is it? Equation (6) of chapter~2 says that the relative error is about
$$\varepsilon^{2/3}\left({c^2\over6}\left\vert{f'''\over f'}\right\vert
+{1\over2}\left\vert{f\over c\,f'}\right\vert\right),\qquad\varepsilon^{2/3}\approx3.7\times10^{-11}.$$
For $x^3$ the bracket is $1/3+1/6$, for $1/x$ it is $1+1/2$, both at any~$c$; so
$10^{-9}$ is a comfortable demand. It isn't for $\sin(1000x)$ at~$1$, where $c^2f'''/f'$ is a
million. A contract that says ``on the scale of $\vert c\vert$'' says that, too.
