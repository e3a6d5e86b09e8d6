nb_zero_grad left the inner nodes as they were. It clears all adjoints.

killed by: zero

@x
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
@y
  for (size_t v=0; v<g->n; v++)
    if (nb_arguments(g,(nb_node)v)==0) g->adjoint[v]=0;
@z
