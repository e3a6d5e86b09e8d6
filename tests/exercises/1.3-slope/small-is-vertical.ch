A line was taken for vertical because w2 is a small number. But (3, -2, 4) and 1e-300 times that are the same line: w2 can be judged only in comparison with w1 and w3.

killed by: refuses

@x
  if (!isfinite(slope) || !isfinite(intercept) || !isfinite(w[1])) return NB_EARG;
@y
  if (!isfinite(slope) || !isfinite(intercept) || !isfinite(w[1])
      || fabs(w[1])<1e-12) return NB_EARG;
@z
