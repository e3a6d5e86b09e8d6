The sign in the quotient rule is wrong. When the denominator grows, the quotient gets smaller.

killed by: quotient

@x
  nb_dual y={q,(u.slope-q*v.slope)/v.value};
@y
  nb_dual y={q,(u.slope+q*v.slope)/v.value};
@z
