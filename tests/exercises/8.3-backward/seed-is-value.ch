The sweep began with the value of the root. It begins with the derivative of the root by itself, and that is 1.

killed by: tree

@x
  g->adjoint[root]=1;
@y
  g->adjoint[root]=g->value[root];
@z
