@ \answer{8.9} Two walks. The first goes forward and finds the rate of each node; the second goes back and finds its adjoint and the rate of that. Equation~(3) of the chapter is the last statement.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
The rates need memory, two numbers for each node up to the root.

@(solutions/8.9-hessian.c@>=
#include <stdlib.h>
#include <nabla/backward.h>
@<Move the values@>@;
@<Move the adjoints@>@;
@<Multiply by the matrix of second derivatives@>@;

@ Before anything is written, everything is checked: the graph, the root, the variables, and whether there is a node whose second derivatives nobody knows.

@<Multiply by the matrix of second derivatives@>=
static nb_status refusal(nb_graph *g, nb_node root, size_t n, const nb_node *x)
{
  if (!g) return NB_EARG;
  nb_status why=g->status ? g->status : NB_ENODE;
  if (!nb_mark(g,root)) return why;
  for (size_t i=0; i<n; i++)
    if (x[i]>=g->n) return why;
  for (size_t v=0; v<=root; v++)
    if (g->mark[v] && g->op[v]==NB_CUSTOM) return NB_ENOTIMPL;
  return NB_OK;
}

@ A variable may have a larger number than the root; then the root doesn't depend on it, and its component is~$0$. So the arrays are as long as the graph.

@<Multiply by the matrix of second derivatives@>=
nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out)
{
  nb_status bad=refusal(g,root,n,x);
  if (bad) return bad;
  double *rate=calloc(2*g->n,sizeof *rate), *turn=rate+g->n;
  if (!rate) return NB_ENOMEM;
  for (size_t i=0; i<n; i++) rate[x[i]]=d[i];
  nb_forward(g,root), nb_mark(g,root);
  move_values(g,root,rate);
  move_adjoints(g,root,rate,turn);
  for (size_t i=0; i<n; i++) out[i]=turn[x[i]];
  free(rate);
  return NB_OK;
}

@ A leaf keeps the rate that it was given. An argument that stands still is left out, as zero times an infinite derivative isn't zero.

@<Move the values@>=
static void move_values(nb_graph *g, nb_node root, double *rate)
{
  for (nb_node v=0; v<=root; v++)
    for (size_t k=0; g->mark[v] && k<nb_arguments(g,v); k++) {
      double r=rate[nb_argument(g,v,k)];
      if (r!=0) rate[v]+=nb_partial(g,v,k)*r;
    }
}

@ The adjoints begin at zero and the root's at~$1$, as always; and the rates of the adjoints begin at zero, that of the root included, because the number~$1$ doesn't move.

@<Move the adjoints@>=
static void move_adjoints(nb_graph *g, nb_node root, const double *rate, double *turn)
{
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
  g->adjoint[root]=1;
  for (nb_node v=root+1; v-->0; )
    for (size_t k=0; g->mark[v] && k<nb_arguments(g,v); k++) {
      nb_node a=nb_argument(g,v,k);
      double p=nb_partial(g,v,k), q=nb_partial_rate(g,v,k,rate);
      g->adjoint[a]+=g->adjoint[v]*p;
      turn[a]+=turn[v]*p+g->adjoint[v]*q;
    }
}
