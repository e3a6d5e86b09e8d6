A consumer was counted on which the root doesn't depend. nb_mark sets the marks of those that matter.

killed by: dead_nodes

@x
    size_t n=g->mark[h] ? nb_arguments(g,h) : 0;
@y
    size_t n=nb_arguments(g,h);
@z
