@ \answer{8.3} Zero, one, push. The loop comes to a node only after all of its consumers, so its adjoint is complete when it is passed on. Nodes without a mark have the adjoint zero and pass
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
nothing: not even zero times their derivative, for that may be infinite, and $0\cdot\infty$ isn't zero.

@(solutions/8.3-backward.c@>=
#include <nabla/backward.h>
@<Push the adjoint to the arguments@>@;
@<Sweep from the root down@>@;

@ There is nothing to allocate and nothing that could fail, once the root is known to be a node. The condition |v-->0| is the usual way of counting down with numbers that can't be negative; it begins with |root| and ends with~$0$.

@<Sweep from the root down@>=
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!nb_mark(g,root)) return g ? NB_ENODE : NB_EARG;
  for (size_t v=0; v<g->n; v++) g->adjoint[v]=0;
  g->adjoint[root]=1;
  for (nb_node v=root+1; v-->0; )
    if (g->mark[v]) push(g,v);
  return NB_OK;
}

@ The sum over arrows takes care of itself: an argument that occurs twice is pushed to twice. The first line is for operations of a user's own, whose pull-back serves all of their arguments at once; without it the answer is right as well, but such nodes with many arguments take more time.
Each arrow is asked for its derivative once, and so |g->visits| has grown by the number of arrows below the root when the sweep is over: $20$ for ten doublings. A recursion that walks along every path makes $2^{11}-2=2046$ visits there, and one that
repeats the sweep until nothing changes, $240$; both have the right numbers in the end, and lose a point.

@<Push the adjoint to the arguments@>=
static void push(nb_graph *g, nb_node v)
{
  if (nb_push_custom(g,v)==NB_OK) return;
  for (size_t k=0; k<nb_arguments(g,v); k++)
    g->adjoint[nb_argument(g,v,k)]+=g->adjoint[v]*nb_partial(g,v,k);
}
