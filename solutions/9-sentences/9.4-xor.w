@ \answer{9.4} (a) For one subject take a friendly adjective with weight~$p$, an unfriendly one with weight~$q$, and let $n$ be the weight of ``not'' and $c$ the rest. The scores of ``is good'' and ``is not bad'' add up to $2c+n+p+q$, and so do those of ``is bad'' and ``is not good.'' If all four were right,
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
the first sum would be at least zero and the second negative. So each group of four has a wrong one. Pair the four friendly adjectives with the unfriendly ones; for each of the six subjects this makes four groups, 24 in all, and $96-24=72$. It can be reached: bias $-1$, friendly adjectives $2$, ``not'' $-2$,
all others~0. Then the plain friendly sentences have the score~$1$, and all others a negative one; wrong is only ``is not bad,'' 24~times.

(b) The loss is convex in the weights, because the softplus is convex and the scores are linear. At ${\bf w}={\bf0}$ each $\sigma(z_i)$ is $1\over2$, and the derivative by $w_j$ is the mean of $({1\over2}-y_i)x_{ij}$. Each word occurs as often in sentences with the label 1 as in those with~0: a subject 8 times in each, ``is'' 48~times, ``not'' 24~times, an adjective 6~times. So the
gradient is zero and the minimum is $\log2$. It is not the only place. The word ``is'' always occurs, as the bias does, so what is added to one weight may be taken from the other; and so it is with the six subjects together, and with the eight adjectives. All these points give each sentence the score zero.

(c) With $f$ and $n$ as in the hint let $h_1=\tanh\bigl(20(f+n-{1\over2})\bigr)$ and $h_2=\tanh\bigl(20(f+n-{3\over2})\bigr)$, which are $\pm1$ for all purposes. Then $z=h_1-h_2-1$ is $1$ where $f+n=1$ and $-1$ where it is 0 or~2. In numbers: $v_{jl}=20$ for ``not'' and the friendly adjectives, 0 for all other words, biases $-10$ and~$-30$,
and $w_0=-1$, $w_1=1$, $w_2=-1$.

(d) In the figure, the third unit is positive for plain praise alone, and the first is negative for ``not bad'' alone. If they were $\pm1$, the score $1+h_3-h_1$ would be $1$, $-1$, $-1$, $1$: the label. The fourth, negative for plain blame alone, makes the distances larger, and the second makes up for what the others are short of; its weight is small.
One can cut it out and lose nothing. It was good for having been in the race.
