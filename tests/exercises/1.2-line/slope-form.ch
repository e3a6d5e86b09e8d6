A slope was computed by dividing by q.x - p.x, which is 0 for a vertical line. The equation w1 x + w2 y = w3 needs no slope: turn the vector from p to q by a right angle and you have w1 and w2, with no division at all.

killed by: both_points

@x
  w[0]=ldexp(w_1,-k);
  w[1]=ldexp(w_2,-k);
@y
  (void)k;
  w[0]=-w_1/w_2;
  w[1]=-1;
@z
