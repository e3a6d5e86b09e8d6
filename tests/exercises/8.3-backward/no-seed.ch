All derivatives are 0, because there was nothing to pass on. The derivative of the root by itself is 1.

killed by: tree

@x
  g->adjoint[root]=1;
@y
  g->adjoint[root]=0;
@z
