Every seed gives the same network.

killed by: start

@x
  nb_mlp_start(m,seed);
@y
  nb_mlp_start(m,0*seed+1);
@z
