/* Nodes without an influence take part.
   SPDX-License-Identifier: MIT */
#include <nabla/backward.h>
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (root >= g->n) return NB_ENODE;
  for (nb_node v = 0; v < g->n; v++) g->adjoint[v] = v == root ? 1 : 0;
  nb_node v = root;
  do {
    size_t n = nb_arguments(g, v);
    for (size_t k = 0; k < n; k++) g->adjoint[nb_argument(g, v, k)] += nb_partial(g, v, k) * g->adjoint[v];
  } while (v-- > 0);
  return NB_OK;
}
