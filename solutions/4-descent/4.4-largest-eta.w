@ \answer{4.4} Near $0$ a step multiplies the distance to the minimum by
$1-{8\over3}\eta$. This is
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
above $-1$ as long as $\eta<2/{8\over3}={3\over4}$; so $\hbox{|eta|}=0.75$. An experiment
has a hard time close to the threshold: for $\eta=0.7499$ one needs forty thousand steps,
which is why answers within $0.01$ count.

A two-cycle that jumps between $x$ and $-x$ has to satisfy $x-\eta f'(x)=-x$, that is
$$\eta\,f'(x)=2x.$$
For $\eta=0.9$ the solution is $x\approx\expect{gd-cycle}{0.6663}$, the |amplitude|. (For small $x$ the left
side is about ${8\over3}\eta x$, which is larger than $2x$ if $\eta>{3\over4}$, and for
large $x$ it is smaller; so it is equal somewhere. And because $f'(x)<{8\over3}x$ for all
$x>0$, there is no such cycle below the threshold.)

The start $2.25$ lies just beyond the hilltop at $\expect{gd-top}{2.2467}$, hence on the slope that leads
away from zero: the |limit| is $\expect{gd-valley-2}{3.8626}$, where $\tan2x=2x$. The largest step for {\it
that\/} minimum is another one: $f''(3.8626)\approx\expect{gd-curvature-2}{1.027}$, and
$2/f''\approx\expect{gd-threshold-2}{1.95}$. This explains why $\eta=2$ ends in a small
two-cycle around~$-3.86$.
