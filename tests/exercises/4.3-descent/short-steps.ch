A short step is no arrival. The step is eta times the slope, so with a tiny eta every place looks like a minimum. Compare the slope itself with gtol.

killed by: not_converged

@x
    if (fabs(u)<=gtol) return NB_OK;
@y
    if (fabs(eta*u)<=gtol) return NB_OK;
@z
