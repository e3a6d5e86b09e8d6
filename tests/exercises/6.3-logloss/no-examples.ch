Without examples there is nothing to take the mean of. The loss is 0/0, NaN, and not a perfect 0; the division does that by itself.

killed by: coins

@x
  return sum/(double)d->n;
@y
  return d->n==0 ? 0 : sum/(double)d->n;
@z
