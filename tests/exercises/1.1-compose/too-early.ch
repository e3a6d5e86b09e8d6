The composite gives the same value at every x. Composing must not evaluate anything: it returns a function, and g and f are called later, when that function is called with its x.

killed by: order

@x
  double y=nb_at(pair->f,x);
@y
  double y=nb_at(pair->f,3);
  (void)x;
@z
