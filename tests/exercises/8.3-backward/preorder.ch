The nodes are in the order in which a walk from the root first meets them. That isn't enough: in s + sin(exp(s)) the walk meets s before exp(s), which has something to say to s yet. Consumers first, all of them.

killed by: order

@x
#include <nabla/backward.h>
@y
#include <stdlib.h>
#include <nabla/backward.h>
@z
@x
@<Push the adjoint to the arguments@>@;
@y
@<Push the adjoint to the arguments@>@;
static size_t walk(nb_graph *g, nb_node v, nb_node *order, size_t n)
{
  if (!g->mark[v]) return n;
  g->mark[v]=0;
  order[n++]=v;
  for (size_t k=0; k<nb_arguments(g,v); k++) n=walk(g,nb_argument(g,v,k),order,n);
  return n;
}
@z
@x
  for (nb_node v=root+1; v-->0; )
    if (g->mark[v]) push(g,v);
@y
  nb_node *order=malloc(g->n*sizeof *order);
  size_t n=walk(g,root,order,0);
  for (size_t i=0; i<n; i++) push(g,order[i]);
  free(order);
@z
