ReLU is missed: its slopes are 0 and 1, and no sign changes. A change of sign says that there is an extremum, which may be smooth or not. Compare the slopes, not only their signs.

killed by: kinks

@x
  *slope=fmax(fabs(s_minus),fabs(s_plus));
@y
  *slope=0*fmax(fabs(s_minus),fabs(s_plus));
  if (s_minus*s_plus>=0) return 0*(s_minus+s_plus);
@z
