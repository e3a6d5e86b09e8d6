You write to the caller's x. Even if you put everything back, const is a promise, and here the memory cannot be written; in other places somebody may be looking. Work on a copy.

killed by: hands_off

@x
  double *y=malloc(n*sizeof *y);
@y
  double *y=(double *)x;
@z
@x
  free(y);
@y
@z
