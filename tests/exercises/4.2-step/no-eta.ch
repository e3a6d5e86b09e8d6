The step size eta is not used: the step is always as long as the slope is steep.

killed by: steps

@x
  return x-eta*u;
@y
  return x-u;
@z
