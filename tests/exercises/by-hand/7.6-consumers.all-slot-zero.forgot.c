/* Forgets to say which argument.
   SPDX-License-Identifier: MIT */
#include <nabla/graph.h>
size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out)
{
  if (!nb_mark(g, root) || f >= g->n) return 0;
  size_t arrows = 0;
  nb_node h = f;
  while (++h <= root)
    for (size_t k = 0; g->mark[h] && k < nb_arguments(g, h); k++)
      if (nb_argument(g, h, k) == f) {
        nb_edge e = { h, 0 };
        if (arrows < cap) out[arrows] = e;
        arrows++;
      }
  return arrows;
}
