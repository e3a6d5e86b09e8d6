Two equal points were accepted. Through one point there are many lines, and the formulas give w1 = w2 = 0, which slide 8 forbids: then the equation describes no line at all. Return NB_EARG, before anything is written to w.

killed by: refuses

@x
  if (!is_finite(p) || !is_finite(q) || (p.x==q.x && p.y==q.y)) return NB_EARG;
@y
  if (!is_finite(p) || !is_finite(q)) return NB_EARG;
@z
