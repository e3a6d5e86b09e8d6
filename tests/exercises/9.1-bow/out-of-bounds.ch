What is counted for a word that the vocabulary doesn't have? Its index is behind the end of x.

killed by: strangers

@x
  if (j<v->n) x[j]++;
  else unknown+=length>0;
@y
    x[length>0 ? j : 0]+=length>0;
    unknown+=length>0 && j>=v->n;
@z
