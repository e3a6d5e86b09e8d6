/* The tape, as people write it.
   SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <nabla/graph.h>
#define CONSTRUCTORS /* which nearly all of them write alike */ \
  nb_node nb_var(nb_graph *g, double x) { return nb_append(g, NB_VAR, NB_NONE, NB_NONE, x); } \
  nb_node nb_const(nb_graph *g, double c) { return nb_append(g, NB_CONST, NB_NONE, NB_NONE, c); } \
  nb_node nb_add(nb_graph *g, nb_node a, nb_node b) { return nb_append(g, NB_ADD, a, b, NAN); } \
  nb_node nb_mul(nb_graph *g, nb_node a, nb_node b) { return nb_append(g, NB_MUL, a, b, NAN); }
static inline nb_node fail(nb_graph *g, nb_status s)
{
  if (g->status == NB_OK) g->status = s;
  return NB_NONE;
}
static inline nb_status room_for_one(nb_graph *g)
{
  return g->n < g->capacity ? NB_OK : nb_reserve(g, 2 * g->capacity + 8);
}
static inline nb_node put(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  size_t y = g->n++;
  g->op[y] = (uint8_t)op, g->mark[y] = 0, g->value[y] = x, g->adjoint[y] = 0;
  g->arg[y][0] = a, g->arg[y][1] = b;
  return (nb_node)y;
}

/// by-one: room for the node that comes
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  if (!g) return NB_NONE;
  switch (nb_arity(op)) {
  case 0: a = b = NB_NONE; break;
  case 1: b = NB_NONE; if (a >= g->n) return fail(g, NB_ENODE); break;
  case 2: if (a >= g->n || b >= g->n) return fail(g, NB_ENODE); break;
  case NB_MANY: break;
  default: return fail(g, NB_EARG);
  }
  nb_status s = nb_reserve(g, g->n + 1);
  return s ? fail(g, s) : put(g, op, a, b, x);
}
CONSTRUCTORS

/// checks-lists: all arguments that there are
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  if (!g) return NB_NONE;
  int n = nb_arity(op);
  if (n < 0) return fail(g, NB_EARG);
  if (n > 0 && n != NB_MANY && a >= g->n) return fail(g, NB_ENODE);
  if (n > 1 && b >= g->n) return fail(g, NB_ENODE);
  nb_status s = room_for_one(g);
  if (s) return fail(g, s);
  return put(g, op, n > 0 ? a : NB_NONE, n > 1 ? b : NB_NONE, x);
}
CONSTRUCTORS

/// constant-is-variable: a leaf is a leaf
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  if (!g) return NB_NONE;
  const int n = nb_arity(op);
  const nb_node argument[2] = { n > 0 ? a : NB_NONE, n > 1 ? b : NB_NONE };
  if (n < 0) return fail(g, NB_EARG);
  for (int k = 0; k < n && n != NB_MANY; k++)
    if (argument[k] >= g->n) return fail(g, NB_ENODE);
  nb_status s = room_for_one(g);
  return s == NB_OK ? put(g, op, argument[0], argument[1], x) : fail(g, s);
}
static nb_node leaf(nb_graph *g, double x) { return nb_append(g, NB_VAR, NB_NONE, NB_NONE, x); }
nb_node nb_var(nb_graph *g, double x) { return leaf(g, x); }
nb_node nb_const(nb_graph *g, double c) { return leaf(g, c); }
nb_node nb_add(nb_graph *g, nb_node a, nb_node b) { return nb_append(g, NB_ADD, a, b, NAN); }
nb_node nb_mul(nb_graph *g, nb_node a, nb_node b) { return nb_append(g, NB_MUL, a, b, NAN); }

/// first-only: one question for both arities
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  if (g == NULL) return NB_NONE;
  int n = nb_arity(op);
  nb_status s = NB_OK;
  if (n == -1) s = NB_EARG;
  if (n == 1 || n == 2) s = a < g->n ? NB_OK : NB_ENODE;
  if (s == NB_OK) s = room_for_one(g);
  if (s != NB_OK) return fail(g, s);
  if (n < 2) b = NB_NONE;
  if (n < 1) a = NB_NONE;
  return put(g, op, a, b, x);
}
CONSTRUCTORS

/// future: what comes is a node already
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  if (!g) return NB_NONE;
  int n = nb_arity(op);
  nb_status s = n < 0 ? NB_EARG : room_for_one(g);
  if (s) return fail(g, s);
  nb_node y = put(g, op, n > 0 ? a : NB_NONE, n > 1 ? b : NB_NONE, x);
  int bad = (n == 1 || n == 2) && a >= g->n;
  if (n == 2 && b >= g->n) bad = 1;
  if (bad) g->n--;
  return bad ? fail(g, NB_ENODE) : y;
}
CONSTRUCTORS

/// last-failure: the status is set each time
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  if (!g) return NB_NONE;
  int n = nb_arity(op);
  int bad_a = (n == 1 || n == 2) && a >= g->n, bad_b = n == 2 && b >= g->n;
  nb_status s = n < 0 ? NB_EARG : bad_a || bad_b ? NB_ENODE : room_for_one(g);
  if (s != NB_OK) {
    g->status = s;
    return NB_NONE;
  }
  return put(g, op, n >= 1 ? a : NB_NONE, n >= 2 ? b : NB_NONE, x);
}
CONSTRUCTORS

/// old-pointers: fetches the array in time, too early
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  if (!g) return NB_NONE;
  if (g->capacity == 0) nb_reserve(g, 16);
  double *value = g->value;
  size_t n = g->n;
  int arity = nb_arity(op);
  if (arity < 0) return fail(g, NB_EARG);
  if (arity == 1 && a >= n) return fail(g, NB_ENODE);
  if (arity == 2 && (a >= n || b >= n)) return fail(g, NB_ENODE);
  nb_status s = room_for_one(g);
  if (s) return fail(g, s);
  g->op[n] = (uint8_t)op, g->mark[n] = 0;
  g->arg[n][0] = arity ? a : NB_NONE;
  g->arg[n][1] = arity > 1 ? b : NB_NONE;
  value[n] = x, g->adjoint[n] = 0;
  return (nb_node)g->n++;
}
CONSTRUCTORS

/// stray-arguments: stores what it is given
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  if (!g) return NB_NONE;
  nb_node arg[] = { a, b };
  int n = nb_arity(op);
  if (n < 0) return fail(g, NB_EARG);
  if (n < NB_MANY)
    for (int k = 0; k < n; k++)
      if (arg[k] >= g->n) return fail(g, NB_ENODE);
  nb_status s = room_for_one(g);
  return s ? fail(g, s) : put(g, op, a, b, x);
}
CONSTRUCTORS

/// values-at-once: the sum is known, they thought
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  if (!g) return NB_NONE;
  int n = nb_arity(op);
  if (n < 0) return fail(g, NB_EARG);
  if (n == 1 || n == 2)
    if (a >= g->n || (n == 2 && b >= g->n)) return fail(g, NB_ENODE);
  if (op == NB_ADD) x = g->value[a] + g->value[b];
  if (op == NB_MUL) x = g->value[a] * g->value[b];
  nb_status s = room_for_one(g);
  return s ? fail(g, s) : put(g, op, n > 0 ? a : NB_NONE, n > 1 ? b : NB_NONE, x);
}
CONSTRUCTORS

/// right: a table of what is taken
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  if (!g) return NB_NONE;
  int n = nb_arity(op), checked = n == 1 || n == 2 ? n : 0;
  if (n < 0) return fail(g, NB_EARG);
  if ((checked >= 1 && a >= g->n) || (checked == 2 && b >= g->n)) return fail(g, NB_ENODE);
  if (g->n == g->capacity) {
    size_t more = g->capacity < 8 ? 16 : g->capacity * 2;
    nb_status s = nb_reserve(g, more);
    if (s) return fail(g, s);
  }
  return put(g, op, n ? a : NB_NONE, n > 1 ? b : NB_NONE, x);
}
CONSTRUCTORS

/// right: by a switch
nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  nb_status s = NB_OK;
  if (!g) return NB_NONE;
  switch (nb_arity(op)) {
  case 0: a = NB_NONE; b = NB_NONE; break;
  case 1: b = NB_NONE; s = a < g->n ? NB_OK : NB_ENODE; break;
  case 2: s = a < g->n && b < g->n ? NB_OK : NB_ENODE; break;
  case NB_MANY: break;
  default: s = NB_EARG;
  }
  if (s == NB_OK) s = room_for_one(g);
  if (s == NB_OK) return put(g, op, a, b, x);
  return fail(g, s);
}
static nb_node two(nb_graph *g, nb_opcode op, nb_node a, nb_node b) { return nb_append(g, op, a, b, NAN); }
nb_node nb_var(nb_graph *g, double x) { return nb_append(g, NB_VAR, 0, 0, x); }
nb_node nb_const(nb_graph *g, double c) { return nb_append(g, NB_CONST, 0, 0, c); }
nb_node nb_add(nb_graph *g, nb_node a, nb_node b) { return two(g, NB_ADD, a, b); }
nb_node nb_mul(nb_graph *g, nb_node a, nb_node b) { return two(g, NB_MUL, a, b); }
