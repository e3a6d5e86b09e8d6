When the next place is infinite, x should keep the last finite one. Test the new place before you store it in x.

killed by: not_a_number

@x
if (!isfinite(x_1)) return NB_DIVERGED;
*x=x_1;
@y
*x=x_1;
if (!isfinite(x_1)) return NB_DIVERGED;
@z
