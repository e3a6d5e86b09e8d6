The first harmonic step is infinite. Counting begins at i = 0, so divide by i + 1.

killed by: first_steps

@x
  case NB_HARMONIC: return eta_0/(k+1);
@y
  case NB_HARMONIC: return eta_0/k;
@z
