The verdict changes when f is multiplied by a millionth. A difference of slopes is small or large only in comparison with the slopes themselves: multiply tol by the steeper one.

killed by: scale

@x
  return J>tol*slope && J_half>.75*J;
@y
  return J>tol && J_half>.75*J;
@z
