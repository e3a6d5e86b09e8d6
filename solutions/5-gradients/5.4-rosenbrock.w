@ \answer{5.4} With $q=y-x^2$, the function is $(1-x)^2+100q^2$. Differentiate each square from the outside to the inside; |1-x|
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
has the inner derivative $-1$, and |q| has $-2x$ for $x$ and $1$ for~$y$.

@(solutions/5.4-rosenbrock.c@>=
#include <nabla/gradients.h>
void nb_rosen_grad(const double x[2], double g[2])
{
  double q=x[1]-x[0]*x[0];
  g[0]=-2*(1-x[0])-400*x[0]*q;
  g[1]=200*q;
}

@ Multiply it out and compare with slide S29: $-400xy+400x^3+2x-2$ and $200y-200x^2$. The same; but not quite the same in floating point arithmetic. In the gully
$y\approx x^2$, hence $400xy$ and $400x^3$ are large and nearly equal, and their difference keeps only the digits that survive. In |q| the
cancellation happens once, early, and between smaller numbers.
