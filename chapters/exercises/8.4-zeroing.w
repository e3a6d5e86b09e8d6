\exercise{8.4} {Whose job is zeroing?} Write two functions. The first one, |nb_zero_grad(g)|, sets all adjoints to 0. The second, |nb_backward_add(g, root)|, is a backward sweep that {\it adds\/} to the adjoints of leaves what |nb_backward| would put there. Inner nodes
get the derivative of this root alone. So the gradient of a sum of losses can be collected in the leaves, one loss at a time, as is done with minibatches.
\hint{Run a sweep twice without clearing anything. Which of the adjoints are too large before the leaves are even reached?}
\hint{A leaf keeps its adjoint as a sum over runs. An inner node only carries what it got in this run.}
\hint{|if (nb_arguments(g, v) > 0) g->adjoint[v] = 0;| for all nodes |v|; then |g->adjoint[root] += 1;|.}
