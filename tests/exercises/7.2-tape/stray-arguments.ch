An operation with one argument got two. The places of arguments that an operation doesn't have are to be NB_NONE, whatever was passed.

killed by: other_operations

@x
  g->arg[y][1]=arity>=2 ? b : NB_NONE;
@y
  g->arg[y][1]=b;
@z
