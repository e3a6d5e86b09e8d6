/* Tests of topological orders, for exercises 8.1 and 8.2: SORT is the function that is tested.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <nabla/backward.h>
#include "exercise.h"

/* A graph that is being built: argument[k] belongs to node from[k]; packed into a nb_dag. */
typedef struct sketch {
  uint32_t *first;
  nb_node *argument;
  nb_dag d;
} sketch;
static sketch pack(size_t n, size_t edges, const nb_node *from, const nb_node *to)
{
  sketch s = {calloc(n + 2, sizeof(uint32_t)), malloc((edges + 1) * sizeof(nb_node)), {n, edges, NULL, NULL}};
  for (size_t k = 0; k < edges; k++) s.first[from[k] + 2]++;
  for (size_t v = 2; v <= n; v++) s.first[v] += s.first[v - 1];
  for (size_t k = 0; k < edges; k++) s.argument[s.first[from[k] + 1]++] = to[k];
  s.d.first = s.first, s.d.argument = s.argument;
  return s;
}
static void unpack(sketch s) { free(s.first), free(s.argument); }

/* How many nodes a root depends on, itself included, found without any order. */
static long reachable(const nb_dag *d, nb_node root, char *seen)
{
  long count = 0;
  for (size_t v = 0; v < d->n; v++) seen[v] = v == root;
  for (int more = 1; more; ) {
    more = 0;
    for (size_t v = 0; v < d->n; v++)
      for (uint32_t k = d->first[v]; seen[v] && k < d->first[v + 1]; k++)
        if (!seen[d->argument[k]]) seen[d->argument[k]] = 1, more = 1;
  }
  for (size_t v = 0; v < d->n; v++) count += seen[v];
  return count;
}
static void is_order(const nb_dag *d, const nb_node *order, long got, long want)
{
  char done[1000] = {0};
  expect_int(got, want, "how many nodes the root depends on, itself included");
  for (long i = 0; i < want; i++) {
    nb_node v = order[i];
    expect_true(v < d->n, "entry %ld of the order, %lu, is no node", i, (unsigned long)v);
    expect_true(!done[v], "node %lu is written twice", (unsigned long)v);
    for (uint32_t k = d->first[v]; k < d->first[v + 1]; k++)
      expect_true(done[d->argument[k]], "node %lu comes before its argument %lu", (unsigned long)v, (unsigned long)d->argument[k]);
    done[v] = 1;
  }
}
static void sorted(const nb_dag *d, nb_node root)
{
  char seen[1000];
  nb_node order[1000] = {0};
  long want = reachable(d, root, seen);
  is_order(d, order, (long)SORT(d, root, order), want);
}

static void diamond(void)
{
  const nb_node from[] = {0, 0, 3, 1, 1}, to[] = {3, 1, 2, 2, 3};
  sketch s = pack(4, 5, from, to);
  sorted(&s.d, 0);
  sorted(&s.d, 1);
  unpack(s);
}
static void ladder(void)
{
  nb_node from[80], to[80];
  for (nb_node i = 0; i < 40; i++) { /* 40 doublings, upside down or not: numbers jump by 17 */
    from[2 * i] = from[2 * i + 1] = i * 17 % 41;
    to[2 * i] = to[2 * i + 1] = (i + 1) * 17 % 41;
  }
  sketch s = pack(41, 80, from, to);
  sorted(&s.d, 0);
  unpack(s);
}
static void unreachable(void)
{
  const nb_node from[] = {2, 4, 4, 1, 5}, to[] = {0, 2, 0, 3, 4};
  sketch s = pack(6, 5, from, to);
  sorted(&s.d, 4);
  sorted(&s.d, 1);
  sorted(&s.d, 3);
  nb_node order[6];
  expect_int((long)SORT(&s.d, 6, order), 0, "6 is no node");
  expect_int((long)SORT(NULL, 0, order), 0, "there is no graph");
  unpack(s);
}
static void shuffled(void)
{
  enum { N = 40, E = 70 };
  for (int round = 0; round < 6; round++) {
    nb_node name[N], from[E], to[E];
    for (nb_node v = 0; v < N; v++) name[v] = v;
    for (int v = N - 1; v > 0; v--) {
      int w = (int)uniform_int(0, v);
      nb_node t = name[v];
      name[v] = name[w], name[w] = t;
    }
    for (int k = 0; k < E; k++) {
      int hi = (int)uniform_int(1, N - 1);
      from[k] = name[hi], to[k] = name[uniform_int(hi > 12 ? hi - 12 : 0, hi - 1)];
    }
    sketch s = pack(N, E, from, to);
    sorted(&s.d, name[N - 1]);
    sorted(&s.d, name[N - 2]);
    unpack(s);
  }
}
