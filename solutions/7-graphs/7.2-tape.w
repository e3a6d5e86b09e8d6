@ \answer{7.2} Everything that can fail is looked at first; then the node is written, and nothing fails any more. The counter |n| is the last thing to change.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A variable or a constant has the arity $0$ and no arguments to be checked, and |NB_MANY| has two numbers that aren't nodes; so the loop is short.

@(solutions/7.2-tape.c@>=
#include <math.h>
#include <nabla/graph.h>
@<Note why no node can be made@>@;
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  int arity=nb_arity(op);
  nb_status why=NB_OK;
  if (!g) return NB_NONE;
  @<Find out why there should not be such a node@>@;
  if (why) return refuse(g,why);
  nb_node y=(nb_node)g->n;
  g->op[y]=(uint8_t)op;
  g->mark[y]=0;
  g->arg[y][0]=arity>=1 ? a : NB_NONE;
  g->arg[y][1]=arity>=2 ? b : NB_NONE;
  g->value[y]=x;
  g->adjoint[y]=0;
  g->n++;
  return y;
}
@<Make leaves, sums and products@>

@ A node of the future is none. Room is made only for a node that will really come.

@<Find out why there should not be such a node@>=
if (arity<0) why=NB_EARG;
else if ((arity==1 || arity==2) && a>=g->n) why=NB_ENODE;
else if (arity==2 && b>=g->n) why=NB_ENODE;
else if (g->n==g->capacity) why=nb_reserve(g,g->capacity ? 2*g->capacity : 16);

@ Only the first failure is interesting; those that follow are its consequences.

@<Note why no node can be made@>=
static nb_node refuse(nb_graph *g, nb_status why)
{
  if (!g->status) g->status=why;
  return NB_NONE;
}

@ The rest is one line each. Results have the value NaN until somebody computes them; so whoever forgets to will notice.

@<Make leaves, sums and products@>=
nb_node nb_var(nb_graph *g, double x)
{
  return nb_append(g,NB_VAR,NB_NONE,NB_NONE,x);
}
@#
nb_node nb_const(nb_graph *g, double c)
{
  return nb_append(g,NB_CONST,NB_NONE,NB_NONE,c);
}
@#
nb_node nb_add(nb_graph *g, nb_node a, nb_node b)
{
  return nb_append(g,NB_ADD,a,b,NAN);
}
@#
nb_node nb_mul(nb_graph *g, nb_node a, nb_node b)
{
  return nb_append(g,NB_MUL,a,b,NAN);
}
