The step should depend on the slope only, not on the place: eta times u, and no x in the product.

killed by: steps

@x
  return x-eta*u;
@y
  return x-eta*x*u;
@z
