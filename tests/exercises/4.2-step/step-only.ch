This is the step, and not the place where it leads. Add it to x.

killed by: steps

@x
  return x-eta*u;
@y
  return -eta*u;
@z
