@ \answer{7.7} The adjoints are computed from the root down to |f|, each once, and kept in |adjoint|. At a node |v| all of its consumers have larger numbers, so their adjoints are there already.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Everything is computed anew in each call; there is no memory that a call of |nb_set| would make wrong.

@(solutions/7.7-pull.c@>=
#include <math.h>
#include <nabla/graph.h>
@<Find the derivative along one arrow@>@;
@<Add up what comes from the consumers@>@;
double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  if (!g || root>=g->n || f>=g->n) return NAN;
  nb_forward(g,root);
  if (f>root || !g->mark[f]) return 0;
  g->adjoint[root]=1;
  for (nb_node v=root; v-->f; )
    if (g->mark[v]) g->adjoint[v]=pulled(g,root,v);
  return g->adjoint[f];
}

@ This is equation (4), sum and all. (|nb_consumers| would find the same arrows, but its caller would have to guess how many there are.) The marks are those of |nb_forward|.

@<Add up what comes from the consumers@>=
static double pulled(const nb_graph *g, nb_node root, nb_node v)
{
  double sum=0;
  for (nb_node h=v+1; h<=root; h++) {
    size_t n=g->mark[h] ? nb_arguments(g,h) : 0;
    for (size_t k=0; k<n; k++)
      if (nb_argument(g,h,k)==v) sum+=g->adjoint[h]*along(g,h,k);
  }
  return sum;
}

@ The second factor comes from exercise~\xex{7.4}, or, for nodes with many arguments, from the library.

@<Find the derivative along one arrow@>=
static double along(const nb_graph *g, nb_node h, size_t k)
{
  double d[2];
  if (nb_arity(g->op[h])==NB_MANY) return nb_many_partial(g,h,k);
  nb_partials(g,h,d);
  return d[k];
}

@ Each adjoint is computed once, but to find its consumers all later nodes are looked at, which makes this quadratic in the number of nodes. Chapter~8 turns the loops inside out: a node that knows its
own adjoint {\it pushes\/} it to its arguments, which it can find without looking for them.
