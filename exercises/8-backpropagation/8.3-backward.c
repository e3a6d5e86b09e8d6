/* 8.3 Backward
   SPDX-License-Identifier: MIT

   nb_backward(g, root) sets g->adjoint[v] to the derivative of root by v, for every node v of
   the graph: 1 for root itself, 0 for nodes that root doesn't depend on. The values of the
   nodes are there already (nb_forward has been called) and stay as they are. What the
   adjoints held before doesn't matter. The status is NB_OK; NB_ENODE if root is no node of the
   graph, and NB_EARG if g is NULL, and then nothing has changed.

   From the library:
       nb_mark(g, root)       sets g->mark[v] to 1 for root and all that it depends on, to 0 for
                              the other nodes up to root; returns 0 for a bad root
       nb_arguments(g, v), nb_argument(g, v, k)
       nb_partial(g, v, k)    the derivative of v by its argument number k; adds 1 to g->visits.
                              Ask once for each arrow: more visits than arrows are too slow

   Example: e = (a + b)(b + 1) at a = 2, b = 1 has g->adjoint[a] = 2, g->adjoint[b] = 5.

   In the book: chapter 8, "Push" and exercise 8.3.
   Check: nabla check 8.3 */
#include <nabla/backward.h>
#include <nabla/exercise.h>

nb_status nb_backward(nb_graph *g, nb_node root)
{
  (void)g, (void)root; /* remove this line and the next one, */
  NOT_DONE_YET();      /* and write your answer here */
  return NB_OK;
}
