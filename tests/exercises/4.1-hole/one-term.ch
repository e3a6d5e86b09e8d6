One term of the series is not enough: 8/3 x is off by 0.4 x^2, relatively, which is more than 1e-8 as soon as x is beyond 2e-4, and below 3e-4 the other formula is no better. Take two more terms.

killed by: slope_near_zero

@x
  if (fabs(x)<.02) {
    @<Return the first three terms of the series for $f'$@>@;
  }
@y
  if (fabs(x)<1e-3) return 8*x/3;
@z
