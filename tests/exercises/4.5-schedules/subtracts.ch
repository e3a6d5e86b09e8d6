The geometric steps are subtracted, and become negative. Geometric means that each step is half of the one before: eta0, eta0/2, eta0/4.

killed by: first_steps

@x
  case NB_GEOMETRIC: return eta_0*exp2(-k);
@y
  case NB_GEOMETRIC: return eta_0-k;
@z
