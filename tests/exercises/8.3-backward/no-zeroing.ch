In a second run the adjoints of the first one are still there, and everything is added to them. Set them all to 0 first.

killed by: twice

@x
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
@y
@z
