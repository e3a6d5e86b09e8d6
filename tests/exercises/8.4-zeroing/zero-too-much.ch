The leaves were cleared with the others, so nothing accumulates. Clear the inner nodes only.

killed by: twice

@x
    if (nb_arguments(g,(nb_node)v)>0) g->adjoint[v]=0;
@y
    g->adjoint[v]=0;
@z
