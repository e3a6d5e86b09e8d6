The softplus is computed as log(1+exp(z)). From z = 710 on, the exponential is infinite, although the result is not large at all. Take the large part out first.

killed by: far_right

@x
  return fmax(z,0)+log1p(exp(-fabs(z)));
@y
  return log(1+exp(z));
@z
