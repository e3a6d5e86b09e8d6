/* 7.2 The tape
   SPDX-License-Identifier: MIT

   nb_append(g, op, a, b, x) puts a node at the end of the graph and returns its number, which
   is the old g->n. The node has
       op[y] = op, value[y] = x, adjoint[y] = 0, mark[y] = 0,
       arg[y][0] = a, arg[y][1] = b, as far as nb_arity(op) says: NB_NONE in the places of
       arguments that the operation doesn't have; both for NB_MANY, where they are not nodes.
   Nothing is added, and the result is NB_NONE, if
       g is NULL;
       op is no operation (its arity is -1): NB_EARG;
       an argument is not a node of g yet: NB_ENODE;
       nb_reserve(g, capacity) finds no memory: what nb_reserve returns.
   The reason goes to g->status, unless that holds an earlier one. When g->n has reached
   g->capacity, ask nb_reserve for twice as much; the arrays may move.

   nb_var and nb_const make leaves (NB_VAR, NB_CONST) with a value; nb_add and nb_mul make nodes
   (NB_ADD, NB_MUL) whose value is NAN, for nobody has computed it yet.

   Example: in an empty graph, a = nb_var(g, 2) is 0, b = nb_var(g, 1) is 1, nb_add(g, a, b) is 2,
   and nb_add(g, a, 7) is NB_NONE.

   In the book: chapter 7, "The tape" and exercise 7.2.
   Check: nabla check 7.2 */
#include <math.h>
#include <nabla/graph.h>
#include <nabla/exercise.h>

nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x)
{
  (void)g, (void)op, (void)a, (void)b, (void)x; /* remove these lines */
  NOT_DONE_YET();                               /* and write your answer here */
  return NB_NONE;
}

nb_node nb_var(nb_graph *g, double x)
{
  (void)g, (void)x;
  NOT_DONE_YET();
  return NB_NONE;
}

nb_node nb_const(nb_graph *g, double c)
{
  (void)g, (void)c;
  NOT_DONE_YET();
  return NB_NONE;
}

nb_node nb_add(nb_graph *g, nb_node a, nb_node b)
{
  (void)g, (void)a, (void)b;
  NOT_DONE_YET();
  return NB_NONE;
}

nb_node nb_mul(nb_graph *g, nb_node a, nb_node b)
{
  (void)g, (void)a, (void)b;
  NOT_DONE_YET();
  return NB_NONE;
}
