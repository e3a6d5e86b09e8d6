A root that is no node was taken for one. nb_mark returns 0 for it; say NaN then.

killed by: roots

@x
  if (!nb_mark(g,root)) return NAN;
@y
  if (!nb_mark(g,root)) return 0;
@z
