@ \answer{7.4} With the table at hand, the preprocessor writes the nineteen cases; that is one more use of the same rows. By hand it is the
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
same |switch|, with nineteen chances for a slip.

@(solutions/7.4-partials.c@>=
#include <math.h>
#include <nabla/graph.h>
@<Find both derivatives of a row@>@;
nb_status nb_partials(const nb_graph *g, nb_node v, double d[2])
{
  if (!g || v>=g->n || nb_arity(g->op[v])==NB_MANY) return NB_ENODE;
  size_t n=nb_arguments(g,v);
  double a=n>0 ? g->value[g->arg[v][0]] : 0;
  double b=n>1 ? g->value[g->arg[v][1]] : 0;
  double both[2]={0,0};
  derive(g->op[v],a,b,g->value[v],both);
  for (size_t k=0; k<n; k++) d[k]=both[k];
  return NB_OK;
}

@ Nothing but assignments: whatever |a|, |b| and the value are, the row knows what to do with them.

@<Find both derivatives of a row@>=
static void derive(nb_opcode op, double a, double b, double y, double both[2])
{
  (void)a, (void)b, (void)y;
  switch (op) {
#define NB_X(constant, name, arity, value, da, db, ...) @[case NB_##constant: both[0]=da, both[1]=db; break;@]
#include <nabla/operations.h>
#undef NB_X
  default: break;
  }
}
