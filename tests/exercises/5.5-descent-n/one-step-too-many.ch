The walk makes one step more than maxit. With maxit = 1 there is one step, between two points.

killed by: one_step

@x
    if (k==maxit) return NB_NOT_CONVERGED;
@y
    if (k==maxit+1) return NB_NOT_CONVERGED;
@z
