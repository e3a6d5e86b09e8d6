The array of values was fetched from g before nb_reserve, and used after it. nb_reserve may move the arrays, and then the old pointer leads into memory that is no longer ours. Fetch g->value after everything that might move it.

killed by: growth

@x
  nb_status why=NB_OK;
@y
  nb_status why=NB_OK;
  double *values=g ? g->value : NULL;
@z
@x
  g->value[y]=x;
@y
  if (values) values[y]=x;
  else g->value[y]=x;
@z
