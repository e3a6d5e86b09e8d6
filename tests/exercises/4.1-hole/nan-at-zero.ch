At x = 0 the formula says 0/0, and the answer is NaN. Which value makes the curve continuous there? Look at sin(2x)/x for x = 0.001.

killed by: hole

@x
  return x==0 ? 1 : 3-sin(2*x)/x;
@y
  return 3-sin(2*x)/x;
@z
