A pull-back adds to what is there. Another arrow may have left something in the same place.

killed by: lse_pull

@x
  for (size_t k=0; k<n; k++) abar[k]+=ybar*exp(a[k]-y);
@y
  for (size_t k=0; k<n; k++) abar[k]=ybar*exp(a[k]-y);
@z
