The value of the second summand is dropped: a sum has a value and a slope, and both are sums.

killed by: sum

@x
  nb_dual y={u.value+v.value,u.slope+v.slope};
@y
  nb_dual y={u.value,u.slope+v.slope};
@z
