The value f(c) alone is looked at. A kink does not show at the point itself, where the graph has a height like any other; it shows in the slopes beside it.

killed by: kinks

@x
  return J>tol*slope && J_half>.75*J;
@y
  return J_half<=J && fabs(nb_at(f,c))<=tol;
@z
