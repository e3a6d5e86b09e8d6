@ \answer{3.4} All six are equation (9) or (10) of chapter~3, and the sum needs no comment.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@(solutions/3.4-dual.c@>=
#include <math.h>
#include <nabla/chain.h>
nb_dual nb_dual_add(nb_dual u, nb_dual v)
{
  nb_dual y={u.value+v.value,u.slope+v.slope};
  return y;
}
@<Multiply and divide dual numbers@>@;
@<Take dual numbers through elementary functions@>

@ The quotient $q=u/v$ satisfies $u=qv$, so the product rule says $u'=q'v+qv'$, and $q'=(u'-qv')/v$. That is the quotient
rule in another guise, with one division by $v$ in place of a division by $v^2$. It is shorter, and it survives where
$v^2$ overflows or underflows: the slope of $1/x$ at $10^{-200}$ is a mere $-10^{400}$, infinite anyway, but that of
$x/10^{200}$ is $10^{-200}$, and $v^2$ would have spoiled it.

@<Multiply and divide dual numbers@>=
nb_dual nb_dual_mul(nb_dual u, nb_dual v)
{
  nb_dual y={u.value*v.value,u.slope*v.value+u.value*v.slope};
  return y;
}
@#
nb_dual nb_dual_div(nb_dual u, nb_dual v)
{
  double q=u.value/v.value;
  nb_dual y={q,(u.slope-q*v.slope)/v.value};
  return y;
}

@ In the elementary functions, don't forget the inner slope |u.slope|: it {\it is\/} the chain rule. The power has two traps. One is the
formula $p\,u^p/u$, or a detour by way of $e^{p\log u}$; both are right on a sunny day, but the first says NaN for $u=0$ and
the second for $u<0$. The other is $p=0$: then |pow(0,p-1)| is infinite, and zero times infinity is NaN, where the slope
of the constant~1 should be.

@<Take dual numbers through elementary functions@>=
nb_dual nb_dual_sin(nb_dual u)
{
  nb_dual y={sin(u.value),cos(u.value)*u.slope};
  return y;
}
@#
nb_dual nb_dual_exp(nb_dual u)
{
  nb_dual y={exp(u.value),exp(u.value)*u.slope};
  return y;
}
@#
nb_dual nb_dual_pow(nb_dual u, double p)
{
  double df=p==0 ? 0 : p*pow(u.value,p-1);
  nb_dual y={pow(u.value,p),df*u.slope};
  return y;
}
