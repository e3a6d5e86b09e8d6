The weights of the units move first, and those of the score follow with a gradient at another point. All weights move at once.

killed by: one_step

@x
  memcpy(slope,p->g->adjoint,n*sizeof *slope);
@y
  memcpy(slope,p->g->adjoint,n*sizeof *slope);
  for (size_t i=0; i<n*3/4; i++) nb_set(p->g,(nb_node)i,x[i]-slope[i]/2);
  nb_forward(p->g,p->e), nb_backward(p->g,p->e);
  memcpy(slope+n*3/4,p->g->adjoint+n*3/4,(n-n*3/4)*sizeof *slope);
@z
