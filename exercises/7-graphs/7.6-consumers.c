/* 7.6 Consumers
   SPDX-License-Identifier: MIT

   nb_consumers(g, root, f, cap, out) returns the number of arrows from f to nodes that root
   depends on (root included), and writes the first cap of them to out: out[i].node is the
   consumer, out[i].slot the place of f among its arguments, from 0; by node, then by slot.
   0 if root or f is no node of g.

   From the library: nb_mark(g, root), nb_arguments(g, v), nb_argument(g, v, k).

   Example: if node 1 is the product of node 0 with itself, there are two arrows from 0 for the
   root 1: {1, 0} and {1, 1}.

   In the book: chapter 7, "A generic node" and exercise 7.6.
   Check: nabla check 7.6 */
#include <nabla/graph.h>
#include <nabla/exercise.h>

size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out)
{
  (void)g, (void)root, (void)f, (void)cap, (void)out; /* remove this line and the next two, */
  NOT_DONE_YET();                                     /* and write your answer here */
  return 0;
}
