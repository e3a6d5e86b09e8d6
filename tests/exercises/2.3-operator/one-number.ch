D f gives the same value wherever it is called. D returns a function, not a number: the point at which the slope is wanted comes later, as the argument x.

killed by: slopes

@x
  return nb_diff(context->f,x);
@y
  return x==x ? nb_diff(context->f,1) : x;
@z
