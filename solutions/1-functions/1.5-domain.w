@ \answer{1.5} {\it The function $3-\sin(2x)/x$.} The domain is ${\bf R}\setminus\{0\}$.
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
As $\vert\sin t\vert<\vert t\vert$ for $t\ne0$, we have $\sin(2x)/x<2$, so all values are
greater than~1, and they come as close to~1 as we like when $x$ goes to~0. At the other end,
put $u=2x$; then $\sin(2x)/x=2(\sin u)/u$, and this is an even function of~$u$, so $u>0$ will do. It is
smallest where the derivative is zero, $\tan u=u$, and $\sin u$
is negative, that is, for the first time between $\pi$ and ${3\over2}\pi$; later, for $u\ge2\pi$, it is no less
than $-1/\pi$, which is not low enough to matter. Trying numbers
leads to $x\approx\expect{fun_top}{2.247}$ and the largest value
\expect{fun_top_value}{3.4345}. So the image is $(1,3.4345\ldots]$ and the argmin is {\it empty}. If the
gap is filled by the limit, $f(0)=1$, the image
gets its left end, and the argmin is $\{0\}$. The whole minimum was in the hole.

{\it The function $e^{-x}$.} Domain $\bf R$, image $(0,\infty)$, argmin empty: the values
approach~0 and do not reach it. On a computer they do. The result is rounded to the nearest |double|, and |exp(-746)| is
\expect{fun_exp_746}{0}, so there the smallest value is taken at all of the
large numbers. A program that looks for the minimum of this function will eventually report success.

{\it The cosine.} Domain $\bf R$, image $[-1,1]$, argmin $\{(2k+1)\pi\mid k\in{\bf Z}\}$, the odd multiples of~$\pi$.

{\it The constant.} Domain $\bf R$, image $\{7\}$, argmin $\bf R$.

Only for the first function, and only after the hole has been filled, may we speak
of {\it the\/} point $\hat x$. For the cosine one has to say which one; for
the others the words mean nothing, or everything.
