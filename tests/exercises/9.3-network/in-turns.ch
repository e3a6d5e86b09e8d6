The weights of the units move first, and those of the score follow with a gradient at another point. All weights move at once.

killed by: one_step

@x
  if (p.e!=NB_NONE) status=nb_gd((nb_gradN){slopes,&p},n,x,eta,0,epochs);
@y
  if (p.e!=NB_NONE) status=NB_OK;
  double *s=malloc(n*sizeof *s);
  for (size_t t=0; t<epochs && !status; t++) {
    slopes(n,x,s,&p);
    for (size_t i=0; i<n-h-1; i++) x[i]-=eta*s[i];
    slopes(n,x,s,&p);
    for (size_t i=n-h-1; i<n; i++) x[i]-=eta*s[i];
    if (!isfinite(p.g->value[p.e])) status=NB_DIVERGED;
  }
  free(s);
@z
