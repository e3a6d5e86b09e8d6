An infinite slope was handed out as if all were well. w2 == 0 is not the only case: when w2 is tiny compared with w1 or w3, the quotient overflows, and the line is vertical as far as a double can tell. Divide first, then ask isfinite.

killed by: refuses

@x
  if (!isfinite(slope) || !isfinite(intercept) || !isfinite(w[1])) return NB_EARG;
@y
  if (w[1]==0) return NB_EARG;
@z
