x*x at 0 was taken for a kink. There, too, the slopes on the two sides differ, but half the step makes half the difference.

killed by: kinks

@x
  if (jump>1e-4*size+1e-8*y && half>.75*jump) report.verdict=NB_KINK;
@y
  if (jump>1e-4*size+1e-8*y && half>=0) report.verdict=NB_KINK;
@z
