For v = 0 the answer is NaN, 0 divided by 0. Whoever does not move, does not climb: treat the length 0 before you divide.

killed by: scale_of_g

@x
  if (length==0) return 0;
@y
@z
