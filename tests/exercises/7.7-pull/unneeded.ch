A node that the root doesn't depend on has passed on what it found in its adjoint. Only marked nodes take part.

killed by: elsewhere

@x
    size_t n=g->mark[h] ? nb_arguments(g,h) : 0;
@y
    size_t n=nb_arguments(g,h);
@z
