The graph gets new nodes in each epoch, so it becomes longer and slower without end. Build it once; from epoch to epoch only the values of the weights change.

killed by: many_epochs
out of time: many_epochs

@x
  if (!isfinite(nb_forward(g,e))) return NB_DIVERGED;
@y
  for (nb_node j=0; j<weights+4; j++) nb_add(g,(nb_node)g->n-1,0);
  e=nb_add(g,e,nb_mul(g,(nb_node)g->n-1,nb_const(g,0)));
  if (!isfinite(nb_forward(g,e))) return NB_DIVERGED;
@z
