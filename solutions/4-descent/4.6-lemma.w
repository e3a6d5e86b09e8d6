@ \answer{4.6} (a) Put $g(\eta)=f(x-\eta u)$ with $u=f'(x)$. By the chain rule
$g'(0)=-u\cdot f'(x)=-u^2$. If $u\ne0$, this is
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
negative, and a function with a negative derivative at $0$ is smaller than $g(0)$ for all
sufficiently small $\eta>0$: the secants of~$g$ from~$0$ have slopes close to~$-u^2$. If
$u=0$, then $x-\eta u=x$ for every~$\eta$, and $f$ does not decrease, no matter what else
$f$ does. So ``if and only if''.

(b) For $t$ between $0$ and $\eta$ the mean value theorem, applied to~$f'$, gives $\vert
f'(x-tu)-u\vert\le Lt\vert u\vert$, hence $f'(x-tu)\cdot u\ge u^2-Ltu^2$. Therefore
$$f(x)-f(x-\eta u)=\int_0^\eta f'(x-tu)\,u\,dt\ge\int_0^\eta(1-Lt)\,u^2\,dt=\eta\Bigl(1-{L\eta\over2}\Bigr)u^2,$$
which is positive for $0<\eta<2/L$ and $u\ne0$. Add this up over all steps: the sum of the
$u_i^2$ is at most $\bigl(f(x_0)-\inf f\bigr)\big/\eta(1-L\eta/2)$. A sum of squares that
stays bounded has terms that tend to zero, so $f'(x_i)\to0$.

(c) $f'(x)=3x^2\ge0$, so from $x_0=1$ with $\eta=0.1$ the iterates only ever move left,
and $x-0.3x^2>0$ for $0<x\le1$; they never pass zero. They decrease and are bounded, hence
have a limit, and there $f'=0$: the limit is~$0$. It is no minimum; $f(-1)=-1<f(0)$. Since
$1/x_{i+1}=1/\bigl(x_i(1-0.3x_i)\bigr)=1/x_i+0.3/(1-0.3x_i)$, and the last term tends to
$0.3$, the iterates behave like $1/(0.3\,i)$.

(d) Step $i$ moves by $\eta_i\vert f'(x_i)\vert\le\eta_i M$, where $M$ is the maximum of
$\vert f'\vert$. The whole journey is not longer than $M\sum\eta_i$. For
$\eta_i=\eta_0/2^i$ that is $2\eta_0M$. With $M=\expect{gd-steepest}{1.7447}$ and $\eta_0=0.1$, nobody who starts
at $2$ gets below $\expect{gd-reach}{1.65}$. (The program stopped at $\expect{gd-geometric}{1.8941}$; the
slope near $2$ is smaller than~$M$.) A schedule whose sum is infinite has no such horizon.
