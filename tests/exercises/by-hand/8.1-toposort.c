/* Topological order, as people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
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

/// by-number: marks what is needed, and reads the marks off
static void mark(const nb_dag *d, nb_node v, char *needed)
{
  if (needed[v]++) return;
  for (uint32_t k = d->first[v]; k < d->first[v + 1]; k++) mark(d, d->argument[k], needed);
  needed[v] = 1;
}
size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  char *needed = calloc(d->n, 1);
  size_t n = 0;
  mark(d, root, needed);
  for (nb_node v = 0; v < d->n; v++)
    if (needed[v]) order[n++] = v;
  free(needed);
  return n;
}

/// duplicates: a tree, they thought
static nb_node *walk(const nb_dag *d, nb_node v, nb_node *to)
{
  for (uint32_t k = d->first[v]; k != d->first[v + 1]; k++) to = walk(d, d->argument[k], to);
  *to = v;
  return to + 1;
}
size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order)
{
  if (d == NULL || root >= d->n) return 0;
  return (size_t)(walk(d, root, order) - order);
}

/// no-check: a bad root is written down
static size_t visit(const nb_dag *d, nb_node v, char *seen, nb_node *order, size_t n)
{
  if (v >= d->n) return n + 1;
  if (seen[v]) return n;
  seen[v] = 1;
  for (uint32_t k = d->first[v]; k < d->first[v + 1]; k++) n = visit(d, d->argument[k], seen, order, n);
  order[n++] = v;
  return n;
}
size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d) return 0;
  char *seen = calloc(d->n + 1, 1);
  size_t n = visit(d, root, seen, order, 0);
  free(seen);
  return n;
}

/// right: counts consumers, and fills the order from its end
size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  size_t *waiting = calloc(d->n, sizeof *waiting), n = 1, head = 0;
  char *needed = calloc(d->n, 1);
  nb_node *list = malloc(d->n * sizeof *list);
  list[0] = root, needed[root] = 1;
  for (size_t i = 0; i < n; i++)
    for (uint32_t k = d->first[list[i]]; k < d->first[list[i] + 1]; k++) {
      nb_node a = d->argument[k];
      waiting[a]++;
      if (!needed[a]) needed[a] = 1, list[n++] = a;
    }
  size_t left = n, stacked = 1;
  list[head] = root;
  while (stacked > 0) {
    nb_node v = list[--stacked];
    order[--left] = v;
    for (uint32_t k = d->first[v]; k < d->first[v + 1]; k++)
      if (--waiting[d->argument[k]] == 0) list[stacked++] = d->argument[k];
  }
  free(waiting), free(needed), free(list);
  return n;
}

/// right: a structure for the walk
typedef struct {
  const nb_dag *d;
  nb_node *order;
  size_t n;
  unsigned char *done;
} sorter;
static void sort_from(sorter *s, nb_node v)
{
  s->done[v] = 1;
  for (uint32_t k = s->d->first[v + 1]; k-- > s->d->first[v];)
    if (!s->done[s->d->argument[k]]) sort_from(s, s->d->argument[k]);
  s->order[s->n++] = v;
}
size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  sorter s = { d, order, 0, calloc(d->n, 1) };
  sort_from(&s, root);
  free(s.done);
  return s.n;
}
