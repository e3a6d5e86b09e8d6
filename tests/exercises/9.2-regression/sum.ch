This is descent on the sum of the costs. The loss is their mean: divide by the number of examples.

killed by: one_step

@x
  return nb_mul(g,sum,nb_const(g,1/(double)d->n));
@y
  return sum;
@z
