/* Done before, as people write it: with chains in a hash table, or with a tree.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <nabla/engine.h>
typedef struct {
  size_t buckets;
  nb_node *head, *next;
} table;
static inline table make(size_t n)
{
  table t = { 1, NULL, NULL };
  while (t.buckets < n) t.buckets *= 2;
  t.head = malloc(t.buckets * sizeof *t.head);
  t.next = malloc((n + 1) * sizeof *t.next);
  for (size_t b = 0; b < t.buckets; b++) t.head[b] = NB_NONE;
  return t;
}
static inline void drop(table t) { free(t.head), free(t.next); }
static inline nb_node *bucket(table t, uint64_t a, uint64_t b, uint64_t c)
{
  uint64_t h = (a + 1) * 0x9E3779B97F4A7C15u;
  h = (h ^ (h >> 29) ^ b) * 0xBF58476D1CE4E5B9u;
  h = (h ^ (h >> 31) ^ c) * 0x94D049BB133111EBu;
  return &t.head[(h >> 20) & (t.buckets - 1)];
}
static inline nb_node of(const nb_node *same, nb_node a) { return a == NB_NONE ? NB_NONE : same[a]; }

/// any-operation: compares what goes in
size_t nb_share(size_t n, const uint32_t *op, const nb_node *arg, nb_node *same)
{
  table t = make(n);
  size_t count = 0;
  (void)op;
  for (nb_node i = 0; i < n; i++) {
    nb_node a = of(same, arg[2 * i]), b = of(same, arg[2 * i + 1]), j = NB_NONE;
    same[i] = i;
    if (a != NB_NONE || b != NB_NONE) {
      nb_node *head = bucket(t, a, b, 0);
      for (j = *head; j != NB_NONE; j = t.next[j])
        if (of(same, arg[2 * j]) == a && of(same, arg[2 * j + 1]) == b) break;
      if (j == NB_NONE) t.next[i] = *head, *head = i;
      else same[i] = j;
    }
    count += j == NB_NONE;
  }
  drop(t);
  return count;
}

/// any-order: the smaller argument first
size_t nb_share(size_t n, const uint32_t *op, const nb_node *arg, nb_node *same)
{
  table t = make(n);
  nb_node (*key)[2] = malloc((n + 1) * sizeof *key);
  size_t count = 0;
  for (nb_node i = 0; i < n; i++) {
    nb_node a = of(same, arg[2 * i]), b = of(same, arg[2 * i + 1]), j = NB_NONE;
    key[i][0] = a < b ? a : b, key[i][1] = a < b ? b : a;
    same[i] = i;
    if (key[i][0] != NB_NONE) {
      nb_node *head = bucket(t, key[i][0], key[i][1], op[i]);
      for (j = *head; j != NB_NONE; j = t.next[j])
        if (op[j] == op[i] && key[j][0] == key[i][0] && key[j][1] == key[i][1]) break;
      if (j == NB_NONE) t.next[i] = *head, *head = i;
      else same[i] = j;
    }
    count += same[i] == i;
  }
  drop(t), free(key);
  return count;
}

/// leaves-alike: nothing is the same as nothing
size_t nb_share(size_t n, const uint32_t *op, const nb_node *arg, nb_node *same)
{
  table t = make(n);
  size_t count = 0;
  for (nb_node i = 0; i < n; i++) {
    nb_node a = of(same, arg[2 * i]), b = of(same, arg[2 * i + 1]);
    nb_node *head = bucket(t, a, b, op[i]), j = *head;
    while (j != NB_NONE && !(op[j] == op[i] && of(same, arg[2 * j]) == a && of(same, arg[2 * j + 1]) == b)) j = t.next[j];
    same[i] = j == NB_NONE ? i : j;
    if (j == NB_NONE) t.next[i] = *head, *head = i, count++;
  }
  drop(t);
  return count;
}

/// one-level: the numbers as they are given
size_t nb_share(size_t n, const uint32_t *op, const nb_node *arg, nb_node *same)
{
  table t = make(n);
  size_t count = n;
  for (nb_node i = 0; i < n; i++) {
    const nb_node *x = arg + 2 * (size_t)i;
    same[i] = i;
    if (x[0] == NB_NONE && x[1] == NB_NONE) continue;
    nb_node *head = bucket(t, x[0], x[1], op[i]);
    for (nb_node j = *head; j != NB_NONE && same[i] == i; j = t.next[j])
      if (op[j] == op[i] && arg[2 * j] == x[0] && arg[2 * j + 1] == x[1]) same[i] = j, count--;
    if (same[i] == i) t.next[i] = *head, *head = i;
  }
  drop(t);
  return count;
}

/// right: chains
size_t nb_share(size_t n, const uint32_t *op, const nb_node *arg, nb_node *same)
{
  table t = make(n);
  size_t count = n;
  for (nb_node i = 0; i < n; i++) {
    nb_node a = of(same, arg[2 * i]), b = of(same, arg[2 * i + 1]);
    same[i] = i;
    if (a == NB_NONE && b == NB_NONE) continue;
    nb_node *head = bucket(t, a, b, op[i]), j = *head;
    while (j != NB_NONE && (op[j] != op[i] || of(same, arg[2 * j]) != a || of(same, arg[2 * j + 1]) != b)) j = t.next[j];
    if (j == NB_NONE) t.next[i] = *head, *head = i;
    else same[i] = j, count--;
  }
  drop(t);
  return count;
}

/// right: a digital tree over the bits of a mixed key
typedef struct {
  uint64_t key;
  nb_node step, child[2];
} knot;
size_t nb_share(size_t n, const uint32_t *op, const nb_node *arg, nb_node *same)
{
  knot *k = malloc((n + 1) * sizeof *k);
  nb_node knots = 0;
  size_t count = 0;
  for (nb_node i = 0; i < n; i++) {
    nb_node a = of(same, arg[2 * i]), b = of(same, arg[2 * i + 1]), at = 0, *link = NULL;
    uint64_t key = ((uint64_t)a << 32 | b) * 0x9E3779B97F4A7C15u + op[i] * 0xD6E8FEB86659FD93u, bits;
    same[i] = i;
    bits = key = (key ^ key >> 32) * 0xBF58476D1CE4E5B9u;
    while ((a != NB_NONE || b != NB_NONE) && at < knots) {
      nb_node j = k[at].step;
      if (op[j] == op[i] && of(same, arg[2 * j]) == a && of(same, arg[2 * j + 1]) == b) { same[i] = j; break; }
      link = &k[at].child[bits >> 63], bits = bits << 1 | bits >> 63;
      at = *link;
    }
    count += same[i] == i;
    if (same[i] != i || (a == NB_NONE && b == NB_NONE)) continue;
    if (link) *link = knots;
    k[knots++] = (knot){ key, i, { NB_NONE, NB_NONE } };
  }
  free(k);
  return count;
}
