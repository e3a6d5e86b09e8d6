log1p repairs the left end only. On the right, exp(z) still overflows from z = 710 on.

killed by: far_right

@x
  return fmax(z,0)+log1p(exp(-fabs(z)));
@y
  return log1p(exp(z));
@z
