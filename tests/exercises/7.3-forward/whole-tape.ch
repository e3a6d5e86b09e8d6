Every node up to the root is evaluated, even if the root doesn't depend on it. That is more work than was ordered, and those values were not to be touched. nb_mark says which nodes are needed.

killed by: unreachable

@x
    if (g->mark[v]) nb_eval(g,v);
@y
    nb_eval(g,v);
@z
