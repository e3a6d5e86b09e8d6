The switch to the series comes too late on the way to 0: between 1e-6 and 1e-4 the formula with sine and cosine has only four to eight digits left.

killed by: slope_near_zero

@x
  if (fabs(x)<.02) {
@y
  if (fabs(x)<1e-6) {
@z
