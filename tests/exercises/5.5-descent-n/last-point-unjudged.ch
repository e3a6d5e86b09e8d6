The last point is not judged: after maxit steps the answer is always NB_NOT_CONVERGED. Look at the gradient first, and at the number of steps only if it is too long.

killed by: stops

@x
    if (nb_norm(n,g)<=gtol) return NB_OK;
    if (k==maxit) return NB_NOT_CONVERGED;
@y
    if (k==maxit) return NB_NOT_CONVERGED;
    if (nb_norm(n,g)<=gtol) return NB_OK;
@z
