The factor 1/N is missing: the gradient is the mean over the examples, not the sum.

killed by: pair

@x
  for (size_t j=0; j<=d->k; j++) g[j]/=(double)d->n;
@y
@z
