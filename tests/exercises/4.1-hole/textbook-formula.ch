Near 0 the textbook formula subtracts two numbers that agree in almost all digits. At x = 1e-8 its error is 24 %, at 1e-9 it says 0. Use the first terms of the series there.

killed by: slope_near_zero

@x
  if (fabs(x)<.02) {
@y
  if (fabs(x)<1e-300) {
@z
@x
  return (sin(2*x)/x-2*cos(2*x))/x;
@y
  return (sin(2*x)-2*x*cos(2*x))/(x*x);
@z
