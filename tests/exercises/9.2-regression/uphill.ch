Plus instead of minus: each step makes the loss larger.

killed by: one_step

@x
  for (nb_node j=0; j<weights; j++) nb_set(g,j,g->value[j]-eta*g->adjoint[j]);
@y
  for (nb_node j=0; j<weights; j++) nb_set(g,j,g->value[j]+eta*g->adjoint[j]);
@z
