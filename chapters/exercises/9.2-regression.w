@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{9.2} {Logistic regression by your own backpropagation} Write |nb_train_lr(d,eta,epochs,w)|. It begins with the weights |w| that it is given, a bias and |d->k| others, and takes |epochs| steps of descent on the mean cost of the examples, with gradients from |nb_backward|. In the end |w| has
the weights after the last step. Return |NB_EARG| if there are no examples or |eta| isn't a positive number, |NB_DIVERGED| if the loss isn't finite at some point where a step begins, and |NB_ENOMEM|; then |w| is as before. The number of nodes must not depend on the number of epochs. The
library has |nb_score| and |nb_cost|. When it works, try the sentences with ``not,'' and do not look for the bug.
\hint{Which nodes are made once, and what changes from epoch to epoch? Which numbers do the weights have as nodes if they are made first?}
\hint{Make |d->k + 1| variables, then add up the costs of all scores and multiply the sum by $1/n$. In an epoch: |nb_forward|, |nb_backward|, and |nb_set| for each weight.}
\hint{|for (size_t j = 0; j <= d->k; j++) nb_var(g, w[j]);| makes the weights the nodes 0, \dots, |k|. The score of example |i| is then |nb_score(g, d->k, d->x + i * d->k, 0)|.}
