The inner slope is missing: the slope of sin u is cos u times the slope of u. Without that factor the chain rule is lost, and with u = x, whose slope is 1, one does not see it.

killed by: sine

@x
  nb_dual y={sin(u.value),cos(u.value)*u.slope};
@y
  nb_dual y={sin(u.value),cos(u.value)};
@z
