The sign of the term 400xy is wrong. The inner part y - x^2 changes with x at the rate -2x, and this minus survives.

killed by: known_points

@x
  g[0]=-2*(1-x[0])-400*x[0]*q;
@y
  g[0]=-2*(1-x[0])+400*x[0]*x[1]+400*x[0]*x[0]*x[0];
@z
