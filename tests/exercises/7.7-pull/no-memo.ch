Each adjoint asks for those of its consumers, which ask again for theirs: along 60 doublings that makes 2^60 calls. Compute each adjoint once, from the root downwards, and keep it.

killed by: many_paths
out of time: many_paths

@x
@<Find the derivative along one arrow@>@;
@<Add up what comes from the consumers@>@;
@y
@<Find the derivative along one arrow@>@;
static double again(const nb_graph *g, nb_node root, nb_node v);
@<Add up what comes from the consumers@>@;
static double again(const nb_graph *g, nb_node root, nb_node v)
{
  return g->adjoint[v]=v==root ? 1 : pulled(g,root,v);
}
@z
@x
  g->adjoint[root]=1;
  for (nb_node v=root; v-->f; )
    if (g->mark[v]) g->adjoint[v]=pulled(g,root,v);
  return g->adjoint[f];
@y
  return again(g,root,f);
@z
@x
      if (nb_argument(g,h,k)==v) sum+=g->adjoint[h]*along(g,h,k);
@y
      if (nb_argument(g,h,k)==v) sum+=again(g,root,h)*along(g,h,k);
@z
