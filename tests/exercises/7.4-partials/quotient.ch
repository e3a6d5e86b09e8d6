The derivative of a/b by b is -a/b^2. One of the two divisions is missing: -y/b, with the value y = a/b, would do.

killed by: arithmetic

@x
  for (size_t k=0; k<n; k++) d[k]=both[k];
@y
  if (g->op[v]==NB_DIV) both[1]=-a/b;
  for (size_t k=0; k<n; k++) d[k]=both[k];
@z
