From step 31 on the geometric steps are wrong. 1 << i is an int, and 2^31 does not fit into it. Calculate the power as a double.

killed by: large_i

@x
  case NB_GEOMETRIC: return eta_0*exp2(-k);
@y
  case NB_GEOMETRIC: return eta_0/(int)(1u<<(i & 31));
@z
