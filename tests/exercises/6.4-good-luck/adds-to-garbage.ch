What was in g before is still in it. Set all of g to zero before anything is added.

killed by: overwrites

@x
  for (size_t j=0; j<=d->k; j++) g[j]=0;
@y
@z
