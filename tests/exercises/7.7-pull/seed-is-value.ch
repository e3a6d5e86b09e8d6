The adjoint of the root is its derivative by itself, 1, not its value.

killed by: lecture

@x
  g->adjoint[root]=1;
@y
  g->adjoint[root]=g->value[root];
@z
