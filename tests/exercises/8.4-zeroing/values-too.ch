The values were cleared with the adjoints. They are still wanted: nobody has asked for a new forward pass.

killed by: zero

@x
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
@y
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=g->value[v]=0;
@z
