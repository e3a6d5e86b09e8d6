The derivative of tanh is 1 - y^2 with the value y of the node, not with its argument.

killed by: elementary

@x
  for (size_t k=0; k<n; k++) d[k]=both[k];
@y
  if (g->op[v]==NB_TANH) both[0]=1-a*a;
  for (size_t k=0; k<n; k++) d[k]=both[k];
@z
