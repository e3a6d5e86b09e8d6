A negative u has no logarithm, but it has a cube. Use pow for the value and p pow(u, p-1) for the slope.

killed by: power

@x
  double df=p==0 ? 0 : p*pow(u.value,p-1);
  nb_dual y={pow(u.value,p),df*u.slope};
@y
  nb_dual y={exp(p*log(u.value)),exp(p*log(u.value))*p/u.value*u.slope};
@z
