The derivative of 100 q^2 is 200 q times the derivative of q. With respect to x the latter is -2x, which makes 400, not 200.

killed by: known_points

@x
  g[0]=-2*(1-x[0])-400*x[0]*q;
@y
  g[0]=-2*(1-x[0])-200*x[0]*q;
@z
