The central difference looks to both sides at once and averages what it sees: 0 for |x|, whatever the step. Look left and right separately, and compare the two slopes.

killed by: kinks

@x
  return fabs(right-left);
@y
  right=nb_central_difference(f,c,h);
  left=nb_central_difference(f,c,h/2);
  return fabs(right-left);
@z
