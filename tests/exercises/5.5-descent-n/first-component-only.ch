The walk stops as soon as the first component of the gradient is small. The others may be large: compare the norm of the whole gradient with gtol.

killed by: stops

@x
    if (nb_norm(n,g)<=gtol) return NB_OK;
@y
    if (fabs(g[0])<=gtol) return NB_OK;
@z
