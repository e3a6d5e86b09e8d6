A node was accepted as an argument before it existed: the comparison with g->n lets through g->n itself, which is the number that the new node will get. A node can't be its own argument.

killed by: bad_arguments

@x
else if ((arity==1 || arity==2) && a>=g->n) why=NB_ENODE;
@y
else if ((arity==1 || arity==2) && a>g->n) why=NB_ENODE;
@z
@x
else if (arity==2 && b>=g->n) why=NB_ENODE;
@y
else if (arity==2 && b>g->n) why=NB_ENODE;
@z
