/* Tests of exercise 8.2: long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node order[d->n])
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <nabla/backward.h>
#include "exercise.h"
#define SORT nb_toposort_iter

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

static void cycles(void)
{
  const nb_node from[] = {0, 1, 2, 3, 3, 5}, to[] = {1, 2, 0, 0, 4, 5};
  sketch s = pack(6, 6, from, to);
  nb_node order[6];
  expect_int(SORT(&s.d, 0, order), -1, "0 uses 1, 1 uses 2, 2 uses 0: a cycle");
  expect_int(SORT(&s.d, 3, order), -1, "3 uses 0, which is on a cycle");
  expect_int(SORT(&s.d, 5, order), -1, "5 uses itself");
  expect_int(SORT(&s.d, 4, order), 1, "4 is a leaf; the cycle is elsewhere");
  unpack(s);
}
static void chain(void)
{
  enum { N = 200000 };
  nb_node *from = malloc(N * sizeof *from), *to = malloc(N * sizeof *to), *order = malloc(N * sizeof *order);
  for (nb_node v = 0; v + 1 < N; v++) from[v] = v, to[v] = v + 1;
  sketch s = pack(N, N - 1, from, to);
  expect_int(SORT(&s.d, 0, order), N, "a chain of 200000 nodes, on a small stack");
  expect_int((long)order[0], N - 1, "the leaf comes first");
  expect_int((long)order[N - 1], 0, "the root comes last");
  unpack(s), free(from), free(to), free(order);
}
static void fan(void)
{
  enum { N = 200000 };
  nb_node *from = malloc(N * sizeof *from), *to = malloc(N * sizeof *to), *order = malloc(N * sizeof *order);
  for (nb_node v = 0; v + 1 < N; v++) from[v] = 0, to[v] = v + 1;
  sketch s = pack(N, N - 1, from, to);
  expect_int(SORT(&s.d, 0, order), N, "a node with 199999 arguments, in linear time");
  expect_int((long)order[N - 1], 0, "the root comes last");
  unpack(s), free(from), free(to), free(order);
}

const exercise_test exercise_tests[] = {
  {"diamond", PUBLIC, 1, "two paths to one node", diamond},
  {"ladder", PUBLIC, 1, "exponentially many paths", ladder},
  {"unreachable", PUBLIC, 1, "nodes that the root does not depend on, and no nodes", unreachable},
  {"cycles", PUBLIC, 2, "cycles", cycles},
  {"chain", PUBLIC, 1, "a long chain", chain},
  {"fan", PUBLIC, 1, "a wide node", fan},
  {"shuffled", SEEDED, 2, "random graphs with shuffled numbers", shuffled},
  {0}};
