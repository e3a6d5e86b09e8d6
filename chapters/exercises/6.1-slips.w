@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{6.1} {Spot the slips} Here is the loss of slide S32 and its gradient in eight pieces. (a) The minus sign and the factor $1/N$ in front. (b) The sum over the examples, $i = 1, \ldots, N$. (c) What
is summed: $y_i \log p_i$, and nothing else. (d) $p_i = 1/(1 + \exp(z_i))$. (e) $z_i$ begins with $w_0$. (f) The rest of $z_i$ is the sum, over $j = 1, \ldots, K$, of $w_k x_{ik}$. (g) The left side of the
gradient: $\nabla f$. (h) Its right side: $(\partial e/\partial w_0; \ldots; \partial e/\partial w_K)$.

Four of the pieces have something wrong with them. Answer with the letter of the piece: \.{index}, where two names are used for one index; \.{missing}, where half of the loss is missing; \.{sign}, where all weights
get the opposite sign of everybody's; \.{name}, where a function has the wrong name. Finally, \.{slide\_value}: with the index repaired and nothing else, what is the loss of the slide for the two examples $x = 1$ with
$y = 1$ and $x = -2$ with $y = 0$, at $w_0 = 0$ and $w_1 = 0.5$, to four decimals?
\hint{What does the model pay for an example with $y = 0$? In which direction does $p$ go when the score grows?}
\hint{For \.{slide\_value}, one of the two examples contributes nothing. The other has the score 0.5. Don't correct the sign.}
\hint{The loss of the slide is $1/2$ times $-\log p$, with $p = 1/(1 + \exp(0.5))$.}
