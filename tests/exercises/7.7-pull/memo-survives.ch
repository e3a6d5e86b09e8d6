The adjoints of an earlier call were still believed after nb_set. Compute them anew in each call.

killed by: new_values

@x
  nb_forward(g,root);
@y
  if (g->adjoint[root]==1 && g->mark[root] && g->adjoint[f]!=0) return g->adjoint[f];
  nb_forward(g,root);
@z
