Arguments that make no sense are not refused. What would the search do with rho = 1, or with c = 0?

killed by: arguments

@x
if (!(eta_0>0) || !isfinite(eta_0) || !(c>0 && c<1) || !(rho>0 && rho<1)) return 0;
@y

@z
