Two different points were refused because they are close to each other. How close is close? For coordinates of 1e-300 every distance is small; only p.x == q.x && p.y == q.y says that the points are one.

killed by: refuses

@x
  if (!is_finite(p) || !is_finite(q) || (p.x==q.x && p.y==q.y)) return NB_EARG;
@y
  if (!is_finite(p) || !is_finite(q) || hypot(p.x-q.x,p.y-q.y)<1e-9) return NB_EARG;
@z
