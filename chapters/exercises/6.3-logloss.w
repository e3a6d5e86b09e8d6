@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{6.3} {Logistic loss} Write |nb_logloss(d,w)|, the mean over the examples of $-y \log p - (1 - y) \log(1 - p)$, where $p$ is the sigmoid of the score $w_0 + w_1 x_1 + \ldots + w_k x_k$ of the example. Feature |j| of
example |i| is |d->x[i*d->k+j]|, with |i| and |j| counted from~0, and its weight is |w[j+1]|. There may be no features at all. The loss must be finite if the scores are, even if the model is perfectly certain and perfectly
wrong. You may use |nb_sigmoid| and |nb_softplus|.
\hint{What does an example with $y = 0$ cost? And what is that if $p$ has been rounded to 1?}
\hint{Never form $p$. Minus the logarithm of a sigmoid is a softplus, and $1 - p$ is the sigmoid of $-z$.}
\hint{An example with the score $z$ costs |nb_softplus(-z)| if it is a one and |nb_softplus(z)| if it is a zero.}
