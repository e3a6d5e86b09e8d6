The promised decrease is eta u^2, with a square: the slope counts once for the length of the step and once for the steepness of the way.

killed by: random_searches

@x
    if (drop>0 && drop>=c*eta*u*u) return eta;
@y
    if (drop>0 && drop>=c*eta*fabs(u)) return eta;
@z
