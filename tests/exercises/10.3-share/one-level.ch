Steps whose arguments are the same, though not identical, are the same as well. Compare what the arguments are the same as.

killed by: small

@x
  return a==NB_NONE ? a : same[a];
@y
  return (void)same, a;
@z
