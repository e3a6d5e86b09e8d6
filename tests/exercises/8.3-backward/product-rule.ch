The derivative of ab by a is b, the other factor. Does it seem to be right for b, and wrong only for a? Then the example was too kind.

killed by: tree

@x
    g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
@y
    g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]
      *(g->op[v]==NB_MUL ? g->value[g->arg[v][0]] : nb_partial(g,v,k));
@z
