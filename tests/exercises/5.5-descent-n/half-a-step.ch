When one component of the step was not finite, the ones before it had already moved. Look at all components first; then move all of them, or none.

killed by: diverges

@x
    @<Stay and say so if the step would not be finite@>@;
@y
@z
@x
    for (size_t i=0; i<n; i++) x[i]-=eta*g[i];
@y
    for (size_t i=0; i<n; i++) {
      if (!isfinite(x[i]-eta*g[i])) return NB_DIVERGED;
      x[i]-=eta*g[i];
    }
@z
