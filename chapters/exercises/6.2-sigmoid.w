@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{6.2} {Sigmoid and softplus} Write |nb_sigmoid(z)|, which is $1/(1 + e^{-z})$, and |nb_softplus(z)|, which is $\log(1 + e^z)$. Both must be correct for every number: finite for $z = 1000$ and $z = -1000$, and
with a relative error of at most $10^{-14}$ as long as the result is a normal number, for instance at $z = -37$ and $z = -700$.
\hint{What is $e^{710}$ on a machine? And what is $1 + e^{-37}$?}
\hint{The largest part of the softplus is the larger of $z$ and 0. Take it out of the logarithm; the exponent that remains is never positive. For the sum of 1 and something small, C has |log1p|.}
\hint{The softplus is $\max(z, 0) + \log(1 + e^{-t})$ with $t = \vert z \vert$. For the sigmoid, there are two formulas, one with $e^{-z}$ and one with $e^z$; which one is safe for which $z$?}
