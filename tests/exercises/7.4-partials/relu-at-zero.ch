At 0, relu has two one-sided derivatives, 0 and 1. The contract chooses 0; so it is a > 0, not a >= 0.

killed by: kinks

@x
  for (size_t k=0; k<n; k++) d[k]=both[k];
@y
  if (g->op[v]==NB_RELU && a==0) both[0]=1;
  for (size_t k=0; k<n; k++) d[k]=both[k];
@z
