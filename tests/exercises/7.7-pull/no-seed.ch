All derivatives are 0, because nothing was there to begin with. The derivative of the root by itself is 1.

killed by: lecture

@x
  g->adjoint[root]=1;
@y
  g->adjoint[root]=0;
@z
