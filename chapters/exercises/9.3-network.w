@q SPDX-License-Identifier: CC-BY-SA-4.0 @>
\exercise{9.3} {One hidden layer} Write |nb_train_mlp(d,m,eta,epochs,seed)|, which gives the network |m| the weights of |nb_mlp_start(m,seed)| and then takes |epochs| steps of descent on the mean cost of the examples. All weights move at once, against the
gradient at the point where they were. Return |NB_EARG| if there are no examples, if |d->k| and |m->k| differ, if there are no units, or if |eta| isn't a positive number; |NB_DIVERGED| if the loss or a weight isn't finite any more; |NB_ENOMEM|. On the toy language, four units have to learn all
of the 80 sentences, and to be right about 12 of the 16 others at least.
\hint{What has changed compared with exercise 9.2? Which nodes are the weights of unit |j|?}
\hint{If the weights |v| are made first, those of unit |j| begin with node |j * (k + 1)|, and those of the score with node |h * (k + 1)|. A unit is |nb_tanh| of |nb_score|.}
\hint{The score of an example begins as |z = w|, the node of the bias; then |z = nb_add(g, z, nb_mul(g, w + 1 + j, unit))| for each unit |j|. The rest is exercise 9.2 with more weights.}
