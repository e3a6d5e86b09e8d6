x*x has two arrows from x, and you pushed along one of them. The sum goes over the arrows, not over the nodes.

killed by: shared

@x
    g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
@y
  {
    size_t first=0;
    while (nb_argument(g,v,first)!=nb_argument(g,v,k)) first++;
    if (first==k) g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
  }
@z
