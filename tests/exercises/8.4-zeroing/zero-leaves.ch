You cleared the leaves and kept the inner nodes; it is the other way around.

killed by: twice

@x
    if (nb_arguments(g,(nb_node)v)>0) g->adjoint[v]=0;
@y
    if (nb_arguments(g,(nb_node)v)==0) g->adjoint[v]=0;
@z
