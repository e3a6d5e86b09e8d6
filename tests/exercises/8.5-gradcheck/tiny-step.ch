With a step of 1e-12 the difference has four correct digits. Smaller is not better; take the third root of the machine precision.

killed by: correct

@x
  double h=cbrt(DBL_EPSILON)*fmax(1,fabs(g->value[v])), s[2], t[2];
@y
  double h=1e-12, s[2], t[2];
@z
