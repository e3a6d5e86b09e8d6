Each call of the recursion makes two calls, so 40 doublings ask for 2^40 evaluations. A node whose value is known need not be evaluated again; go through the nodes in order, each once.

killed by: doublings
out of time: doublings

@x
@#
double nb_forward(nb_graph *g, nb_node root)
@y
@#
static double value_of(nb_graph *g, nb_node v)
{
  for (size_t k=0; k<nb_arguments(g,v); k++) value_of(g,nb_argument(g,v,k));
  return nb_eval(g,v);
}
double nb_forward(nb_graph *g, nb_node root)
@z
@x
  for (nb_node v=0; v<=root; v++)
    if (g->mark[v]) nb_eval(g,v);
  return g->value[root];
@y
  return value_of(g,root);
@z
