The second component has the wrong sign: y - x^2 grows with y, so the derivative is 200(y - x^2).

killed by: known_points

@x
  g[1]=200*q;
@y
  g[1]=-200*q;
@z
