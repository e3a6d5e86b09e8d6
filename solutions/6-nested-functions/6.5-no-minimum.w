@ \answer{6.5} (a) By equation (3) of the chapter, $\partial e/\partial w_0={1\over N}\sum_iy_i\,\sigma(z_i)$. Every summand is $\ge0$, and one with $y_i=1$ is positive, since $\sigma$ is. So this partial
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
derivative is positive at every point, and no point is stationary. The loss itself is a sum of terms $s(z_i)>0$, hence positive; and with $w_1=\cdots=w_K=0$ and $w_0\to-\infty$ it tends to~0. If all labels are~0, the
loss is the constant~0, and every point is a minimum. The teacher who asks nobody is pleased with everybody.

(b) Let $\bf w$ be the good weights, and $z_i$ their scores. With $t{\bf w}$ an example costs $s(-t\vert z_i\vert)$, which tends to~0 as $t\to\infty$. So the infimum is~0; and it isn't a minimum, for a softplus is never zero. For the gradient,
at any weights $\bf w'$ with probabilities $p'_i$,
$${\bf w}\cdot\nabla e({\bf w'})={1\over N}\sum_i(p'_i-y_i)\,z_i<0,$$
because $p'_i-y_i$ is negative for a one, where $z_i>0$, and positive for a zero, where $z_i<0$. A vector that has a nonzero inner product with another isn't zero.

(c) The 0/1 loss takes at most the $N+1$ values $0,1/N,\ldots,1$, and a nonempty finite set of numbers has a smallest one. If no score is zero at $\bf w$, then none changes its sign in a small ball around $\bf w$, because scores
are continuous. So the loss is constant in that ball, and its gradient there is zero. The set where the loss is smallest isn't bounded: with $\bf w$ it contains $t{\bf w}$ for every $t>0$. (And if it contains ${\bf w}={\bf0}$, which takes everything for a one, it contains $(1,0,\ldots,0)$ as well, which does the same.) It may be open, as $\{w_0<0\}$ for a single zero without features, or
closed, as $\{w_0\ge0\}$ for a single one, or neither.

(d) Let $\bf v$ be weights of length~1 and $z_i$ their scores. Let $m({\bf v})$ be the largest of the numbers $-z_i$ over the ones and $z_i$ over the zeros. It is positive, by assumption, and continuous, so on the sphere, which is closed and bounded, it has a smallest value $\delta>0$. With the weights
$t{\bf v}$ some example costs $s(t\,m({\bf v}))\ge t\,m({\bf v})\ge t\delta$, and the others aren't negative, so $e(t{\bf v})\ge t\delta/N$. Beyond the distance $t=N\log2/\delta$ from the origin, then, the loss is at least $\log2$, its value at the origin. Inside that ball, which is closed and bounded, the continuous
function~$e$ has a minimum, and it is a minimum everywhere.\quad\hbox{$\diamond$}

\smallskip\noindent
Between (b) and (d) there is a gap: data on which some weights other than zero make no mistake but leave scores that are zero. Then again there may be no minimum; Albert and Anderson \cite{albert} call such data quasi-separated.
