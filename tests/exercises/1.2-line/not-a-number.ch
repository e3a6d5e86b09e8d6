A point with a coordinate that is infinite or not a number was accepted. isfinite(x), from math.h, is true for the numbers that are neither.

killed by: sizes

@x
  if (!is_finite(p) || !is_finite(q) || (p.x==q.x && p.y==q.y)) return NB_EARG;
@y
  (void)is_finite;
  if (p.x==q.x && p.y==q.y) return NB_EARG;
@z
