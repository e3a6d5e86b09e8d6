@* First feedback.\label{first}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
\objectives{change one line of \CEE/, have a machine judge it, and read the
verdict without flinching; you will also have met the expression that the
whole book works towards.}{S37}{a \CEE/ compiler and a text editor}

\slide{S37}The lecture that this book follows spends its last third on one small expression,
$$e=(a+b)(b+1).$$
Anybody can differentiate it in a minute, and the lecturer says so; the
point is that a machine can be taught to do it in a way that still works
when the expression has a million operations. We begin with less: we let the
machine {\it evaluate\/}~it.

@ Every chapter of this book is a program. It was compiled and run before these
pages were set, and what it printed is quoted here. This chapter's program is called
\.{build/chapters/00-first-feedback}; run without arguments, it says:
\listing{00-first-feedback-story}
In particular $e$ is \expect{e_2_1}{6} for $a=2$ and $b=1$. Keep that number
in mind: seven chapters from now the same graph will give us, at the same point,
the derivatives $\partial e/\partial a=2$ and $\partial e/\partial b=5$ into the bargain.

@ A program has a part for each thing that the book wants from it. The part ``story'' is
the text above, and ``values'' are the numbers that the prose quotes; section~\xsec{story}
explains how they travel into the page that you are reading.

@(c/00-first-feedback.c@>=
#include <stdio.h>
#include <nabla/first.h>
#include "story.h"

@<The pairs that the lecture uses@>@;
@<Tell the story of Chapter 0@>@;
@<Print the values of Chapter 0@>@;

int main(int argc, char **argv)
{
  const nb_part parts[]={ {"story",story}, {"values",values}, {NULL,NULL} };
  return story_main(argc,argv,parts);
}

@ Three pairs will accompany us to the end of the book. The last one is there because
zeros and minus signs are where mistakes like to hide.

@<The pairs that the lecture uses@>=
static const double pairs[][2]={@| {2,1},@/ {-1,3},@/ {0,-1}};

@ @<Tell the story of Chapter 0@>=
static void story(void)
{
  printf("      a      b      e = (a+b)(b+1)\n");
  for (size_t i=0; i<sizeof pairs/sizeof *pairs; i++) {
    double a=pairs[i][0], b=pairs[i][1];
    printf("%7g%7g%12g\n",a,b,nb_e(a,b));
  }
}

@ The second value belongs to a story that we tell in a moment: what becomes of~|e| if
somebody forgets the parentheses.

@<Print the values of Chapter 0@>=
static double forgotten(double a, double b) { return a+b*b+1; }

static void values(void)
{
  printf("\\defval{e_2_1}{%g}\n",nb_e(2,1));
  printf("\\defval{forgotten_2_1}{%g}\n",forgotten(2,1));
  printf("\\defval{e_0_1}{%g}\n",nb_e(0,1));
  printf("\\defval{forgotten_0_1}{%g}\n",forgotten(0,1));
}

@*1 What a header promises. Everything that this book builds ends up in a library,
{\it libnabla}, which other programs may use. A library talks to them
through headers, and each chapter has one. The first is small, and every other header includes it.

@(include/nabla/first.h@>=
#ifndef NABLA_FIRST_H
#define NABLA_FIRST_H
@<Macros that every header needs@>@;
#define NB_VERSION "0.1.0"
NB_BEGIN_DECLS
@<Declare the statuses@>@;
@<Declare the functions of Chapter 0@>@;
NB_END_DECLS
#endif

@ A \CEE/ library should be usable from \CPLUSPLUS/, too, which wants to be told that these names
are not its own. A shared library exports only what is marked for it: |NB_API| is that
mark, and everything else stays inside.

@<Macros that every header needs@>=
#ifdef __cplusplus
#define NB_BEGIN_DECLS @,extern "C" {
#define NB_END_DECLS }
#else
#define NB_BEGIN_DECLS
#define NB_END_DECLS
#endif
#if defined __GNUC__ && defined NB_BUILDING
#define NB_API __attribute__((visibility("default")))
#else
#define NB_API
#endif

@ A function that can fail has to say so. A library that prints a message and ends
the program has decided something that was not its to decide; so ours returns a {\it status\/}
and leaves everything as it was. The list is complete from the start, although it will take us
ten chapters to use all of it. |NB_OK| is zero, hence |if (status)| reads ``if something went wrong''.

@<Declare the statuses@>=
typedef enum nb_status {
  NB_OK, /* all went well */
  NB_ENOMEM, /* no memory left */
  NB_EARG, /* an argument makes no sense: it is infinite, NaN, empty, out of range */
  NB_ENODE, /* not a node of this graph, or not of the right kind */
  NB_ESYNTAX, /* a formula that cannot be read */
  NB_ENOTIMPL, /* this operation lacks what was asked of it */
  NB_ESTOPPED, /* a function of the caller asked to stop */
  NB_NOT_CONVERGED, /* the iterations were used up */
  NB_DIVERGED /* the iterates left every bound */
} nb_status;

@ @<Declare the functions of Chapter 0@>=
NB_API const char *nb_text(nb_status s);@/
  /* One English sentence for a status, without a period; never |NULL|, also for a number that is no
     status. The string is static. */
NB_API const char *nb_version(void);@/
  /* The version of the library that is linked, such as 0.1.0; |NB_VERSION| is that of the header. */
NB_API double nb_e(double a, double b);@/
  /* The lecture's working example $e=(a+b)(b+1)$, for any two numbers (slide 37; exercise 0.1).
     Not finite where the arithmetic is not. */

@ The implementation keeps the sentences in a table whose rows carry the names of the
statuses, so that a status added above and forgotten here shows up as an empty row. The
fallback serves for that and for every number out of range.

@(c/first.c@>=
#include <nabla/first.h>
#include <stddef.h>

@<The sentences@>@;
@<Find the sentence of a status@>@;
const char *nb_version(void) { return NB_VERSION; }

@ A status comes from a program and may be any number at all. Made unsigned, a negative one is very large,
so that one comparison guards both ends of the table.

@<Find the sentence of a status@>=
const char *nb_text(nb_status s)
{
  size_t k=(size_t)s;
  const char *text=k<sizeof sentences/sizeof *sentences ? sentences[k] : NULL;
  return text ? text : "an unknown status";
}

@ @<The sentences@>=
static const char *const sentences[]={@|
  [NB_OK]="all went well",@/
  [NB_ENOMEM]="no memory is left",@/
  [NB_EARG]="an argument makes no sense",@/
  [NB_ENODE]="this is not a node of this graph, or not one of the right kind",@/
  [NB_ESYNTAX]="the formula cannot be read",@/
  [NB_ENOTIMPL]="this operation cannot do what was asked of it",@/
  [NB_ESTOPPED]="the caller asked to stop",@/
  [NB_NOT_CONVERGED]="the iterations were used up before the goal was reached",@/
  [NB_DIVERGED]="the iterates left every bound"};

@ All headers together are \.{nabla.h}, which is what a program normally includes.

@(include/nabla.h@>=
#ifndef NABLA_H
#define NABLA_H
#include <nabla/first.h>
#include <nabla/functions.h>
#include <nabla/derivatives.h>
#include <nabla/chain.h>
#include <nabla/descent.h>
#include <nabla/gradients.h>
#include <nabla/nested.h>
#include <nabla/graph.h>
#include <nabla/expressions.h>
#include <nabla/pictures.h>
#include <nabla/backward.h>
#include <nabla/sentences.h>
#include <nabla/engine.h>
#endif

@*1 The hole. One function that the header promises is missing from this chapter: |nb_e|.
That is not an oversight. Whenever writing a function teaches its idea, this book states what
the function must do and leaves the writing to you; we call such a place a \term{hole}. The file
to fill in is \.{exercises/0-first-feedback/0.1-hello.c}. As it comes to you, it reads
\sourcelisting{exercises/0-first-feedback/0.1-hello.c}
The parameters are mentioned in a line of their own only to keep the compiler from complaining
about an empty answer.

@ In a hurry? Look at what happens before you write anything. The command
$$\hbox{\tt build/nabla check 0.1}$$
compiles the file, runs it in a process of its own, asks it some questions, and reports:
\listing{check-skeleton}
``Not done yet'' is not an error message. It is the truth, said once, with the name of the file.

@ Now write an answer with a mistake in it, one that is made every day: forget the parentheses
and return |a+b*b+1|.
\listing{check-forgotten}
Read it from the top. The report says what was asked, which call was made with which
arguments, what came back, and what should have come back, and why. Below that it guesses
what went wrong. The guess is a comparison: the build has run a handful of typical wrong
answers, and yours behaved like one of them.

@ \warning{One right answer is not a right program}{At $a=0$, $b=1$ the forgotten parentheses do
no harm at all: $e=\expect{e_0_1}{2}$, and |a+b*b+1| is \expect{forgotten_0_1}{2} as well.
Whoever tests there, and only there, will be pleased with a wrong program; at $(2,1)$ it says
\expect{forgotten_2_1}{4}. This is why some of the grader's tests draw their inputs at random, with
a \term{seed} that is printed so that you can repeat exactly what it did.}

@ With the parentheses restored the report is short.
\listing{check-right}
Some of the tests are {\it public}: you can read their inputs in \.{tests/exercises/0.1-hello.c}.
The others check the same properties at points that differ from seed to seed. Nothing
else is hidden, and there is nothing to be gained by aiming at the tests instead of the
task; Appendix~\xchap{grader} tells how that is arranged.

@ Two more habits will serve you well. If the report puzzles you, ask for a hint: {\tt build/nabla
hint 0.1} gives one at a time, the gentlest first. And if you want to watch your function at work, add
\.{--debug} to the check; it then builds everything into one program and says how to
start the debugger on it, because the process in which answers are judged is deliberately a lonely place.

\summary{A chapter is prose, a module of the library, and a program that prints its
numbers. A hole is a function that you write; {\tt nabla check} judges it
by public examples and by seeded properties, and tells ``not done yet'' from ``wrong''.}

\further{The idea that a program is written for human readers first is Knuth's \cite{literate};
Chapter ``How to read this book'' shows the little of his notation that you need.}

@*1 Exercises.
One exercise, and it takes two minutes. It is here so that everything that has nothing to do with mathematics---the
editor, the compiler, the command---is out of the way when the mathematics begins.
@i exercises-0.w
