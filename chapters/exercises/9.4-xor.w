@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{9.4} {Why the line fails} (a) Prove that no weights of a bag of words get more than 72 of the 96 sentences right, and find weights that do get 72. (b) Prove that the logistic loss of the 96 sentences has its minimum $\log 2$ where all weights are zero. Is this the only such place?
(c) Give weights for a network with two hidden units that gets all 96 right. You may use $\tanh$ of large numbers. (d) Look at the figure of the hidden units in this chapter. Which two units would you keep, which weights would they need, and what is the idle one good for?
\hint{Which four sentences have words in common such that two sums of scores are the same?}
\hint{(a) The 96 sentences fall into 24 groups of four. (b) The loss is convex, so a point where the gradient vanishes is a minimum. How often does a word occur in praise, how often in blame? (c) One unit for ``a friendly adjective or a not,'' one for both of them.}
\hint{(c) Let $f$ be 1 if the adjective is friendly and 0 if not, and $n$ the same for ``not.'' The label is 1 if $f + n$ is 1. Which sign do $f + n - 1/2$ and $f + n - 3/2$ have?}
