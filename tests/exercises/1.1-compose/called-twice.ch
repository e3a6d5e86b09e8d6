The inner function is called more often than once for each value of the composite. Evaluate f(x) once and keep the value in a variable.

killed by: called_once

@x
  double y=nb_at(pair->f,x);
  return nb_at(pair->g,y);
@y
  double y=nb_at(pair->f,x);
  if (y!=y) return y; /* is it a number at all? */
  return nb_at(pair->g,nb_at(pair->f,x));
@z
