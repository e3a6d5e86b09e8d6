/* The last share wins.
   SPDX-License-Identifier: MIT */
#include <nabla/backward.h>
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (g == NULL) return NB_EARG;
  if (nb_mark(g, root) == 0) return NB_ENODE;
  size_t i = g->n;
  while (i > 0) g->adjoint[--i] = 0;
  g->adjoint[root] = 1.0;
  for (nb_node v = root + 1; v > 0; v--) {
    nb_node u = v - 1;
    if (g->mark[u] == 0) continue;
    for (size_t k = 0, n = nb_arguments(g, u); k < n; k++) {
      double share = nb_partial(g, u, k) * g->adjoint[u];
      g->adjoint[nb_argument(g, u, k)] = share;
    }
  }
  return NB_OK;
}
