For equal arguments min and max give everything to the first argument. If both get the derivative 1, a step of one is counted twice.

killed by: kinks

@x
  for (size_t k=0; k<n; k++) d[k]=both[k];
@y
  if ((g->op[v]==NB_MIN || g->op[v]==NB_MAX) && a==b) both[0]=both[1]=1;
  for (size_t k=0; k<n; k++) d[k]=both[k];
@z
