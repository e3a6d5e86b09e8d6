These are the arguments of f, the nodes that f is computed from. Its consumers are the nodes that are computed from f, and have larger numbers.

killed by: lecture

@x
  for (nb_node h=f+1; h<=root; h++) {
    size_t n=g->mark[h] ? nb_arguments(g,h) : 0;
@y
  for (nb_node h=f; h==f; h++) {
    size_t n=nb_arguments(g,h);
@z
@x
      if (nb_argument(g,h,k)==f) {
@y
      {
        nb_node there=nb_argument(g,h,k);
@z
@x
  out[found].node=h;
@y
  out[found].node=there;
@z
