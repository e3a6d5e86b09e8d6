ReLU is missed: its slopes are 0 and 1, and no sign changes. A change of sign says that there is an extremum, which may be smooth or not. Compare the slopes, not only their signs.

killed by: kinks

@x
  *slope=fmax(fabs(left),fabs(right));
@y
  *slope=0*fmax(fabs(left),fabs(right));
  if (left*right>=0) return 0*(left+right);
@z
