At c = 0 the answer is NaN. A step proportional to |c| is zero there, and 0/0 is not a number. What is a reasonable scale when c says nothing?

killed by: at_zero

@x
  double scale=fabs(c)>DBL_MIN/DBL_EPSILON ? fabs(c) : 1;
@y
  double scale=fabs(c);
@z
