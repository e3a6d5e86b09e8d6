Arguments that make no sense are not refused. What does the descent do with eta = -0.1, and what with NaN?

killed by: arguments

@x
if (!isfinite(*x) || !isfinite(eta) || !(eta>0) || !(gtol>=0)) return NB_EARG;
@y

@z
