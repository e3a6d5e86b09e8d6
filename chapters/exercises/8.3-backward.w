\exercise{8.3} {Backward} Write |nb_backward(g, root)|, which sets |g->adjoint[v]| to the derivative of |root| by |v| for every node |v| of the graph, in one sweep that looks at each arrow once. For nodes that |root| doesn't depend on it is 0, even if their
values are infinite or NaN. The values have been computed before. Nothing that the adjoints held before may shine through. A bad root changes nothing. The library has |nb_mark|, |nb_arguments|, |nb_argument|, and |nb_partial(g, v, k)|, the derivative of |v| by its argument number |k|.
\hint{When is the adjoint of a node complete, so that it may be passed on? Which node has a complete one to begin with?}
\hint{All adjoints 0, that of the root 1. Then from the root down to node 0: each marked node adds its own adjoint times the partial derivative to the adjoint of each argument.}
\hint{|if (!nb_mark(g, root)) return;| comes first, and the loop is |for (nb_node v = root + 1; v-- > 0; )|.}
