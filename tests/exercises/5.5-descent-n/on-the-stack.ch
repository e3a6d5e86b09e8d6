The gradient was put on the stack. With two hundred thousand variables it takes 1.6 megabytes, and the stack has one. Memory whose size the caller chooses comes from malloc, and malloc may say no.

killed by: many_variables

@x
  double *g=malloc(n*sizeof *g);
@y
  double g[n];
@z
@x
  if (!g) return NB_ENOMEM;
@y
@z
@x
  free(g);
@y
@z
