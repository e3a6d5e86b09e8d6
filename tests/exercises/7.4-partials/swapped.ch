The two derivatives of the product are exchanged: by the first factor it is the second one, b, and by the second factor the first, a.

killed by: arithmetic

@x
  for (size_t k=0; k<n; k++) d[k]=both[k];
@y
  if (g->op[v]==NB_MUL) both[0]=a, both[1]=b;
  for (size_t k=0; k<n; k++) d[k]=both[k];
@z
