A trial at which f is NaN is accepted. Every comparison with NaN is false: ask whether the drop is large enough, and not whether it is too small.

killed by: outside

@x
    if (drop>0 && drop>=c*eta*u*u) return eta;
@y
    if (!(drop<=0 || drop<c*eta*u*u)) return eta;
@z
