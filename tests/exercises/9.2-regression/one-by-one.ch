The weights move one after another, each with a gradient at a point where some have moved already. One sweep, then all weights move.

killed by: one_step

@x
  nb_backward(g,e);
  for (nb_node j=0; j<weights; j++) nb_set(g,j,g->value[j]-eta*g->adjoint[j]);
@y
  for (nb_node j=0; j<weights; j++)
    nb_forward(g,e), nb_backward(g,e), nb_set(g,j,g->value[j]-eta*g->adjoint[j]);
@z
