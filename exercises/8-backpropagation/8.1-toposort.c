/* 8.1 Topological order
   SPDX-License-Identifier: MIT

   A graph from elsewhere: node v has the arguments
       d->argument[k] for k = d->first[v], ..., d->first[v + 1] - 1,
   and their numbers may be larger or smaller than v. There is no cycle.

   nb_toposort(d, root, order) writes root and all nodes that it depends on into order, each
   once, and each after all of its arguments. Any such order will do. It returns how many they
   are; 0, and nothing written, if d is NULL, root is no node, or there is no memory.

   Example: n = 3, node 0 has the arguments 2 and 1, node 1 has the argument 2, node 2 is a
   leaf. The order for the root 0 is 2, 1, 0.

   In the book: chapter 8, "Graphs without an order" and exercise 8.1.
   Check: nabla check 8.1 */
#include <stdlib.h>
#include <nabla/backward.h>
#include <nabla/exercise.h>

size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order)
{
  (void)d, (void)root, (void)order; /* remove this line and the next two, */
  NOT_DONE_YET();                   /* and write your answer here */
  return 0;
}
