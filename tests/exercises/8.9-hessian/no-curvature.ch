The partial derivatives were taken for constants. But that of exp(x) changes with x, and so does that of a product: the last term of the rule was forgotten.

killed by: functions

@x
      turn[a]+=turn[v]*p+g->adjoint[v]*q;
@y
      turn[a]+=turn[v]*p+(nb_arguments(g,v)==1 ? 0 : g->adjoint[v]*q);
@z
