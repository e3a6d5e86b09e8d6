Each share is passed on at once, by itself. That gives the right sums, but it walks along every path from the root, and sixty doublings have 2^60 of them. Wait until a node has heard from all of its consumers; then pass on the sum, once.

killed by: paths

@x
  for (nb_node v=root+1; v-->0; )
    if (g->mark[v]) push(g,v);
@y
  g->adjoint[root]=0;
  push(g,root,1);
@z
@x
static void push(nb_graph *g, nb_node v)
{
@y
static void push(nb_graph *g, nb_node v, double share)
{
  g->adjoint[v]+=share;
@z
@x
    g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
@y
    push(g,nb_argument(g,v,k),share*nb_partial(g,v,k));
@z
