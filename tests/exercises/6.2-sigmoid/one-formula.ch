e^z/(1+e^z) is infinity divided by infinity for large z, which is not a number. Use it for negative z only.

killed by: far_right

@x
  double t=exp(-fabs(z));
  return z>=0 ? 1/(1+t) : t/(1+t);
@y
  double t=exp(z);
  return t/(1+t);
@z
