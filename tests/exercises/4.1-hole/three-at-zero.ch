The hole is filled with 3. But sin(2x)/x does not tend to 0 when x does: it tends to 2.

killed by: hole

@x
  return x==0 ? 1 : 3-sin(2*x)/x;
@y
  return x==0 ? 3 : 3-sin(2*x)/x;
@z
