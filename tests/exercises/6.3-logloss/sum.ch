This is the sum over the examples. The loss is their mean, so that twice the data do not make twice the loss.

killed by: pair

@x
  return sum/(double)d->n;
@y
  return sum;
@z
