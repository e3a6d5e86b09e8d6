a - b falls when b grows: the derivative by the second argument is -1.

killed by: arithmetic

@x
  for (size_t k=0; k<n; k++) d[k]=both[k];
@y
  if (g->op[v]==NB_SUB) both[1]=1;
  for (size_t k=0; k<n; k++) d[k]=both[k];
@z
