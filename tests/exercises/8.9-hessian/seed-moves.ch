The adjoint of the root is 1 and stays 1. Its rate is 0.

killed by: rosenbrock

@x
  g->adjoint[root]=1;
@y
  g->adjoint[root]=1, turn[root]=1;
@z
