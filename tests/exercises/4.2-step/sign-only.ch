The step always has the length eta. It should be eta times the slope: long where the curve is steep, short where it is flat, and none at a stationary point.

killed by: steps

@x
  return x-eta*u;
@y
  return u>0 ? x-eta : x+eta;
@z
