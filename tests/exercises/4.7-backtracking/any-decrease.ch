Any decrease is accepted, however small. The drop has to be at least c eta u^2, a fixed part of what the tangent promises.

killed by: sufficient

@x
    if (drop>0 && drop>=c*eta*u*u) return eta;
@y
    if (drop>0) return eta;
@z
