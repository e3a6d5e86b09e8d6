A value that is no schedule is treated like a constant one. The contract wants NaN, so that the mistake shows.

killed by: no_schedule

@x
  return NAN; /* not a schedule */
@y
  return eta_0;
@z
