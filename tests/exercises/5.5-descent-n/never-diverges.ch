The walk went on after it had left the numbers. From NaN every step leads to NaN; look at the next point before you go there, and return NB_DIVERGED.

killed by: diverges

@x
  if (!isfinite(x[i]-eta*g[i])) return NB_DIVERGED;
@y
  if (!isfinite(x[i]-eta*g[i])) break;
@z
