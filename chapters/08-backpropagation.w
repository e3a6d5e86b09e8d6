@* Backpropagation.\label{backprop}
\objectives{find the derivatives of one number by all others in a single sweep; say why the order matters, why one adds, and
who clears the sums; sort a graph that comes without an order, also without recursion; check a gradient; and
say what a gradient costs, in time and in memory}{S42--S50, S54, S55}{chapter~\xchap{graphs}}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
At the end of chapter~\xchap{graphs} we pulled derivatives through a graph, one node at a time.
Here we turn that inside out and get all of them at once.

@ @(c/08-backpropagation.c@>=
#include <stdio.h>
#include <nabla/backward.h>
#include "story.h"
@<Tell the story of chapter 8@>

@ The header begins with a function that joins two of chapter~\xchap{graphs}, and ends with the holes of this chapter.

@(include/nabla/backward.h@>=
#ifndef NABLA_BACKWARD_H
#define NABLA_BACKWARD_H
#include <nabla/graph.h>
NB_BEGIN_DECLS@;
@<Declare the backward sweep@>@;
@<Declare foreign graphs@>@;
@<Declare the check of gradients@>@;
NB_END_DECLS@;
#endif

@ @(c/backward.c@>=
#include <math.h>
#include <nabla/backward.h>
@<Functions of {\tt backward.c}@>

@ @<Declare the backward sweep@>=
NB_API double nb_partial(const nb_graph *g, nb_node v, size_t k);@/
  /* The derivative of |v| by its argument number |k|, whether |v| has two arguments or a list; NaN if there is no such argument. */
NB_API void nb_backward(nb_graph *g, nb_node root);@/
  /* |adjoint[v]| becomes the derivative of |root| by |v|, for every node~|v| of the graph (exercise 8.3). The values must be there: call |nb_forward| first. A bad root changes nothing. Uses |mark|. */
NB_API void nb_zero_grad(nb_graph *g);@/
  /* All adjoints become 0 (exercise 8.4). */
NB_API void nb_backward_add(nb_graph *g, nb_node root);@/
  /* Like |nb_backward|, but the derivatives by leaves are added to what their adjoints hold (exercise 8.4). */
NB_API double nb_grad(nb_graph *g, nb_node root, size_t n, const nb_node *v, double *d);@/
  /* Forward and backward: the value of |root|, and in |d[i]| its derivative by |v[i]|. NaN, nothing written: a bad node. */

@ @<Functions of {\tt backward.c}@>=
double nb_partial(const nb_graph *g, nb_node v, size_t k)
{
  double d[2];
  if (k>=nb_arguments(g,v)) return NAN;
  if (nb_arity(g->op[v])==NB_MANY) return nb_many_partial(g,v,k);
  return nb_partials(g,v,d) ? NAN : d[k];
}
@#
double nb_grad(nb_graph *g, nb_node root, size_t n, const nb_node *v, double *d)
{
  if (!g || root>=g->n) return NAN;
  for (size_t i=0; i<n; i++)
    if (v[i]>=g->n) return NAN;
  double y=nb_forward(g,root);
  nb_backward(g,root);
  for (size_t i=0; i<n; i++) d[i]=g->adjoint[v[i]];
  return y;
}

@ @<Declare foreign graphs@>=
typedef struct nb_dag {
  size_t n, edges; /* nodes, arrows */
  const uint32_t *first; /* |n+1| numbers: where the arguments of each node begin */
  const nb_node *argument; /* all arguments, one node's after the other's */
} nb_dag;
NB_API size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order);@/
  /* Writes the nodes that |root| depends on, and |root|, each once and arguments first (exercise 8.1). Returns how many; 0 for a bad root, or if there is no memory. There must be no cycle. */
NB_API long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node *order);@/
  /* The same without recursion (exercise 8.2); $-1$ for a cycle that |root| depends on, or if there is no memory. */

@ @<Declare the check of gradients@>=
typedef enum nb_verdict { NB_AGREE, NB_DIFFER, NB_KINK } nb_verdict;
typedef struct nb_report {
  nb_verdict verdict;
  nb_node node; /* the first variable that doesn't agree, or |NB_NONE| */
  double want, got; /* its derivative by differences, and the one that was claimed */
} nb_report;
NB_API nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d);@/
  /* Is |d[i]| the derivative of |root| by the variable |v[i]|? Compares with differences (exercise 8.5). The values of |v| are as before in the end, and those of |root| belong to them. */

@*1 The program of chapter 8.\label{story-backprop}
@<Tell the story of chapter 8@>=
static void story(void)
{
  puts("Chapter 8. Backpropagation");
}
static void print_numbers(void) {@+puts("\\relax");@+}
@#
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_numbers},{0,0}};
  return story_main(argc,argv,parts);
}

@*1 Exercises.
All of them but two are for the keyboard.
@i exercises-8.w
