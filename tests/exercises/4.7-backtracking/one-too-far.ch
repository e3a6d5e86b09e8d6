The step that is returned has been shortened once more after it was found to be good.

killed by: example

@x
    if (drop>0 && drop>=c*eta*u*u) return eta;
@y
    if (drop>0 && drop>=c*eta*u*u) return eta*rho;
@z
