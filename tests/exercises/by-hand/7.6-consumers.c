/* As people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <math.h>
#include <string.h>
#include <nabla/graph.h>

/// all-slot-zero: forgets to say which argument
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

/// set: each consumer once
size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out)
{
  size_t count = 0;
  if (nb_mark(g, root) == 0 || f >= g->n) return 0;
  for (nb_node h = 0; h <= root; h++) {
    int found = 0;
    uint32_t slot = 0;
    if (!g->mark[h]) continue;
    for (uint32_t k = 0; k < nb_arguments(g, h) && !found; k++)
      if (nb_argument(g, h, k) == f) found = 1, slot = k;
    if (!found) continue;
    if (count < cap) out[count].node = h, out[count].slot = slot;
    count++;
  }
  return count;
}
