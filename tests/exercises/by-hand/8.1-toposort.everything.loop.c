/* Begins at every node.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <nabla/backward.h>
struct walk { const nb_dag *d; unsigned char *seen; nb_node *order; size_t n; };
static void visit(struct walk *w, nb_node v)
{
  if (w->seen[v]) return;
  w->seen[v] = 1;
  for (uint32_t k = w->d->first[v]; k < w->d->first[v + 1]; k++) visit(w, w->d->argument[k]);
  w->order[w->n++] = v;
}
size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order)
{
  if (d == NULL || root >= d->n) return 0;
  struct walk w = { d, calloc(d->n, sizeof *w.seen), order, 0 };
  if (w.seen == NULL) return 0;
  for (nb_node v = 0; v < d->n; v++) visit(&w, v);
  free(w.seen);
  return w.n;
}
