A node passes on what it has got so far each time somebody pushes to it, so its first share travels twice. A node must have heard from all of its consumers before it speaks, and then speak once: go through the nodes in order.

killed by: shared

@x
  for (nb_node v=root+1; v-->0; )
    if (g->mark[v]) push(g,v);
@y
  push(g,root);
@z
@x
    g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
@y
  {
    g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
    push(g,nb_argument(g,v,k));
  }
@z
