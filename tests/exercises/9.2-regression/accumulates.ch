Each epoch still holds the gradients of all epochs before. The second step must use the gradient at the second point, nothing else; who clears the adjoints?

killed by: more_steps

@x
  nb_backward(g,e);
@y
  nb_backward_add(g,e);
@z
