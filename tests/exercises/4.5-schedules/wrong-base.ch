The geometric steps shrink by the factor e each time, and should be halved.

killed by: first_steps

@x
  case NB_GEOMETRIC: return eta_0*exp2(-k);
@y
  case NB_GEOMETRIC: return eta_0*exp(-k);
@z
