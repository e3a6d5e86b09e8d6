x*x has two arrows from x, and you pushed along one of them. The sum goes over the arrows, not over the nodes.

killed by: shared

@x
    g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
@y
    if (k==0 || nb_argument(g,v,k)!=nb_argument(g,v,k-1))
      g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
@z
