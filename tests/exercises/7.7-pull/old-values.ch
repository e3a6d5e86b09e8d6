The derivatives were taken at values from before nb_set. Call nb_forward first.

killed by: new_values

@x
  nb_forward(g,root);
@y
  if (isnan(g->value[root])) nb_forward(g,root);
  else nb_mark(g,root);
@z
