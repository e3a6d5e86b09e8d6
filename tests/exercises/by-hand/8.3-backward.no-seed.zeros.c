/* Nothing to pass on.
   SPDX-License-Identifier: MIT */
#include <string.h>
#include <nabla/backward.h>
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (!nb_mark(g, root)) return NB_ENODE;
  memset(g->adjoint, 0, g->n * sizeof *g->adjoint);
  for (long v = (long)root; v >= 0; v--)
    for (size_t k = 0; g->mark[v] && k < nb_arguments(g, (nb_node)v); k++) {
      double *to = &g->adjoint[nb_argument(g, (nb_node)v, k)];
      *to += nb_partial(g, (nb_node)v, k) * g->adjoint[v];
    }
  return NB_OK;
}
