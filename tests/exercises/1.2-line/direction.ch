(w1, w2) is the direction of the line, where a vector perpendicular to the line is needed. Turn (dx, dy) by a right angle: swap the two numbers and change the sign of one.

killed by: both_points

@x
  w[0]=ldexp(w_1,-k);
  w[1]=ldexp(w_2,-k);
@y
  w[0]=-ldexp(w_2,-k);
  w[1]=ldexp(w_1,-k);
@z
