@*1 Formulas.\label{formula}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Some answers are neither numbers nor programs. ``Differentiate $e^{\sin x^2}$'' wants a formula, and
there are many right ones: the factors may stand in any order, $2x$ may be $x+x$, and nobody should
lose points for taste. So a typed answer is not compared with a pattern. It is {\it evaluated}, at
points here and there, and so is the reference; two formulas that agree at twenty such points are
the same function, as far as the gradebook is concerned. Numbers go the same way, so \.{2\^-26} is
as good an answer as $1.5\cdot10^{-8}$.

The book has a reader of formulas already: |nb_parse|, of section~\xsec{reading}. What is left to do
is to name the variables, and to ask for the value.

@(c/formula.h@>=
#ifndef NABLA_FORMULA_H
#define NABLA_FORMULA_H
#include <nabla/expressions.h>
int formula_value(const char *text, const char *variables, const double *x,@|
  double *value, nb_error *error);
#endif

@ The variables are given by their names with blanks between them, say |"x1 x2 x3"|, and |x| holds a
value for each. The answer is |0|, with the result in |*value|; or |-1|, with |*value| untouched and
a message for a human being.
@^error message@>

@(c/formula.c@>=
#include <stdio.h>
#include <string.h>
#include "formula.h"
@<Types of {\tt formula.c}@>@;
@<Name the variables of an answer@>@;
@<Evaluate an answer@>

@ An exercise has a handful of variables with short names, which are copied out of the string, since
|nb_parse| wants each of them to end with a zero byte. A ninth variable would not exist for the
answer, and the author of the exercise would notice. The structure holds the texts and the list that
is made of them in one piece, as the one points into the other; it must therefore not be copied, and
nobody does.

@<Types of {\tt formula.c}@>=
enum { MOST_VARIABLES=8 };
typedef struct variable_list {
  char text[MOST_VARIABLES][16];
  nb_name name[MOST_VARIABLES];
  size_t n;
} variable_list;

@ Each variable becomes a node of the graph, with its value at the point in question, and a name by
which |nb_parse| finds it. A name of more than fifteen characters would be cut, and the answer's
author told that there is no such variable; in this book the longest one has two. Blanks at the
beginning and between the names are skipped, however many there are.

The test \.{tests/grader/formula.c} gives right formulas in different dress, wrong ones, and texts that are none, and looks at what comes of each, down to the number of the column in which a mistake is reported.

@<Name the variables of an answer@>=
static void name_variables(variable_list *v, nb_graph *g, const char *variables, const double *x)
{
  const char *p=variables+strspn(variables," ");
  for (v->n=0; *p && v->n<MOST_VARIABLES; v->n++) {
    size_t length=strcspn(p," ");
    snprintf(v->text[v->n],sizeof *v->text,"%.*s",(int)length,p);
    v->name[v->n].name=v->text[v->n];
    v->name[v->n].node=nb_var(g,x[v->n]);
    p+=length;
    p+=strspn(p," ");
  }
}

@ The value may be NaN or infinite, say for |log(-1)|; that is a fact about mathematics, not about
syntax, and the caller will decide what it means. The graph has a short life: one answer at one
point. Twenty points are twenty graphs, and nobody has to wait for them. If memory should run out in
the middle, the parser says so, like any other reason for having no graph.

@<Evaluate an answer@>=
int formula_value(const char *text, const char *variables, const double *x,@|
  double *value, nb_error *error)
{
  variable_list v;
  nb_graph *g=nb_graph_new();
  name_variables(&v,g,variables,x);
  nb_node root=nb_parse(g,text,v.n,v.name,error);
  if (root!=NB_NONE) *value=nb_forward(g,root);
  nb_graph_free(g);
  return root==NB_NONE ? -1 : 0;
}
