The two components are exchanged. g[0] belongs to x[0].

killed by: known_points

@x
  g[0]=-2*(1-x[0])-400*x[0]*q;
@y
  g[1]=-2*(1-x[0])-400*x[0]*q;
@z
@x
  g[1]=200*q;
@y
  g[0]=200*q;
@z
