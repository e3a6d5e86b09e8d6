What was in x before is still in it. Set all counts to zero first.

killed by: sentence

@x
  for (size_t j=0; j<v->n; j++) x[j]=0;
@y
@z
