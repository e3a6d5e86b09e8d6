All weights begin with zero. Then all hidden units are zero, no weight but the last bias has a slope, and the network stays at log 2 for ever. Begin with nb_mlp_start.

killed by: sentences

@x
  nb_mlp_start(m,seed);
@y
  memset(m->v,0,units*sizeof *m->v), memset(m->w,0,(m->h+1)*sizeof *m->w), (void)seed;
@z
