The derivative of the cosine is minus the sine.

killed by: elementary

@x
  for (size_t k=0; k<n; k++) d[k]=both[k];
@y
  if (g->op[v]==NB_COS) both[0]=sin(a);
  for (size_t k=0; k<n; k++) d[k]=both[k];
@z
