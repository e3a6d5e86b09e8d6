The derivative by a[k] is the share of its exponential in the sum, not the exponential itself.

killed by: lse_pull

@x
  for (size_t k=0; k<n; k++) abar[k]+=ybar*exp(a[k]-y);
@y
  for (size_t k=0; k<n; k++) abar[k]+=ybar*exp(a[k]);
@z
