(1 - x)^2 falls while x grows towards 1: its derivative is -2(1 - x), not 2(1 - x). Has the inner derivative been forgotten?

killed by: known_points

@x
  g[0]=-2*(1-x[0])-400*x[0]*q;
@y
  g[0]=2*(1-x[0])-400*x[0]*q;
@z
