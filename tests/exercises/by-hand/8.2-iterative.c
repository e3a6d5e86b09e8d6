/* Without recursion, as people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <nabla/backward.h>

/// diamond-is-cycle: whoever has been met is on a cycle
long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  uint32_t *next = malloc(d->n * sizeof *next);
  nb_node *stack = malloc(d->n * sizeof *stack);
  char *met = calloc(d->n, 1);
  long n = 0;
  size_t depth = 1;
  stack[0] = root, next[root] = d->first[root], met[root] = 1;
  while (depth > 0 && n >= 0) {
    nb_node v = stack[depth - 1];
    if (next[v] < d->first[v + 1]) {
      nb_node a = d->argument[next[v]++];
      if (met[a]) n = -1;
      else met[a] = 1, next[a] = d->first[a], stack[depth++] = a;
    } else {
      order[n++] = v;
      depth--;
    }
  }
  free(next), free(stack), free(met);
  return n;
}

/// no-cycle: skips whoever has been met
long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  uint32_t *next = malloc(d->n * sizeof *next);
  nb_node *stack = malloc(d->n * sizeof *stack), *top = stack;
  for (size_t v = 0; v < d->n; v++) next[v] = UINT32_MAX;
  long n = 0;
  *top = root, next[root] = d->first[root];
  while (top >= stack) {
    nb_node v = *top;
    if (next[v] == d->first[v + 1]) {
      order[n++] = v, top--;
      continue;
    }
    nb_node a = d->argument[next[v]++];
    if (next[a] == UINT32_MAX) next[a] = d->first[a], *++top = a;
  }
  free(next), free(stack);
  return n;
}

/// recursion: on the stack of the machine, with three colors
static int visit(const nb_dag *d, nb_node v, nb_node *order, char *color, long *n)
{
  color[v] = 'o';
  for (uint32_t k = d->first[v]; k < d->first[v + 1]; k++) {
    nb_node a = d->argument[k];
    if (color[a] == 'o') return 0;
    if (color[a] == 0 && !visit(d, a, order, color, n)) return 0;
  }
  color[v] = 'd';
  order[(*n)++] = v;
  return 1;
}
long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  char *color = calloc(d->n, 1);
  long n = 0;
  if (!visit(d, root, order, color, &n)) n = -1;
  free(color);
  return n;
}

/// rescan: looks for an argument that isn't done, from the first one on
long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  enum { NEW, OPEN, DONE };
  nb_node *stack = malloc((d->n + 1) * sizeof *stack);
  char *state = calloc(d->n, 1);
  size_t depth = 0;
  long n = 0;
  stack[depth++] = root;
  while (depth) {
    nb_node v = stack[depth - 1];
    int all = 1;
    state[v] = OPEN;
    for (uint32_t k = d->first[v]; k < d->first[v + 1] && all; k++) {
      nb_node a = d->argument[k];
      if (state[a] == OPEN) {
        free(stack), free(state);
        return -1;
      }
      if (state[a] == NEW) stack[depth++] = a, all = 0;
    }
    if (all) state[v] = DONE, order[n++] = v, depth--;
  }
  free(stack), free(state);
  return n;
}

/// written-early: the order in which they are met
long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  uint32_t *next = malloc(d->n * sizeof *next);
  nb_node *stack = malloc(d->n * sizeof *stack);
  char *state = calloc(d->n, 1);
  size_t depth = 0;
  long n = 0;
  nb_node enter = root;
  for (;;) {
    if (enter != NB_NONE) {
      order[n++] = enter;
      state[enter] = 1, next[enter] = d->first[enter], stack[depth++] = enter;
      enter = NB_NONE;
    }
    if (depth == 0) break;
    nb_node v = stack[depth - 1];
    if (next[v] == d->first[v + 1]) state[v] = 2, depth--;
    else {
      nb_node a = d->argument[next[v]++];
      if (state[a] == 1) { n = -1; break; }
      if (state[a] == 0) enter = a;
    }
  }
  free(next), free(stack), free(state);
  return n;
}

/// right: a linked list of the open nodes
long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  struct { nb_node parent; uint32_t next; int state; } *of = calloc(d->n, sizeof *of);
  long n = 0;
  nb_node v = root;
  of[v].parent = NB_NONE, of[v].next = d->first[v], of[v].state = 1;
  while (v != NB_NONE) {
    if (of[v].next == d->first[v + 1]) {
      order[n++] = v, of[v].state = 2;
      v = of[v].parent;
      continue;
    }
    nb_node a = d->argument[of[v].next++];
    if (of[a].state == 1) { n = -1; break; }
    if (of[a].state == 0) of[a].parent = v, of[a].next = d->first[a], of[a].state = 1, v = a;
  }
  free(of);
  return n;
}

/// right: counts consumers, and begins with those that have none
long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node *order)
{
  if (!d || root >= d->n) return 0;
  uint32_t *users = calloc(d->n, sizeof *users);
  char *needed = calloc(d->n, 1);
  nb_node *queue = malloc(d->n * sizeof *queue);
  size_t n = 1, left, ready = 0;
  queue[0] = root, needed[root] = 1;
  for (size_t i = 0; i < n; i++)
    for (uint32_t k = d->first[queue[i]]; k < d->first[queue[i] + 1]; k++) {
      nb_node a = d->argument[k];
      users[a]++;
      if (!needed[a]) needed[a] = 1, queue[n++] = a;
    }
  left = n;
  if (users[root] == 0) queue[ready++] = root;
  while (ready > 0) {
    nb_node v = queue[--ready];
    order[--left] = v;
    for (uint32_t k = d->first[v]; k < d->first[v + 1]; k++)
      if (--users[d->argument[k]] == 0) queue[ready++] = d->argument[k];
  }
  free(users), free(needed), free(queue);
  return left == 0 ? (long)n : -1;
}
