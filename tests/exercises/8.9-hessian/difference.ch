A difference of two gradients has no more than a few correct digits, and with a step of 1e-12 not even these. The table of operations has the second derivatives; differentiate the sweep itself.

killed by: rosenbrock

@x
  move_values(g,root,rate);
  move_adjoints(g,root,rate,turn);
@y
  nb_backward(g,root);
  for (size_t i=0; i<n; i++) turn[x[i]]=-g->adjoint[x[i]]/1e-12, g->value[x[i]]+=1e-12*d[i];
  nb_forward(g,root), nb_backward(g,root);
  for (size_t i=0; i<n; i++) turn[x[i]]+=g->adjoint[x[i]]/1e-12, g->value[x[i]]-=1e-12*d[i];
@z
