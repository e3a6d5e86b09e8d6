At u = 0 the slope of a power is NaN. Dividing by u, or taking pow(0, -1) times 0 for p = 0, is the cause: use p pow(u, p-1), and look at p = 0 first.

killed by: power

@x
  double df=p==0 ? 0 : p*pow(u.value,p-1);
@y
  double df=p*pow(u.value,p)/u.value;
@z
