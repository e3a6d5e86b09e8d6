/* An answer to exercise 8.3 as a student might write it; tests/mine/mine.sh trains a network with it.
   SPDX-License-Identifier: MIT */
#include <nabla/backward.h>
#include <stdlib.h>
#include <string.h>

nb_status nb_backward(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (root >= g->n) return NB_ENODE;
  unsigned char *wanted = calloc(g->n, 1);
  if (!wanted) return NB_ENOMEM;
  memset(g->adjoint, 0, g->n * sizeof(double));
  g->adjoint[root] = 1;
  wanted[root] = 1;
  nb_node v = root;
  while (1) {
    if (wanted[v]) {
      size_t count = nb_arguments(g, v), k;
      for (k = 0; k < count; k++) {
        nb_node a = nb_argument(g, v, k);
        wanted[a] = 1;
        g->adjoint[a] += nb_partial(g, v, k) * g->adjoint[v];
      }
    }
    if (v == 0) break;
    v--;
  }
  free(wanted);
  return NB_OK;
}
