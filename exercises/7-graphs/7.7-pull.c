/* 7.7 Figure 5 by pulling
   SPDX-License-Identifier: MIT

   nb_pull(g, root, f) is the derivative of root by f:
       the sum, over all arrows from f to nodes h that root depends on,
       of adjoint[h] times the derivative of h along that arrow;
   the adjoint of root itself is 1. It begins with nb_forward(g, root), computes each adjoint
   once, from root down to f, and leaves those of the marked nodes in g->adjoint.
   0 if root doesn't depend on f; NaN if g is NULL or one of the two is no node.

   From the library: nb_forward (which also marks), nb_arguments, nb_argument, nb_partials,
   and for nodes whose nb_arity is NB_MANY: nb_many_partial(g, h, k).

   Example: for e = (a + b)(b + 1) at a = 2, b = 1, nb_pull(g, e, b) is 5.

   In the book: chapter 7, "A generic node" and exercise 7.7.
   Check: nabla check 7.7 */
#include <math.h>
#include <nabla/graph.h>
#include <nabla/exercise.h>

double nb_pull(nb_graph *g, nb_node root, nb_node f)
{
  (void)g, (void)root, (void)f; /* remove this line and the next two, */
  NOT_DONE_YET();               /* and write your answer here */
  return 0;
}
