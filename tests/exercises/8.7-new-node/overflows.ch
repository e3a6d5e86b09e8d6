The exponential of 710 is infinite, and no logarithm brings it back. Take the largest argument out of the sum first.

killed by: large

@x
  for (size_t k=0; k<n; k++) sum+=exp(a[k]-top);
  return top+log(sum);
@y
  for (size_t k=0; k<n; k++) sum+=exp(a[k]);
  return log(sum);
@z
