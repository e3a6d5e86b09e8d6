The central difference looks to both sides at once and averages what it sees: 0 for |x|, whatever the step. Look left and right separately, and compare the two slopes.

killed by: kinks

@x
  return fabs(s_plus-s_minus);
@y
  s_plus=nb_central_difference(f,c,h);
  s_minus=nb_central_difference(f,c,h/2);
  return fabs(s_plus-s_minus);
@z
