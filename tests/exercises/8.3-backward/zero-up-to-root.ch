Nodes behind the root keep the adjoints of an earlier run. The root doesn't depend on them, so they have to be 0.

killed by: roots

@x
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
@y
  for (size_t v=0; v<=root; v++) g->adjoint[v]=0;
@z
