One of the two functions was called without its own environment. A function value is a pair: calling f.value alone, or with another env than f.env, loses the half of f that holds its data. nb_at(f, x) passes it on.

killed by: environments

@x
  double y=nb_at(pair->f,x);
  return nb_at(pair->g,y);
@y
  double y=pair->f.value(x,pair->f.env);
  return pair->g.value(y,pair->f.env);
@z
