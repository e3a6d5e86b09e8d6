The descent gives up as soon as the slope gets steeper. On the way down from a hilltop it must get steeper at first; only maxit, NaN and a flat place end a descent.

killed by: figure_1

@x
    if (fabs(u)<=gtol) return NB_OK;
@y
    static double before;
    if (fabs(u)<=gtol) return NB_OK;
    if (i>0 && fabs(u)>before) return NB_NOT_CONVERGED;
    before=fabs(u);
@z
