The score has no bias: it begins with the node w itself.

killed by: one_step

@x
  nb_node w=(nb_node)(h*(d->k+1)), z=w;
@y
  nb_node w=(nb_node)(h*(d->k+1)), z=nb_const(g,0);
@z
