The inequality is the wrong way round: a step is accepted when it decreases f by too little, and refused when it is good.

killed by: example

@x
    if (drop>0 && drop>=c*eta*u*u) return eta;
@y
    if (drop>0 && drop<=c*eta*u*u) return eta;
@z
