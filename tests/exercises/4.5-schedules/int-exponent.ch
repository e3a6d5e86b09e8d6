For very large i the geometric steps are wrong: an int cannot hold i, and -i becomes positive. Use exp2 with a double.

killed by: large_i

@x
  case NB_GEOMETRIC: return eta_0*exp2(-k);
@y
  case NB_GEOMETRIC: return ldexp(eta_0,-(int)(unsigned)i);
@z
