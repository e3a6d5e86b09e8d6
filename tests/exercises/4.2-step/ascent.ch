This step goes uphill. If the slope is positive, the curve rises to the right, and the way down is to the left: which sign does that need?

killed by: steps

@x
  return x-eta*u;
@y
  return x+eta*u;
@z
