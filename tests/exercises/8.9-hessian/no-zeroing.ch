The adjoints of an earlier sweep were still there. They begin at 0, and so do their rates.

killed by: again

@x
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
@y
@z
