The softplus is computed as minus the logarithm of a sigmoid. At z = -37 that sigmoid has been rounded to 1, and its logarithm is 0; the true value is 8.5e-17.

killed by: far_left

@x
  return fmax(z,0)+log1p(exp(-fabs(z)));
@y
  return -log(nb_sigmoid(-z));
@z
