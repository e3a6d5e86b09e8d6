/* 8.4 Whose job is zeroing?
   SPDX-License-Identifier: MIT

   nb_zero_grad(g) sets all adjoints of the graph to 0, and nothing else.

   nb_backward_add(g, root) is nb_backward with a memory. After it, the adjoint of each inner
   node is the derivative of root by it (0 if root doesn't depend on it), but the adjoint of a
   leaf is what it was before plus the derivative. If root is a leaf, 1 is added to its adjoint.
   The status is NB_OK; NB_ENODE if root is no node of the graph, and NB_EARG if g is NULL, and
   then nothing has changed. A leaf is a node without arguments.

   nb_zero_grad(NULL) does nothing. nb_mark, nb_arguments, nb_argument and nb_partial
   are there, as in exercise 8.3.

   Example: e = (a + b)(b + 1) at a = 2, b = 1; after nb_zero_grad(g) and twice
   nb_backward_add(g, e), g->adjoint[b] is 10.

   In the book: chapter 8, "Add, and clear" and exercise 8.4.
   Check: nabla check 8.4 */
#include <nabla/backward.h>
#include <nabla/exercise.h>

void nb_zero_grad(nb_graph *g)
{
  (void)g;        /* remove this line and the next one, */
  NOT_DONE_YET(); /* and write your answer here */
}

nb_status nb_backward_add(nb_graph *g, nb_node root)
{
  (void)g, (void)root;
  NOT_DONE_YET();
  return NB_OK;
}
