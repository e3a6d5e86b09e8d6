Where u is tiny, c eta u^2 underflows to 0, and a drop of 0 is at least 0. Ask for a drop that is positive as well.

killed by: no_step

@x
    if (drop>0 && drop>=c*eta*u*u) return eta;
@y
    if (drop>=c*eta*u*u) return eta;
@z
