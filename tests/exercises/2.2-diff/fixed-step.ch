The step does not grow with c. At c = 1e12 the floating point numbers are 1e-4 apart, so c + h is c again and the difference is 0. Let h follow the scale of c.

killed by: large_c

@x
  return nb_secant(f,c-h,c+h);
@y
  return (nb_at(f,c+h)-nb_at(f,c-h))/(2*h);
@z
@x
  double scale=fabs(c)>DBL_MIN/DBL_EPSILON ? fabs(c) : 1;
@y
  double scale=1;
@z
