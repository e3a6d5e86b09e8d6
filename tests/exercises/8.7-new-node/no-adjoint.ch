The adjoint of the node has no influence on what it passes on. Multiply by ybar.

killed by: lse_pull

@x
  for (size_t k=0; k<n; k++) abar[k]+=ybar*exp(a[k]-y);
@y
  for (size_t k=0; k<n; k++) abar[k]+=exp(a[k]-y);
@z
