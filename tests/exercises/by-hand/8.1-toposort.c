/* As people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <math.h>
#include <string.h>
#include <nabla/backward.h>

/// everything: begins at every node
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

/// preorder: the root first
static size_t go(const nb_dag *d, nb_node v, char *been, nb_node *order, size_t at)
{
  been[v] = 'x';
  order[at++] = v;
  const nb_node *a = d->argument + d->first[v], *end = d->argument + d->first[v + 1];
  for (; a != end; a++)
    if (!been[*a]) at = go(d, *a, been, order, at);
  return at;
}
size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  char *been = calloc(d->n, 1);
  if (!been) return 0;
  size_t n = go(d, root, been, order, 0);
  free(been);
  return n;
}
