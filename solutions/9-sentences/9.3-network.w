@ \answer{9.3} Instead of a loop of our own we let |nb_gd| of chapter~\xchap{gradients} do the walking. It wants all weights in one array, and a function that knows the gradient; both are quickly made.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@(solutions/9.3-network.c@>=
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/sentences.h>
@<Make the mean cost of a network@>@;
@<Give the graph a coat@>@;
@<Walk down the loss of a network@>@;
nb_status nb_train_mlp(const nb_data *d, nb_mlp *m, double eta, size_t epochs, uint64_t seed)
{
  if (d->n==0 || d->k!=m->k || m->h==0 || !(eta>0) || isinf(eta)) return NB_EARG;
  size_t units=m->h*(m->k+1), n=units+m->h+1;
  double *all=malloc(n*sizeof *all);
  if (!all) return NB_ENOMEM;
  nb_mlp_start(m,seed);
  @<Walk with all weights in one array@>@;
  free(all);
  return status;
}

@ There and back. If something went wrong, the network keeps the weights of the start.

@<Walk with all weights in one array@>=
memcpy(all,m->v,units*sizeof *all);
memcpy(all+units,m->w,(m->h+1)*sizeof *all);
nb_status status=walk(d,m->h,n,all,eta,epochs);
if (!status) memcpy(m->v,all,units*sizeof *all);
if (!status) memcpy(m->w,all+units,(m->h+1)*sizeof *all);

@ The nodes from 0 on are the weights of the units, |k+1| for each, and behind them are those of the score. A unit is a score that goes through the tangent.

@<Make the mean cost of a network@>=
static nb_node network(nb_graph *g, const nb_data *d, size_t h, const double *x)
{
  nb_node w=(nb_node)(h*(d->k+1)), z=w;
  for (size_t j=0; j<h; j++) {
    nb_node unit=nb_tanh(g,nb_score(g,d->k,x,(nb_node)(j*(d->k+1))));
    z=nb_add(g,z,nb_mul(g,w+1+(nb_node)j,unit));
  }
  return z;
}

@ Costs are added up and divided by their number, as for the line.

@<Make the mean cost of a network@>=
static nb_node network_loss(nb_graph *g, const nb_data *d, size_t h)
{
  nb_node sum=nb_const(g,0);
  for (size_t i=0; i<d->n; i++)
    sum=nb_add(g,sum,nb_cost(g,network(g,d,h,d->x+i*d->k),d->y[i]));
  return nb_mul(g,sum,nb_const(g,1/(double)d->n));
}

@ The coat has the graph and its root in the pocket. It puts the weights into the graph, runs forward and backward, and hands out the adjoints.

@<Give the graph a coat@>=
typedef struct pocket {
  nb_graph *g;
  nb_node e;
} pocket;

@ Since the weights are the first |n| nodes, their adjoints are the first |n| adjoints, in the order in which |nb_gd| wants them.

@<Give the graph a coat@>=
static void slopes(size_t n, const double *x, double *slope, void *env)
{
  const pocket *p=env;
  for (size_t i=0; i<n; i++) nb_set(p->g,(nb_node)i,x[i]);
  nb_forward(p->g,p->e);
  nb_backward(p->g,p->e);
  memcpy(slope,p->g->adjoint,n*sizeof *slope);
}

@ With a tolerance of 0 the walk always takes all of its steps, unless it stands on perfectly flat ground. That it then reports |NB_NOT_CONVERGED| is nothing to worry about.

@<Walk down the loss of a network@>=
static nb_status walk(const nb_data *d, size_t h, size_t n, double *x, double eta, size_t epochs)
{
  pocket p={nb_graph_new(),NB_NONE};
  for (size_t i=0; i<n; i++) nb_var(p.g,x[i]);
  p.e=network_loss(p.g,d,h);
  nb_status status=NB_ENOMEM;
  if (p.e!=NB_NONE) status=nb_gd((nb_gradN){slopes,&p},n,x,eta,0,epochs);
  nb_graph_free(p.g);
  return status==NB_NOT_CONVERGED ? NB_OK : status;
}
