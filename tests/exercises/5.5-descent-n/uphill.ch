The walk goes uphill. The gradient points in the direction of steepest ascent, and is to be subtracted.

killed by: one_step

@x
    for (size_t i=0; i<n; i++) x[i]-=eta*g[i];
@y
    for (size_t i=0; i<n; i++) x[i]+=eta*g[i];
@z
