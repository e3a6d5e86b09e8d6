A slope that is NaN is taken for a flat one. Every comparison with NaN is false, so ask whether the slope is small, and not whether it is not large.

killed by: not_a_number

@x
    if (fabs(u)<=gtol) return NB_OK;
@y
    if (!(fabs(u)>gtol)) return NB_OK;
@z
