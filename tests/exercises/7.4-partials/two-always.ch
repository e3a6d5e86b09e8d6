Two derivatives were written for an operation with one argument. Write as many as there are arguments.

killed by: elementary

@x
  for (size_t k=0; k<n; k++) d[k]=both[k];
@y
  if (n) d[0]=both[0], d[1]=both[1];
@z
