/* The root first.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <nabla/backward.h>
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
