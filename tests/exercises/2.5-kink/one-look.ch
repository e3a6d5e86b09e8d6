A smooth function is reported at its minimum. The two slopes of x^2 at 0 are h and -h, which differ as much as those of |x| do, in proportion. But they shrink when h does: look again with h/2.

killed by: smooth

@x
  return J>tol*slope && J_half>.75*J;
@y
  return J>tol*slope;
@z
