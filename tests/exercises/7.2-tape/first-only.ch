Only the first argument is checked. The second one can be wrong just as well.

killed by: bad_arguments

@x
else if (arity==2 && b>=g->n) why=NB_ENODE;
@y
@z
