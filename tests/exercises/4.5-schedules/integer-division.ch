From the second step on the harmonic steps are 0. In C, 1/(i+1) is a division of integers. Divide eta0 itself by i+1, or make i a double first.

killed by: first_steps

@x
  case NB_HARMONIC: return eta_0/(k+1);
@y
  case NB_HARMONIC: return eta_0*(1/(i+1));
@z
