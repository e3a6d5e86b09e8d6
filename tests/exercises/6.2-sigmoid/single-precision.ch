Somewhere the computation goes through a float, which has seven digits. Use double, exp and log1p, not expf and log1pf.

killed by: near_zero

@x
  return fmax(z,0)+log1p(exp(-fabs(z)));
@y
  return fmax(z,0)+log1pf(expf(-fabs(z)));
@z
