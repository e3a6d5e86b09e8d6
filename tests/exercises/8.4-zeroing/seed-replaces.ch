If the root is a leaf, its adjoint is a sum like that of any leaf: add 1 to it.

killed by: two_losses

@x
  g->adjoint[root]+=1;
@y
  g->adjoint[root]=1;
@z
