The derivative of exp(a) is exp(a), which is the value of the node, not that of its argument.

killed by: elementary

@x
  for (size_t k=0; k<n; k++) d[k]=both[k];
@y
  if (g->op[v]==NB_EXP) both[0]=a;
  for (size_t k=0; k<n; k++) d[k]=both[k];
@z
