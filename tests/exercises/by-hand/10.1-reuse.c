/* Used again, as people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <nabla/engine.h>
static inline int in_order(size_t n, const nb_node *arg)
{
  for (size_t e = 0; e < 2 * n; e++)
    if (arg[e] != NB_NONE && arg[e] >= e / 2) return 0;
  return 1;
}
/* how often each result is read; a step that reads it twice counts once */
static inline uint32_t *readers(size_t n, const nb_node *arg)
{
  uint32_t *left = calloc(n + 1, sizeof *left);
  for (size_t i = 0; i < n; i++) {
    nb_node a = arg[2 * i], b = arg[2 * i + 1];
    if (a != NB_NONE) left[a]++;
    if (b != NB_NONE && b != a) left[b]++;
  }
  if (n > 0) left[n - 1]++; /* the caller reads the last one */
  return left;
}
typedef struct {
  nb_node *slot;
  size_t n, slots;
} heap;
static inline nb_node take(heap *h) { return h->n > 0 ? h->slot[--h->n] : (nb_node)h->slots++; }
static inline void give(heap *h, nb_node slot) { h->slot[h->n++] = slot; }

/// first-reader: free as soon as it is read
size_t nb_reuse(size_t n, const nb_node *arg, nb_node *slot)
{
  if (!in_order(n, arg)) return 0;
  heap h = { malloc((2 * n + 1) * sizeof *h.slot), 0, 0 };
  uint32_t *left = readers(n, arg);
  for (size_t i = 0; i < n; i++) {
    for (size_t e = 2 * i; e < 2 * i + 2; e++)
      if (arg[e] != NB_NONE && left[arg[e]] > 0 && arg[e] + 1 != n) left[arg[e]] = 0, give(&h, slot[arg[e]]);
    slot[i] = take(&h);
    if (left[i] == 0) give(&h, slot[i]);
  }
  free(h.slot), free(left);
  return h.slots;
}

/// never: a slot is a number
size_t nb_reuse(size_t n, const nb_node *arg, nb_node *slot)
{
  if (!in_order(n, arg)) return 0;
  for (size_t i = 0; i < n; i++) slot[i] = (nb_node)i;
  return n;
}

/// no-check: trusts the caller
size_t nb_reuse(size_t n, const nb_node *arg, nb_node *slot)
{
  heap h = { malloc((2 * n + 1) * sizeof *h.slot), 0, 0 };
  uint32_t *left = readers(n, arg);
  for (size_t i = 0; i < n; i++) {
    nb_node a = arg[2 * i], b = arg[2 * i + 1];
    if (a != NB_NONE && --left[a] == 0) give(&h, slot[a]);
    if (b != NB_NONE && b != a && --left[b] == 0) give(&h, slot[b]);
    slot[i] = take(&h);
    if (left[i] == 0) give(&h, slot[i]);
  }
  free(h.slot), free(left);
  return h.slots;
}

/// not-in-place: first a place for the result
size_t nb_reuse(size_t n, const nb_node *arg, nb_node *slot)
{
  if (!in_order(n, arg)) return 0;
  heap h = { malloc((2 * n + 1) * sizeof *h.slot), 0, 0 };
  uint32_t *left = readers(n, arg);
  for (size_t i = 0; i < n; i++) {
    slot[i] = take(&h);
    for (int k = 0; k < 2; k++) {
      nb_node a = arg[2 * i + k];
      if (a == NB_NONE || (k == 1 && a == arg[2 * i])) continue;
      if (--left[a] == 0) give(&h, slot[a]);
    }
    if (left[i] == 0) give(&h, slot[i]);
  }
  free(h.slot), free(left);
  return h.slots;
}

/// twice: puts back for each argument
size_t nb_reuse(size_t n, const nb_node *arg, nb_node *slot)
{
  if (!in_order(n, arg)) return 0;
  heap h = { malloc((4 * n + 1) * sizeof *h.slot), 0, 0 };
  size_t *last = malloc((n + 1) * sizeof *last);
  for (size_t i = 0; i < n; i++) last[i] = i;
  for (size_t e = 0; e < 2 * n; e++)
    if (arg[e] != NB_NONE) last[arg[e]] = e / 2;
  if (n > 0) last[n - 1] = n;
  for (size_t i = 0; i < n; i++) {
    if (arg[2 * i] != NB_NONE && last[arg[2 * i]] == i) give(&h, slot[arg[2 * i]]);
    if (arg[2 * i + 1] != NB_NONE && last[arg[2 * i + 1]] == i) give(&h, slot[arg[2 * i + 1]]);
    slot[i] = take(&h);
    if (last[i] == i) give(&h, slot[i]);
  }
  free(h.slot), free(last);
  return h.slots;
}

/// unread-kept: slots come back from readers
size_t nb_reuse(size_t n, const nb_node *arg, nb_node *slot)
{
  if (!in_order(n, arg)) return 0;
  heap h = { malloc((2 * n + 1) * sizeof *h.slot), 0, 0 };
  uint32_t *left = readers(n, arg);
  for (size_t i = 0; i < n; i++) {
    const nb_node a = arg[2 * i], b = arg[2 * i + 1];
    if (a != NB_NONE && --left[a] == 0) give(&h, slot[a]);
    if (b != NB_NONE && b != a && --left[b] == 0) give(&h, slot[b]);
    slot[i] = take(&h);
  }
  free(h.slot), free(left);
  return h.slots;
}

/// right: counts the readers that are left
size_t nb_reuse(size_t n, const nb_node *arg, nb_node *slot)
{
  if (!in_order(n, arg)) return 0;
  heap h = { malloc((2 * n + 1) * sizeof *h.slot), 0, 0 };
  uint32_t *left = readers(n, arg);
  for (size_t i = 0; i < n; i++) {
    const nb_node a = arg[2 * i], b = arg[2 * i + 1];
    if (a != NB_NONE && --left[a] == 0) give(&h, slot[a]);
    if (b != NB_NONE && b != a && --left[b] == 0) give(&h, slot[b]);
    slot[i] = take(&h);
    if (left[i] == 0) give(&h, slot[i]);
  }
  free(h.slot), free(left);
  return h.slots;
}

/// right: free slots in a list, linked through the owner of each
size_t nb_reuse(size_t n, const nb_node *arg, nb_node *slot)
{
  if (!in_order(n, arg)) return 0;
  nb_node *next = malloc((n + 1) * sizeof *next), top = NB_NONE;
  size_t *last = malloc((n + 1) * sizeof *last), slots = 0;
  for (size_t i = 0; i < n; i++) last[i] = i;
  for (size_t e = 0; e < 2 * n; e++)
    if (arg[e] != NB_NONE) last[arg[e]] = e / 2;
  if (n > 0) last[n - 1] = n;
  for (size_t i = 0; i < n; i++) {
    nb_node read[3] = { arg[2 * i], arg[2 * i + 1] == arg[2 * i] ? NB_NONE : arg[2 * i + 1], (nb_node)i };
    for (int k = 0; k < 3; k++) {
      if (k == 2) {
        slot[i] = top != NB_NONE ? top : (nb_node)slots++;
        if (top != NB_NONE) top = next[top];
      }
      if (read[k] == NB_NONE || last[read[k]] != i) continue;
      next[slot[read[k]]] = top, top = slot[read[k]];
    }
  }
  free(next), free(last);
  return slots;
}
