All units begin with the same weights. They get the same gradient and stay alike, so four of them do no more than one. Chance breaks the symmetry: nb_mlp_start.

killed by: sentences

@x
  nb_mlp_start(m,seed);
@y
  nb_mlp_start(m,seed);
  for (size_t i=m->k+1; i<units; i++) m->v[i]=m->v[i-m->k-1];
  for (size_t j=2; j<=m->h; j++) m->w[j]=m->w[1];
@z
