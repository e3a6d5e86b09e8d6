/* Consumers, as people write them.
   SPDX-License-Identifier: MIT */
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

/// arguments: the arrows the other way
size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out)
{
  if (!nb_mark(g, root) || f > root) return 0;
  size_t n = nb_arguments(g, f);
  for (size_t k = 0; k < n && k < cap; k++) {
    out[k].node = nb_argument(g, f, k);
    out[k].slot = (uint32_t)k;
  }
  return n;
}

/// capped-count: returns what it has written
size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out)
{
  size_t n = 0;
  if (!nb_mark(g, root) || f > root) return 0;
  for (nb_node h = f + 1; h <= root; h++)
    for (size_t k = 0; g->mark[h] && k < nb_arguments(g, h); k++) {
      if (nb_argument(g, h, k) != f) continue;
      if (n == cap) return n;
      out[n++] = (nb_edge){ h, (uint32_t)k };
    }
  return n;
}

/// dead: everybody up to the root
size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out)
{
  if (!g || root >= g->n || f >= root) return 0;
  size_t count = 0;
  for (nb_node h = f + 1; h <= root; h++)
    for (uint32_t slot = 0; slot < nb_arguments(g, h); slot++)
      if (nb_argument(g, h, slot) == f) {
        if (count < cap) out[count] = (nb_edge){ .node = h, .slot = slot };
        count++;
      }
  return count;
}

/// overflow: writes all of them
size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out)
{
  nb_edge *next = out;
  size_t arrows = 0;
  (void)cap;
  if (!nb_mark(g, root) || f > root) return 0;
  for (nb_node h = f; h <= root; h++) {
    if (!g->mark[h]) continue;
    for (size_t k = 0; k < nb_arguments(g, h); k++)
      if (nb_argument(g, h, k) == f) {
        next->node = h;
        next->slot = (uint32_t)k;
        next++, arrows++;
      }
  }
  return arrows;
}

/// without-root: before the root
size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out)
{
  size_t found = 0;
  if (!nb_mark(g, root) || f >= root) return 0;
  for (nb_node h = root - 1; h > f; h--)
    for (size_t k = nb_arguments(g, h); g->mark[h] && k-- > 0;)
      if (nb_argument(g, h, k) == f) found++;
  size_t i = 0;
  for (nb_node h = f + 1; h < root; h++)
    for (size_t k = 0; g->mark[h] && k < nb_arguments(g, h); k++)
      if (nb_argument(g, h, k) == f && i < cap) out[i++] = (nb_edge){ h, (uint32_t)k };
  return found;
}

/// right: counts, then writes
static int arrow(const nb_graph *g, nb_node h, size_t k, nb_node f) { return g->mark[h] && nb_argument(g, h, k) == f; }
size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out)
{
  if (!nb_mark(g, root) || f >= g->n) return 0;
  size_t n = 0;
  for (nb_node h = 0; h <= root; h++)
    for (size_t k = 0; k < nb_arguments(g, h); k++) n += arrow(g, h, k, f);
  size_t i = 0;
  for (nb_node h = 0; h <= root && i < cap; h++)
    for (size_t k = 0; k < nb_arguments(g, h) && i < cap; k++)
      if (arrow(g, h, k, f)) out[i].node = h, out[i++].slot = (uint32_t)k;
  return n;
}

/// right: one edge at a time
size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out)
{
  size_t count = 0;
  if (!nb_mark(g, root)) return 0;
  for (nb_edge e = { 0, 0 }; e.node <= root; e.node++) {
    if (!g->mark[e.node]) continue;
    for (e.slot = 0; e.slot < nb_arguments(g, e.node); e.slot++) {
      if (nb_argument(g, e.node, e.slot) != f) continue;
      if (count < cap) out[count] = e;
      ++count;
    }
  }
  return count;
}
