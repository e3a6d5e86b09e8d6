The bias doesn't move. It is a weight like the others, number 0.

killed by: one_step

@x
  for (nb_node j=0; j<weights; j++) nb_set(g,j,g->value[j]-eta*g->adjoint[j]);
@y
  for (nb_node j=1; j<weights; j++) nb_set(g,j,g->value[j]-eta*g->adjoint[j]);
@z
