The derivative by the first argument was used for the second one. The place of the argument says which of the two derivatives belongs to an arrow.

killed by: slots

@x
  return d[k];
@y
  return d[0*k];
@z
