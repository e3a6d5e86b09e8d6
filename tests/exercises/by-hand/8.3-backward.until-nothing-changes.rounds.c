/* Jacobi's iteration: all adjoints from the ones before, until they stay.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <nabla/backward.h>
nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (g == NULL) return NB_EARG;
  if (!nb_mark(g, root)) return NB_ENODE;
  double *fresh = malloc(g->n * sizeof *fresh);
  for (size_t v = 0; v < g->n; v++) g->adjoint[v] = 0;
  for (int changed = 1; changed;) {
    changed = 0;
    for (size_t v = 0; v < g->n; v++) fresh[v] = v == root;
    for (nb_node v = 0; v <= root; v++)
      for (size_t k = 0; g->mark[v] && k < nb_arguments(g, v); k++)
        fresh[nb_argument(g, v, k)] += g->adjoint[v] * nb_partial(g, v, k);
    for (size_t v = 0; v < g->n; v++) changed |= fresh[v] != g->adjoint[v], g->adjoint[v] = fresh[v];
  }
  free(fresh);
  return NB_OK;
}
