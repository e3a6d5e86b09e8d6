The numbers are right, but the sweep is repeated until they don't change any more, and each round visits every arrow again. In the right order, consumers before arguments, one round is enough.

killed by: paths
out of time: deep

@x
#include <nabla/backward.h>
@y
#include <stdlib.h>
#include <string.h>
#include <nabla/backward.h>
@z
@x
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
  g->adjoint[root]=1;
  for (nb_node v=root+1; v-->0; )
    if (g->mark[v]) push(g,v);
@y
  double *old=calloc(g->n,sizeof *old);
  do {
    memcpy(old,g->adjoint,g->n*sizeof *old);
    for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
    g->adjoint[root]=1;
    for (nb_node v=0; v<=root; v++)
      if (g->mark[v]) push(g,v,old[v]);
  } while (memcmp(old,g->adjoint,g->n*sizeof *old));
  free(old);
@z
@x
static void push(nb_graph *g, nb_node v)
{
  if (nb_push_custom(g,v)==NB_OK) return;
@y
static void push(nb_graph *g, nb_node v, double adjoint)
{
@z
@x
    g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
@y
    g->adjoint[nb_argument(g,v,k)]+=adjoint*nb_partial(g,v,k);
@z
