The descent goes on after a NaN. From there all places are NaN; stop at once, with NB_DIVERGED, and leave the last good place in x.

killed by: not_a_number

@x
    if (!isfinite(u)) return NB_DIVERGED;
@y

@z
@x
if (!isfinite(x_1)) return NB_DIVERGED;
@y

@z
