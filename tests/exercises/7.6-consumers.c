/* Tests of exercise 7.6:
   size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge out[cap])
   SPDX-License-Identifier: MIT */
#include <nabla/graph.h>
#include "exercise.h"

typedef struct { nb_node node; uint32_t slot; } arrow;

static void arrows(nb_graph *g, nb_node root, nb_node f, size_t n, const arrow *want)
{
  nb_edge out[16];
  for (int i = 0; i < 16; i++) out[i].node = out[i].slot = 4711;
  expect_int((long)nb_consumers(g, root, f, 16, out), (long)n, "arrows from node %ld for the root %ld", (long)f, (long)root);
  for (size_t i = 0; i < n; i++) {
    expect_int((long)out[i].node, (long)want[i].node, "out[%zu].node, a consumer of node %ld", i, (long)f);
    expect_int((long)out[i].slot, (long)want[i].slot, "out[%zu].slot, the place of node %ld among the arguments", i, (long)f);
  }
  expect_int((long)out[n].node, 4711, "out[%zu] is not to be touched", n);
}

static void lecture(void)
{
  nb_graph *g = nb_graph_new();
  nb_node a = nb_var(g, 2), b = nb_var(g, 1), one = nb_const(g, 1);
  nb_node r = nb_add(g, a, b), s = nb_add(g, b, one), e = nb_mul(g, r, s);
  arrows(g, e, b, 2, (arrow[]){{r, 1}, {s, 0}});
  arrows(g, e, a, 1, (arrow[]){{r, 0}});
  arrows(g, e, s, 1, (arrow[]){{e, 1}});
  arrows(g, e, e, 0, NULL);
  arrows(g, r, b, 1, (arrow[]){{r, 1}});
  nb_graph_free(g);
}
static void square(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 3), y = nb_mul(g, x, x), z = nb_sub(g, y, x);
  arrows(g, y, x, 2, (arrow[]){{y, 0}, {y, 1}});
  arrows(g, z, x, 3, (arrow[]){{y, 0}, {y, 1}, {z, 1}});
  nb_graph_free(g);
}
static void dead_nodes(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 3), dead = nb_exp(g, x), y = nb_sin(g, x), buried = nb_add(g, dead, y), z = nb_add(g, x, y);
  nb_node later = nb_neg(g, x);
  arrows(g, z, x, 2, (arrow[]){{y, 0}, {z, 0}});
  arrows(g, z, y, 1, (arrow[]){{z, 1}});
  arrows(g, buried, x, 2, (arrow[]){{dead, 0}, {y, 0}});
  arrows(g, later, x, 1, (arrow[]){{later, 0}});
  nb_graph_free(g);
}
static void lists(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 3), y = nb_var(g, 4), a[] = {x, y, x}, b[] = {y, x, x};
  nb_node d = nb_dot(g, 3, a, b), s = nb_sum(g, 3, (nb_node[]){d, x, d});
  arrows(g, d, x, 4, (arrow[]){{d, 0}, {d, 3}, {d, 4}, {d, 5}});
  arrows(g, s, d, 2, (arrow[]){{s, 0}, {s, 2}});
  nb_graph_free(g);
}
static void capacity(void)
{
  nb_graph *g = nb_graph_new();
  nb_node x = nb_var(g, 3), y = nb_mul(g, x, x), z = nb_mul(g, y, x);
  nb_edge out[4] = {{8, 8}, {8, 8}, {8, 8}, {8, 8}};
  expect_int((long)nb_consumers(g, z, x, 2, out), 3, "three arrows, room for two: all are counted");
  expect_int((long)out[1].node, (long)y, "the second arrow leads to the square");
  expect_int((long)out[2].node, 8, "out[2] is beyond cap");
  expect_int((long)nb_consumers(g, z, x, 0, NULL), 3, "room for none, out is NULL: all are counted");
  expect_int((long)nb_consumers(g, 9, x, 4, out), 0, "the root 9 does not exist");
  expect_int((long)nb_consumers(g, z, 9, 4, out), 0, "node 9 does not exist");
  nb_graph_free(g);
}
static void random_graphs(void)
{
  for (int round = 0; round < 6; round++) {
    nb_graph *g = nb_graph_new();
    nb_var(g, 1), nb_var(g, 2);
    for (nb_node i = 2; i < 12; i++) nb_add(g, (nb_node)uniform_int(0, i - 1), (nb_node)uniform_int(0, i - 1));
    nb_node root = (nb_node)uniform_int(6, 11), f = (nb_node)uniform_int(0, 5);
    arrow want[16];
    size_t n = 0;
    nb_mark(g, root);
    for (nb_node h = f + 1; h <= root; h++)
      for (uint32_t k = 0; k < 2 && n < 15; k++)
        if (g->mark[h] && g->arg[h][k] == f) want[n++] = (arrow){h, k};
    for (nb_node h = 0; h < 12; h++) g->mark[h] = 1; /* marks of some other root */
    if (n < 15) arrows(g, root, f, n, want);
    nb_graph_free(g);
  }
}

const exercise_test exercise_tests[] = {
  {"lecture", PUBLIC, 1, "Figure 4", lecture},
  {"square", PUBLIC, 1, "one consumer, two arrows", square, "lecture"},
  {"dead_nodes", PUBLIC, 1, "consumers that the root does not depend on", dead_nodes},
  {"lists", PUBLIC, 1, "nodes with lists of arguments", lists},
  {"capacity", PUBLIC, 1, "more arrows than room, and bad nodes", capacity},
  {"random_graphs", SEEDED, 1, "random graphs", random_graphs},
  {0}};
