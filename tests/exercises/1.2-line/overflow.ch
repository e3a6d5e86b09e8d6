With coordinates like 1e300 or 1e-300 the products in w3 overflow to infinity or vanish. The line stays the same when w1 and w2 are divided by the larger of their absolute values, so divide before you multiply.

killed by: sizes

@x
  int k=scale(w_1,w_2);
@y
  int k=0*scale(w_1,w_2);
@z
