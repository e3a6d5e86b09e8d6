You cleared the leaves. The inner nodes still hold the sums of the run before and pass them on. All of them begin at 0.

killed by: twice

@x
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
@y
  for (size_t v=0; v<g->n; v++) if (nb_arguments(g,(nb_node)v)==0) g->adjoint[v]=0;
@z
@x
  g->adjoint[root]=1;
@y
  g->adjoint[root]+=1;
@z
