Nodes with lists of arguments have no row in the table of two derivatives; nb_many_partial finds theirs.

killed by: lists

@x
  if (nb_arity(g->op[h])==NB_MANY) return nb_many_partial(g,h,k);
@y
  if (nb_arity(g->op[h])==NB_MANY) return 1;
@z
