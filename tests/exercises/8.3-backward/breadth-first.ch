The nodes are in the order of their distance from the root. But a node may be near the root by one path and far by another, and it has to wait for the longest. The numbers of the nodes, downwards, are an order that works.

killed by: order

@x
#include <nabla/backward.h>
@y
#include <stdlib.h>
#include <nabla/backward.h>
@z
@x
  for (nb_node v=root+1; v-->0; )
    if (g->mark[v]) push(g,v);
@y
  nb_node *order=malloc(g->n*sizeof *order);
  size_t n=0;
  order[n++]=root, g->mark[root]=0;
  for (size_t i=0; i<n; i++) {
    push(g,order[i]);
    for (size_t k=0; k<nb_arguments(g,order[i]); k++) {
      nb_node a=nb_argument(g,order[i],k);
      if (g->mark[a]) g->mark[a]=0, order[n++]=a;
    }
  }
  free(order);
@z
