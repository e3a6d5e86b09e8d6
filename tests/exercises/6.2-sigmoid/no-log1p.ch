The sum 1 + e^-37 is rounded to 1, so its logarithm is 0 where it should be 8.5e-17. There is a function for the logarithm of 1 plus something small.

killed by: far_left

@x
  return fmax(z,0)+log1p(exp(-fabs(z)));
@y
  return fmax(z,0)+log(1+exp(-fabs(z)));
@z
