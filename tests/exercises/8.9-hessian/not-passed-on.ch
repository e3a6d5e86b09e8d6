The rate of an adjoint must be passed on to the arguments, as the adjoint is. The rule has two terms.

killed by: rosenbrock

@x
      turn[a]+=turn[v]*p+g->adjoint[v]*q;
@y
      turn[a]+=g->adjoint[v]*q;
@z
