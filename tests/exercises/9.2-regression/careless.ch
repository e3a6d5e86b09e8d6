A loss that is not finite is no reason to stop here, and NaN ends up in w.

killed by: trouble

@x
  if (!isfinite(nb_forward(g,e))) return NB_DIVERGED;
@y
  nb_forward(g,e);
@z
