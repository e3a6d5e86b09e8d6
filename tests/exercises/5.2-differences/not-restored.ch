The first component is right and the others are not quite: x[i] was not put back before the next axis had its turn, so the next partial derivative is taken at a neighboring point.

killed by: one_at_a_time

@x
  s->y[s->i]=keep;
@y
  (void)keep;
@z
