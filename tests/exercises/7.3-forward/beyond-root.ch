Nodes behind the root were evaluated. The root depends only on nodes with smaller numbers; stop at the root.

killed by: unreachable

@x
  for (nb_node v=0; v<=root; v++)
    if (g->mark[v]) nb_eval(g,v);
@y
  for (nb_node v=0; v<g->n; v++)
    if (v>root || g->mark[v]) nb_eval(g,v);
@z
