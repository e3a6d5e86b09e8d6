The difference is central, but its step is the one of the forward difference. The square root of DBL_EPSILON is too small here: where truncation is proportional to h^2, the best step is near the cube root.

killed by: wave

@x
  h=cbrt(DBL_EPSILON)*scale;
@y
  h=sqrt(DBL_EPSILON)*scale;
@z
