@ \answer{9.2} The graph is made once. Its first nodes are the weights, so that weight $j$ is node~$j$; then come the costs of all examples, their sum, and the mean.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@(solutions/9.2-regression.c@>=
#include <math.h>
#include <nabla/sentences.h>
@<Make the mean cost of a line@>@;
@<Learn for one epoch@>@;
nb_status nb_train_lr(const nb_data *d, double eta, size_t epochs, double *w)
{
  if (d->n==0 || !(eta>0) || isinf(eta)) return NB_EARG;
  nb_graph *g=nb_graph_new();
  nb_node e=mean_cost(g,d,w);
  nb_status status=e==NB_NONE ? NB_ENOMEM : NB_OK;
  for (size_t t=0; t<epochs && !status; t++) status=epoch(g,e,(nb_node)d->k+1,eta);
  for (size_t j=0; j<=d->k && !status; j++) w[j]=g->value[j];
  nb_graph_free(g);
  return status;
}

@ The only way to fail here is that memory runs out. Then a constructor returns |NB_NONE|, the next one takes that for a bad argument, and |NB_NONE| arrives at the root.

@<Make the mean cost of a line@>=
static nb_node mean_cost(nb_graph *g, const nb_data *d, const double *w)
{
  for (size_t j=0; j<=d->k; j++) nb_var(g,w[j]);
  nb_node sum=nb_const(g,0);
  for (size_t i=0; i<d->n; i++)
    sum=nb_add(g,sum,nb_cost(g,nb_score(g,d->k,d->x+i*d->k,0),d->y[i]));
  return nb_mul(g,sum,nb_const(g,1/(double)d->n));
}

@ One epoch is a forward step, a sweep, and a step against the gradient. All adjoints belong to the same point, and all weights move after the sweep.

@<Learn for one epoch@>=
static nb_status epoch(nb_graph *g, nb_node e, nb_node weights, double eta)
{
  if (!isfinite(nb_forward(g,e))) return NB_DIVERGED;
  nb_backward(g,e);
  for (nb_node j=0; j<weights; j++) nb_set(g,j,g->value[j]-eta*g->adjoint[j]);
  return NB_OK;
}
