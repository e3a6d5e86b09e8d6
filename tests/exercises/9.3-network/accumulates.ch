Each epoch still holds the gradients of the epochs before. The second step must use the gradient at the second point alone.

killed by: more_steps

@x
  nb_backward(p->g,p->e);
@y
  nb_backward_add(p->g,p->e);
@z
