The slope of a quotient is not the quotient of the slopes.

killed by: quotient

@x
  nb_dual y={q,(u.slope-q*v.slope)/v.value};
@y
  nb_dual y={q,u.slope/v.slope};
@z
