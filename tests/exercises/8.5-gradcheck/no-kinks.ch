At a kink the central difference is the mean of two slopes, and there is no derivative to compare it with. Look at both sides.

killed by: kinks

@x
  if (jump>1e-4*size+1e-8*y && half>.75*jump) report.verdict=NB_KINK;
@y
  if (jump<0) report.verdict=NB_KINK;
@z
