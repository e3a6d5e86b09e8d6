A sum begins with the value NAN. Values are computed by nb_forward, not when the node is made, so a value that looks right now would be wrong after nb_set.

killed by: example

@x
  return nb_append(g,NB_ADD,a,b,NAN);
@y
  if (!g || a>=g->n || b>=g->n) return nb_append(g,NB_ADD,a,b,NAN);
  return nb_append(g,NB_ADD,a,b,g->value[a]+g->value[b]);
@z
