The adjoints were cleared after the sweep, when somebody wanted to read them. Clear before.

killed by: cleared

@x
      g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
@y
      g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
  nb_zero_grad(g);
@z
