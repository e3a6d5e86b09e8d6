@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{6.4} {``Good luck!''} Write |nb_logloss_grad(d,w,g)|, which sets |g[0]|, \dots, |g[k]| to the partial derivatives of |nb_logloss| with respect to |w[0]|, \dots, |w[k]|. Whatever was in |g| before is overwritten. A score may
be very large, of either sign.
\hint{Which sum is differentiated, and what is the derivative of a single summand with respect to its score $z$?}
\hint{The slope with respect to $z$ is $\sigma(z) - y$. The slope of $z$ with respect to $w_j$ is the feature that $w_j$ multiplies, and with respect to $w_0$ it is 1.}
\hint{First set all of |g| to zero. Then go through the examples: compute |z|, then |off = nb_sigmoid(z) - d->y[i]|, and add |off/n| times the feature to each entry, where |n| is the number of examples.}
