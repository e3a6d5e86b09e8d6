Only the last consumer counts. Which value did b get from r, and which from s? Both count: each arrow adds its share, += and not =.

killed by: lecture

@x
    g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
@y
    g->adjoint[nb_argument(g,v,k)]=g->adjoint[v]*nb_partial(g,v,k);
@z
