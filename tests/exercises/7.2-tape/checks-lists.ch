The two numbers of a node with a list (NB_MANY) are the start and the length of the list, not nodes, and they are not to be checked.

killed by: other_operations

@x
else if (arity==2 && b>=g->n) why=NB_ENODE;
@y
else if (arity>=2 && b>=g->n) why=NB_ENODE;
@z
