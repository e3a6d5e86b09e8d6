A word that occurs twice counts twice. This is a set of words, not a bag.

killed by: sentence

@x
  if (j<v->n) x[j]++;
@y
    if (j<v->n) x[j]=1;
@z
