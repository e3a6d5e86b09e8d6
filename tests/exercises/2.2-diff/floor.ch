The step does not shrink with c. With max(1, |c|) as the scale, a step at c = 1e-3 is almost a hundredth of c, and 1/x changes much over that distance. No floor is needed except at c = 0.

killed by: small_c

@x
  double scale=fabs(c)>DBL_MIN/DBL_EPSILON ? fabs(c) : 1;
@y
  double scale=fmax(1,fabs(c));
@z
