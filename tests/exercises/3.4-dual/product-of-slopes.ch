The slope of a product is not the product of the slopes. Each factor waits once while the other one changes: the product rule has two terms.

killed by: product

@x
  nb_dual y={u.value*v.value,u.slope*v.value+u.value*v.slope};
@y
  nb_dual y={u.value*v.value,u.slope*v.slope};
@z
