The two cases are exchanged: your sigmoid falls where it should climb. At z = 1 it should be more than one half.

killed by: near_zero

@x
  return z>=0 ? 1/(1+t) : t/(1+t);
@y
  return z<0 ? 1/(1+t) : t/(1+t);
@z
