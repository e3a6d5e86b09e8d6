x|x| is reported, and |x| is not. You compare the slopes of one side at two steps; they change whenever the function is curved. A kink is a difference between the two sides.

killed by: smooth

@x
  return J>tol*slope && J_half>.75*J;
@y
  return J>tol*slope;
@z
@x
  double s_minus=nb_secant(f,c,c-h), s_plus=nb_secant(f,c,c+h);
@y
  double s_minus=nb_secant(f,c,c+h/2), s_plus=nb_secant(f,c,c+h);
@z
