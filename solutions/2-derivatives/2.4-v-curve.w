@ \answer{2.4} Every derivative of $f(x)=e^{x/1000}$ brings down a factor of $1/1000$, so
@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
$f/f''=10^6$ and $f/f'''=10^9$, and (7) of chapter~2 says
$$h_{\rm forward}=\sqrt{2\varepsilon\cdot10^6}\approx2.1\times10^{-5},\qquad
h_{\rm central}=\root3\of{{3\over2}\varepsilon\cdot10^9}\approx6.9\times10^{-3}.$$
An experiment with powers of two finds $2^{-16}\approx1.5\times10^{-5}$ and, by a lucky day of the
noise, $2^{-8}\approx3.9\times10^{-3}$; anything within a factor of eight counts. These are about a thousand times the steps for
$e^{\sin x^2}$ at the same $c=1$: this function is a thousand times lazier. Rule (8), which looks only at~$c$, knows nothing of
that, and |nb_diff| loses two digits here. It still has eight.

The slopes on logarithmic axes are $-1$ for round-off, since the error is $\varepsilon\vert f\vert/h$, and $+1$ and $+2$ for the truncation
of the forward and the central difference, $h\vert f''\vert/2$ and $h^2\vert f'''\vert/6$.

Why isn't the left arm as straight as the right one? The bound $\varepsilon\vert f\vert/h$ is a worst case. The actual
error of each value of~$f$ is as good as random, anywhere between $-\varepsilon/2$ and $\varepsilon/2$, and only the
envelope of the noise has slope~$-1$.
