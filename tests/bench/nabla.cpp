// libnabla: the graph of chapter 7 as it is, recorded anew each time, and compiled with three efforts.
// SPDX-License-Identifier: MIT
#include "bench.h"
#include <cstdint>
#include <nabla/engine.h>
#include <unistd.h>

static nb_recorder *tape;
static nb_graph *graph;

// The same operators for a number that is recorded, and for a node.
struct recorded {
  nb_real x;
  recorded() : x{ 0, 0 } {}
  recorded(double c) : x{ c, 0 } {}
  recorded(nb_real r) : x(r) {}
  double value() const { return x.value; }
};
struct node {
  nb_node x;
  node() : x(NB_NONE) {}
  node(double c) : x(nb_const(graph, c)) {}
  struct raw { nb_node v; };
  node(raw r) : x(r.v) {}
};
#define BINARY(sign, name)                                                                                         \
  static inline recorded operator sign(const recorded &a, const recorded &b) { return nb_real_##name(tape, a.x, b.x); } \
  static inline node operator sign(const node &a, const node &b) { return node::raw{ nb_##name(graph, a.x, b.x) }; }
#define UNARY(call, name)                                                                                          \
  static inline recorded call(const recorded &a) { return nb_real_##name(tape, a.x); }                             \
  static inline node call(const node &a) { return node::raw{ nb_##name(graph, a.x) }; }
BINARY(+, add) BINARY(-, sub) BINARY(*, mul) BINARY(/, div)
UNARY(exp, exp) UNARY(log, log) UNARY(sin, sin) UNARY(tanh, tanh) UNARY(operator-, neg)
static inline recorded larger(const recorded &a, const recorded &b) { return b.value() > a.value() ? b : a; }
static inline node larger(const node &a, const node &b) { return node::raw{ nb_max(graph, a.x, b.x) }; }
#include "model.hpp"

struct state {
  const problem *p;
  nb_graph *g;
  std::vector<nb_node> x;
  nb_node root;
  nb_program *program;
  nb_work *work;
  double recording, compiling; // nanoseconds
};

// ---- recorded anew for each gradient
static void *prepare_recorder(const problem *p, const double *)
{
  if (!tape) tape = nb_recorder_new();
  return (void *)p;
}
static double record(void *s, const double *at, double *g)
{
  const problem *p = (const problem *)s;
  static std::vector<recorded> x;
  x.resize(p->n);
  nb_rewind(tape);
  for (size_t i = 0; i < p->n; i++) x[i] = nb_real_var(tape, at[i]);
  recorded y = model(*p, x.data());
  nb_sweep(tape, y.x);
  for (size_t i = 0; i < p->n; i++) g[i] = tape->adjoint[x[i].x.row];
  return y.value();
}
static double recorder_bytes(void *) { return 32. * (double)tape->n; }

// ---- the graph, made once, and programs made from it
static void *prepare_graph(const problem *p, const double *at)
{
  state *s = new state{ p, nb_graph_new(), std::vector<nb_node>(p->n), NB_NONE, NULL, NULL, 0, 0 };
  std::vector<node> x(p->n);
  graph = s->g;
  for (size_t i = 0; i < p->n; i++) x[i] = node::raw{ s->x[i] = nb_var(s->g, at[i]) };
  s->root = model(*p, x.data()).x;
  return s;
}
static double interpret(void *v, const double *at, double *g)
{
  state *s = (state *)v;
  for (size_t i = 0; i < s->p->n; i++) nb_set(s->g, s->x[i], at[i]);
  double y;
  return nb_grad(s->g, s->root, s->p->n, s->x.data(), &y, g) ? 0 : y;
}
static double graph_bytes(void *v) { return 26. * (double)((state *)v)->g->n; }
static void finish(void *v)
{
  state *s = (state *)v;
  nb_work_free(s->work), nb_program_free(s->program), nb_graph_free(s->g);
  delete s;
}
template <nb_effort effort> static void *prepare_program(const problem *p, const double *at)
{
  state *s = (state *)prepare_graph(p, at);
  s->program = nb_compile_with(effort, s->g, s->root, p->n, s->x.data(), 0, NULL, NULL);
  s->work = nb_work_new(s->program);
  nb_graph_free(s->g), s->g = NULL;
  return s;
}
static double run(void *v, const double *at, double *g)
{
  state *s = (state *)v;
  double y;
  return nb_run(s->work, at, 1, NULL, &y, g) ? 0 : y;
}
template <int n> static void *prepare_threads(const problem *p, const double *at)
{
  if (n > 1 && n > sysconf(_SC_NPROCESSORS_ONLN)) return NULL;
  state *s = (state *)prepare_program<NB_LANES>(p, at);
  if (nb_threads(s->work, n)) return finish(s), (void *)NULL;
  return s;
}
static double program_bytes(void *v) { return (double)nb_program_bytes(((state *)v)->program); }

const tool nabla_tools[] = { { "record and sweep", prepare_recorder, record, NULL, recorder_bytes },
                             { "graph interpreted", prepare_graph, interpret, finish, graph_bytes },
                             { "program plain", prepare_program<NB_PLAIN>, run, finish, program_bytes },
                             { "program fused", prepare_program<NB_FUSED>, run, finish, program_bytes },
                             { "program lanes", prepare_program<NB_LANES>, run, finish, program_bytes },
                             { NULL, NULL, NULL, NULL, NULL } };
template <int n> static void *prepare_blocks(const problem *p, const double *at)
{
  state *s = (state *)prepare_program<NB_LANES>(p, at);
  if (nb_block(s->work, n)) return finish(s), (void *)NULL;
  return s;
}
const tool nabla_blocks[] = { { "blocks of 64", prepare_blocks<64>, run, finish, program_bytes },
                              { "blocks of 128", prepare_blocks<128>, run, finish, program_bytes },
                              { NULL, NULL, NULL, NULL, NULL } };
#define BY_THREADS(n) { #n " threads", prepare_threads<n>, run, finish, program_bytes }
const tool nabla_threads[] = { { "1 thread", prepare_threads<1>, run, finish, program_bytes },
                               BY_THREADS(2), BY_THREADS(4), BY_THREADS(8), BY_THREADS(16),
                               { NULL, NULL, NULL, NULL, NULL } };
