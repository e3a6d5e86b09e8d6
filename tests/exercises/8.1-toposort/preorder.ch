The root comes first, and its arguments later. Write a node when all of its arguments have been written: after the loop, not before.

killed by: diamond

@x
  for (uint32_t k=d->first[v]; k<d->first[v+1]; k++)
    n=visit(d,d->argument[k],seen,order,n);
  order[n]=v;
  return n+1;
@y
  order[n++]=v;
  for (uint32_t k=d->first[v]; k<d->first[v+1]; k++)
    n=visit(d,d->argument[k],seen,order,n);
  return n;
@z
