D f has the values of f itself. The function that D returns must differentiate when it is called, not just evaluate.

killed by: slopes

@x
  return nb_diff(context->f,x);
@y
  return nb_at(context->f,x);
@z
