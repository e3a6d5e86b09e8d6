\exercise{7.7} {Figure 5 by pulling} Write |nb_pull(g, root, f)|, the derivative of |root| by |f|: a sum over all arrows from |f| to its consumers, of the consumer's adjoint times the derivative of the consumer along that arrow. The adjoint of
the root is 1. First it calls |nb_forward|, since the values may be old. Each adjoint is computed once, whatever the number of paths, and the adjoints of |root|, |f|, and all nodes between them that |root| depends on,
are left in |g->adjoint|. The result is 0 if |root| doesn't depend on |f|, and NaN if one of the two is no node. Nodes with lists of arguments occur; their derivatives come from |nb_many_partial(g, h, k)|, the others from |nb_partials|.
The library's versions of the earlier exercises are there, too.
\hint{Whose adjoints do you need before you can compute that of |f|? And whose before those?}
\hint{Go through the nodes from |root| down to |f|. When you arrive at a node, all of its consumers have been there. Keep what you have in |g->adjoint|.}
\hint{After |nb_forward(g, root)| the marks are set. |g->adjoint[root] = 1;| and then |for (nb_node v = root; v-- > f; )| with a sum over the marked nodes |h| behind |v|.}
