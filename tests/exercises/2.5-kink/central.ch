The central difference looks to both sides at once and averages what it sees: 0 for |x|, whatever the step. Look left and right separately, and compare the two slopes.

killed by: kinks

@x
  return J>tol*slope && J_half>.75*J;
@y
  return J>tol*slope;
@z
@x
  double s_minus=nb_secant(f,c,c-h), s_plus=nb_secant(f,c,c+h);
@y
  double s_minus=nb_central_difference(f,c,h/2), s_plus=nb_central_difference(f,c,h);
@z
