The forward step is missing: the gradient is that of the first point in every epoch.

killed by: more_steps

@x
  if (!isfinite(nb_forward(g,e))) return NB_DIVERGED;
@y
  if (isnan(g->value[e])) nb_forward(g,e);
  if (!isfinite(g->value[e])) return NB_DIVERGED;
@z
