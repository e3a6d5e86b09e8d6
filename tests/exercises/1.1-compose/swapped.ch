The two functions run in the wrong order. In g o f the inner function f, the one next to the x in g(f(x)), runs first, although it is written last.

killed by: order

@x
  double y=nb_at(pair->f,x);
  return nb_at(pair->g,y);
@y
  double y=nb_at(pair->g,x);
  return nb_at(pair->f,y);
@z
