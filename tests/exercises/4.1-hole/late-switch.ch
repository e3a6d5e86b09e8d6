The series is used too far from 0. Three terms are off by 7e-5 at x = 0.5, where the formula with sine and cosine is fine. Look for the place where both are good.

killed by: slope_elsewhere

@x
  if (fabs(x)<.02) {
@y
  if (fabs(x)<1) {
@z
