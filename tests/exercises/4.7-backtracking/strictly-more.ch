The drop has to be at least c eta u^2, so equality is enough. Here a step is refused whose drop is exactly that.

killed by: sufficient

@x
    if (drop>0 && drop>=c*eta*u*u) return eta;
@y
    if (drop>0 && drop>c*eta*u*u) return eta;
@z
