The inner nodes kept what they had in the run before, and passed it on once more. With a second run this gives (6,15) and not (4,10).

killed by: twice

@x
    if (nb_arguments(g,(nb_node)v)>0) g->adjoint[v]=0;
@y
    if (v>=g->n) g->adjoint[v]=0;
@z
