The weights that were given are forgotten. Begin with them, so that a training can be continued.

killed by: one_step

@x
  for (size_t j=0; j<=d->k; j++) nb_var(g,w[j]);
@y
  for (size_t j=0; j<=d->k; j++) nb_var(g,0*w[j]);
@z
