/* Walks along every path from the root.
   SPDX-License-Identifier: MIT */
#include <nabla/backward.h>
static void send(nb_graph *g, nb_node to, double amount)
{
  g->adjoint[to] += amount;
  for (size_t k = nb_arguments(g, to); k-- > 0;) send(g, nb_argument(g, to, k), nb_partial(g, to, k) * amount);
}
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (g == NULL) return NB_EARG;
  if (root >= g->n) return NB_ENODE;
  for (nb_node v = 0; v < g->n; v++) g->adjoint[v] = 0;
  send(g, root, 1);
  return NB_OK;
}
