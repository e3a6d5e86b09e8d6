@ \answer{3.5} (a) {\it Lagrange:} the derivative of $g\bigl(f(x)\bigr)$ at $x=a$ is $g'\bigl(f(a)\bigr)\cdot f'(a)$. {\it Composition:} $h'(a)=(g'\circ f)(a)\cdot f'(a)$, where
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
the ring already says that $g'$ is taken at $f(a)$; the line on the slide, between functions, needs no point and no repair. {\it Leibniz:} see~(b).

(b) $h$ is a function of~$x$. What should be differentiated by the value of $f$ is not $h$ but~$g$. With names for the quantities, $u=f(x)$ and $y=g(u)$, so that $y=h(x)$ as well,
$${dy\over dx}\Big\vert_{x=a}={dy\over du}\Big\vert_{u=f(a)}\cdot{du\over dx}\Big\vert_{x=a}.$$
Even this has a $y$ that is two functions: of $u$ in one place and of $x$ in the other. Leibniz's notation lives with that; it names quantities, and the denominator says which function is meant.

(c) The careless product is right where $\cos a=\cos a^2$, for instance at $a=0$ and $a=1$, the two points where everybody tests; or anywhere with $a^2=2\pi-a$, which is $a\approx2.056$. It has the wrong sign where
$\cos a$ and $\cos a^2$ differ in sign, for instance at $a=1.5$: $\cos1.5\approx0.07$ and $\cos2.25\approx-0.63$.

(d) If $g(u)=mu+c$, then $g'(u)=m$ for every $u$. A function whose derivative is constant doesn't mind where it is taken. This is why the mistake survives so many tests made with linear functions.

(e) It is false for most, for instance for $f(x)=x^2$ and $g=\sin$: $\cos(x^2)\cdot2x$ is not $\cos(2x)$. It is true if $f(x)=x$ and $g$ is any line, or if $g$ is
constant. A less trivial pair, for $x>0$, is $f(x)=x^2/4$ and $g=\ln$: both sides are $2/x$. Examples prove nothing, except that examples prove nothing.
