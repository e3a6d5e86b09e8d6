The function reported an error and changed a or b all the same. Compute into variables of your own, decide, and write to *a and *b last: a caller who gets NB_EARG may want to keep what was there.

killed by: refuses

@x
  if (!isfinite(slope) || !isfinite(intercept) || !isfinite(w[1])) return NB_EARG;
  *a=slope;
  *b=intercept;
@y
  *a=slope;
  *b=intercept;
  if (!isfinite(slope) || !isfinite(intercept) || !isfinite(w[1])) return NB_EARG;
@z
