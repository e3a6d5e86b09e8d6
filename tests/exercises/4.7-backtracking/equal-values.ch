Equal values are taken for a decrease. Close to a minimum f(x) - c eta u^2 is f(x) again in floating point. Subtract the two values of f first, and ask for a drop that is positive.

killed by: no_step

@x
    double drop=y-nb_at(f,x_1);
    if (drop>0 && drop>=c*eta*u*u) return eta;
@y
    if (nb_at(f,x_1)<=y-c*eta*u*u) return eta;
@z
