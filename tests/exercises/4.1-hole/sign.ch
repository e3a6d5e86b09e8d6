Away from 0 the slope has the wrong sign. Just right of the valley at 0 the curve rises, so the slope is positive there. Which order do the terms of the quotient rule have, and what does the minus in front of the fraction do?

killed by: slope_elsewhere

@x
  return (sin(2*x)/x-2*cos(2*x))/x;
@y
  return (2*cos(2*x)-sin(2*x)/x)/x;
@z
