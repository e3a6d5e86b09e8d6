/* Whose job is zeroing? As people write it.
   SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include <nabla/backward.h>
static inline void sweep(nb_graph *g, nb_node root)
{
  for (nb_node v = root + 1; v-- > 0;) {
    if (!g->mark[v]) continue;
    for (size_t k = 0; k < nb_arguments(g, v); k++) g->adjoint[nb_argument(g, v, k)] += g->adjoint[v] * nb_partial(g, v, k);
  }
}
static inline int is_leaf(const nb_graph *g, size_t v) { return nb_arguments(g, (nb_node)v) == 0; }

/// never-zero: adds everywhere
void nb_zero_grad(nb_graph *g) { if (g) memset(g->adjoint, 0, g->n * sizeof *g->adjoint); }
nb_status nb_backward_add(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (nb_mark(g, root) == 0) return NB_ENODE;
  g->adjoint[root]++;
  sweep(g, root);
  return NB_OK;
}

/// only-leaves: a gradient is in the leaves
void nb_zero_grad(nb_graph *g)
{
  if (g == NULL) return;
  for (size_t v = 0; v < g->n; v++)
    if (g->op[v] == NB_VAR || g->op[v] == NB_CONST) g->adjoint[v] = 0;
}
nb_status nb_backward_add(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (!nb_mark(g, root)) return NB_ENODE;
  for (size_t v = 0; v < g->n; v++) g->adjoint[v] *= is_leaf(g, v);
  g->adjoint[root] += 1;
  sweep(g, root);
  return NB_OK;
}

/// seed-replaces: the root is 1
void nb_zero_grad(nb_graph *g)
{
  for (size_t v = 0; g && v < g->n; v++) g->adjoint[v] = 0;
}
nb_status nb_backward_add(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (!nb_mark(g, root)) return NB_ENODE;
  for (size_t v = g->n; v-- > 0;) {
    if (v == root) g->adjoint[v] = 1;
    else if (!is_leaf(g, v)) g->adjoint[v] = 0;
  }
  sweep(g, root);
  return NB_OK;
}

/// values-too: everything at zero
void nb_zero_grad(nb_graph *g)
{
  if (!g) return;
  memset(g->value, 0, g->n * sizeof *g->value);
  memset(g->adjoint, 0, g->n * sizeof *g->adjoint);
}
nb_status nb_backward_add(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (!nb_mark(g, root)) return NB_ENODE;
  for (size_t v = 0; v < g->n; v++)
    if (!is_leaf(g, v)) g->adjoint[v] = 0;
  g->adjoint[root] += 1;
  sweep(g, root);
  return NB_OK;
}

/// zero-afterwards: leaves it clean for the next one
void nb_zero_grad(nb_graph *g)
{
  if (!g) return;
  for (size_t v = 0; v < g->n; v++) g->adjoint[v] = 0.0;
}
nb_status nb_backward_add(nb_graph *g, nb_node root)
{
  if (!g) return NB_EARG;
  if (!nb_mark(g, root)) return NB_ENODE;
  g->adjoint[root] += 1;
  sweep(g, root);
  for (size_t v = 0; v < g->n; v++) g->adjoint[v] = 0;
  return NB_OK;
}

/// zero-too-much: clears first, like the other one
void nb_zero_grad(nb_graph *g)
{
  if (g)
    for (double *a = g->adjoint; a < g->adjoint + g->n; a++) *a = 0;
}
nb_status nb_backward_add(nb_graph *g, nb_node root)
{
  if (!g || root >= g->n) return g ? NB_ENODE : NB_EARG;
  nb_zero_grad(g);
  return nb_backward(g, root);
}

/// right: keeps the leaves' adjoints, runs the other one, and adds them
void nb_zero_grad(nb_graph *g)
{
  for (size_t v = 0; g && v < g->n; v++) g->adjoint[v] = 0;
}
nb_status nb_backward_add(nb_graph *g, nb_node root)
{
  if (!g || root >= g->n) return g ? NB_ENODE : NB_EARG;
  double *before = malloc(g->n * sizeof *before);
  if (!before) return NB_ENOMEM;
  memcpy(before, g->adjoint, g->n * sizeof *before);
  nb_backward(g, root);
  for (size_t v = 0; v < g->n; v++)
    if (is_leaf(g, v)) g->adjoint[v] += before[v];
  free(before);
  return NB_OK;
}

/// right: clears what is inside, then sweeps
void nb_zero_grad(nb_graph *g)
{
  if (g == NULL) return;
  size_t v = g->n;
  while (v > 0) g->adjoint[--v] = 0;
}
nb_status nb_backward_add(nb_graph *g, nb_node root)
{
  if (g == NULL) return NB_EARG;
  if (nb_mark(g, root) == 0) return NB_ENODE;
  for (size_t v = 0; v < g->n; v++)
    if (!is_leaf(g, v)) g->adjoint[v] = 0;
  g->adjoint[root] += 1;
  sweep(g, root);
  return NB_OK;
}
