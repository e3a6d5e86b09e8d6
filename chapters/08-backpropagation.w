@* Backpropagation.\label{backprop}
\objectives{find the derivatives of one number by all others in a single sweep; say why the order matters, why one adds, and
who clears the sums; sort a graph that comes without an order, also without recursion; check a gradient;
say what a gradient costs, in time and in memory; teach the engine an operation of your own; and multiply a vector by the matrix of second derivatives}{S42--S50, S53--S55}{chapter~\xchap{graphs}}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
At the end of chapter~\xchap{graphs} we pulled derivatives through a graph, one node at a time, and each node had to look for its consumers.
Here we walk through the lecture's example once more, slide by slide; then we turn the sum inside out, and all derivatives arrive in a single sweep. The sweep has five lines. Nearly everything that can go wrong
in five lines has been done by somebody, and the rest of the chapter is about that.

@ The program of this chapter tells the story of the lecture's graph for the last time. It measures what the chapter claims: how often a recursion calls itself, how many
arrows a sweep visits, and what becomes of the adjoints, step by step.

@(c/08-backpropagation.c@>=
#include <math.h>
#include <stdio.h>
#include <time.h>
#include <nabla/backward.h>
#include "story.h"
@<Build the lecture's graph once more@>@;
@<Print the tables of chapter 8@>@;
@<Print the plots of chapter 8@>@;
@<Print the values of chapter 8@>@;
@<Tell the story of chapter 8@>

@ The header has three parts. The first one is the sweep, which most readers will be looking for; the second deals with graphs that come from elsewhere; and the third one helps you to find out
whether a derivative is right. All of the larger functions in it are holes, so that this is the chapter with the most homework.

@(include/nabla/backward.h@>=
#ifndef NABLA_BACKWARD_H
#define NABLA_BACKWARD_H
#include <nabla/graph.h>
@<Parts of {\tt backward.h}@>@;
#endif

@ The guards make the functions callable from C++ as well, as in the headers of all chapters. What a user of the library needs to know about a function stands next to its declaration, and nothing else is promised.

@<Parts of {\tt backward.h}@>=
NB_BEGIN_DECLS@;
@<Declare the backward sweep@>@;
@<Declare foreign graphs@>@;
@<Declare the check of gradients@>@;
NB_END_DECLS@;

@ What is left for the module itself are two functions, which join those of chapter~\xchap{graphs} with the ones that you are going to write.

@(c/backward.c@>=
#include <math.h>
#include <nabla/backward.h>
@<Functions of {\tt backward.c}@>

@*1 Slide by slide.\label{sweep}
Here is the graph of $e=(a+b)(b+1)$ again, with $a=2$ and $b=1$. The forward step has been done: $r=3$, $s=2$, $e=6$.
We want \slide{S42}the derivative of $e$ by {\it every\/} node, not only by $a$ and~$b$, and the slides take the nodes in the order $e$, $r$, $s$, $a$, $b$. Is that order a matter of taste?
We shall see that it isn't.

@<Build the lecture's graph once more@>=
typedef struct sketch8 {
  nb_graph *g;
  nb_node a, b, c, r, s, e;
} sketch8;

@ This time the constant has a name as well, since its derivative will be of interest. It is a strange idea to vary the number~$1$; but the machine doesn't know that we call it a constant, and the
rule for $b+1$ treats both of its arguments in the same way. In the end everybody gets an adjoint, asked for or not.

@<Build the lecture's graph once more@>=
static sketch8 make_sketch8(double a, double b)
{
  sketch8 k;
  k.g=nb_graph_new();
  k.a=nb_var(k.g,a), k.b=nb_var(k.g,b), k.c=nb_const(k.g,1);
  k.r=nb_add(k.g,k.a,k.b), k.s=nb_add(k.g,k.b,k.c);
  k.e=nb_mul(k.g,k.r,k.s);
  nb_forward(k.g,k.e);
  return k;
}

@ We begin \slide{S43}at the root. How much does $e$ change when $e$ changes? As much: $\partial e/\partial e=1$.
\warning{The one that nobody writes}{In the text of the slides this $1$ doesn't occur; they begin with the children of~$e$. But it is the seed of everything. With it, the rule for $r$ and $s$ is
the same as for all other nodes; with a $0$ in its place all derivatives are~$0$, and with the value of~$e$ all are six times too large. Both have been seen in the wild.}

@ Next come the arguments of the root. \slide{S44}Since $e=r\cdot s$, we have $\partial e/\partial r=s=\expect{bp-dr}{2}$, and \slide{S45}$\partial e/\partial s=r=\expect{bp-ds}{3}$. The lecture adds a {\it sanity check}: $r$~and~$s$ are concrete
numbers, \slide{S46}so these derivatives are concrete numbers, too. Nothing symbolic is left over; we are still only doing arithmetic along arrows.

@ Now for $a$. \slide{S47}It has one consumer,~$r$, and the chain rule of chapter~\xchap{chain} is enough:
$${\partial e\over\partial a}={\partial e\over\partial r}\cdot{\partial r\over\partial a}=2\cdot1=\expect{bp-da}{2}.\eqno(1)$$
The first factor \slide{S48}is known already, because $r$ came before~$a$. The second is the slope of a sum.

@ And for $b$, \slide{S49}which has two consumers, the rule for several variables of chapter~\xchap{nested}:
$${\partial e\over\partial b}={\partial e\over\partial r}\cdot{\partial r\over\partial b}+{\partial e\over\partial s}\cdot{\partial s\over\partial b}=2\cdot1+3\cdot1=\expect{bp-db}{5}.\eqno(2)$$
The closed formulas \slide{S50}$b+1$ and $a+2b+1$ agree.
\warning{Two functions, one symbol}{What is $\partial e/\partial b$ a derivative of? The operation at the root is $f_1(r,s)=r\cdot s$, and it has no argument~$b$. The derivative in (2) is that of
the composite, $(a,b)\mapsto(a+b)(b+1)$, which the slide also calls~$e$. To be pedantic, each node has its own function from the root's point of view; we write $\partial e/\partial b$ and call it the adjoint of~$b$.}

@*1 Push.\label{push}
In (2) the node $b$ {\it pulls}: it asks its consumers, and so has to know who they are. Our graph has only lists of arguments, and |nb_pull| had to search for consumers among all later nodes. Look at the same sum from the other side. When $r$ knows its adjoint,
it can {\it push\/} $2\cdot1$ to each of its arguments, which it knows; and $s$ pushes $3\cdot1$ to its own. In the mailbox of~$b$ there lie a $2$ and a~$3$, and all that $b$ has to do is to add. It is the same sum, with its terms
in the order of the senders. Most programs do it that way; Figure~\xfig{backward-frames} has all of the steps.
\figure{backward-frames}{Nine drawings of the graph of e = (a+b)(b+1) with adjoints appearing: first 1 at e, then 2 at r and 3 at s, then 2 at a and 2 at b, pushed by r, then 5 at b after s has pushed, and 3 at the constant.}
{The backward sweep in nine frames, slides S42 to S50. Next to each node is what its adjoint holds. Along the colored arrow something has just been pushed, against the direction of the values; the number beside it is the derivative along this arrow.}

@ For the sweep we need the derivative of a node by one of its arguments. Chapter~\xchap{graphs} has two functions for that: |nb_partials| for the rows of the table, with one argument or two, and |nb_many_partial| for nodes with
a list. Whoever walks along arrows doesn't want to know the difference.

@<Declare the backward sweep@>=
NB_API double nb_partial(nb_graph *g, nb_node v, size_t k);@/
  /* The derivative of |v| by its argument number |k|, whether |v| has two arguments or a list; NaN if there is no such argument. Adds 1 to |visits| if there is. */

@ The question is counted, as evaluations are by |nb_eval|. A sweep that asks once along each arrow has made as many visits as there are arrows below the root; one that makes more is
working too much, however right its numbers are. That is what |visits| is for, and the test of exercise~\xex{8.3} looks at it. A pull-back that serves all arrows of a node at once has visited each of them.

The answer is NaN where the question makes no sense. That is better than a zero, which would silently stop everything that is pushed through it; a NaN spreads to all results, and somebody will notice.

@<Functions of {\tt backward.c}@>=
double nb_partial(nb_graph *g, nb_node v, size_t k)
{
  double d[2];
  if (k>=nb_arguments(g,v)) return NAN;
  g->visits++;
  if (nb_arity(g->op[v])==NB_MANY) return nb_many_partial(g,v,k);
  return nb_partials(g,v,d) ? NAN : d[k];
}

@ The sweep itself is exercise~\xex{8.3}. {\it All adjoints $0$; that of the root $1$; then each node that the root depends on, from the root down, pushes its adjoint times the partial derivative along each arrow, and adds.} That is the
whole algorithm, and the reason for calling it {\it backpropagation\/}: adjoints are propagated back, against the arrows.

@<Declare the backward sweep@>=
NB_API nb_status nb_backward(nb_graph *g, nb_node root);@/
  /* |adjoint[v]| becomes the derivative of |root| by |v|, for every node~|v| of the graph (exercise 8.3). The values must be there: call |nb_forward| first. |NB_ENODE|: a bad root, nothing has changed; |NB_EARG|: |g| is |NULL|. Uses |mark|. */

@ Most callers want a number and its gradient, for some variables, and don't care about the rest. For them there is a function that does it all. It reports failures by a status, so that a whole computation needs a single check: if the memory ran out
while the graph was built, the root is |NB_NONE|, and the graph remembers why.

@<Declare the backward sweep@>=
NB_API nb_status nb_grad(nb_graph *g, nb_node root, size_t n, const nb_node *x, double *value, double *grad);@/
  /* Forward and backward: |*value| is the value of |root|, unless |value| is |NULL|, and |grad[i]| its derivative by the node |x[i]|. |NB_ENODE|: a bad root or a bad |x[i]|, unless the graph has a failure to report; then nothing is written. |NB_EARG|: |g| is |NULL|. */

@ A failure that the graph remembers is more useful than the bad node that came of it, so it goes first: ``no memory'' explains |NB_NONE|, while ``no node of this graph'' doesn't explain anything.

@<Functions of {\tt backward.c}@>=
static nb_status all_nodes(const nb_graph *g, size_t n, const nb_node *v)
{
  if (!g) return NB_EARG;
  for (size_t i=0; i<n; i++)
    if (v[i]>=g->n) return g->status ? g->status : NB_ENODE;
  return NB_OK;
}

@ The two loops don't depend on the number of variables, apart from reading the results. That is what the lecture's last part is about: a million derivatives cost as much as one.

@<Functions of {\tt backward.c}@>=
nb_status nb_grad(nb_graph *g, nb_node root, size_t n, const nb_node *x,@| double *value, double *grad)
{
  nb_status bad=all_nodes(g,1,&root);
  if (!bad) bad=all_nodes(g,n,x);
  if (bad) return bad;
  double y=nb_forward(g,root);
  nb_backward(g,root);
  if (value) *value=y;
  for (size_t i=0; i<n; i++) grad[i]=g->adjoint[x[i]];
  return NB_OK;
}

@ The frames of Figure~\xfig{backward-frames} come from the graph itself; the program goes through the arrows one at a time, as the sweep would, and prints all six adjoints after each step. A zero is left out, as nothing has arrived.

@<Print the plots of chapter 8@>=
static void print_frame(const sketch8 *k, int shot, char from, char to)
{
  const nb_node v[6]={k->e,k->r,k->s,k->a,k->b,k->c};
  printf("\\sweepframe{%d}{%c}{%c}",shot,from,to);
  for (int i=0; i<6; i++)
    if (k->g->adjoint[v[i]]) printf("{$%g$}",k->g->adjoint[v[i]]);
    else printf("{}");
  puts("");
}

@ One arrow is one line: a product, and an addition to the mailbox at the other end. The two factors are written below the drawing, together with the slide on which this happens.

@<Print the plots of chapter 8@>=
static void push_arrow(const sketch8 *k, nb_node v, size_t slot, const char *slide, char to)
{
  double *adjoint=k->g->adjoint, partial=nb_partial(k->g,v,slot);
  printf("\\sweeptitle{%s$%g\\cdot%g$ to~$%c$}",slide,adjoint[v],partial,to);
  printf("\\sweeppartial{%g}",partial);
  adjoint[nb_argument(k->g,v,slot)]+=adjoint[v]*partial;
}

@ The senders are $e$, $r$, and $s$, in the order of the slides, and each of them has two arrows. (A sweep by descending numbers takes $s$ before~$r$. Both are right, since neither is an argument of the other.) With an empty frame in the beginning, the seed, and the result this makes nine.

@<Print the plots of chapter 8@>=
static void plot_sweep(void)
{
  sketch8 k=make_sketch8(2,1);
  int shot=0;
  printf("\\sweeptitle{S42: the question}");
  print_frame(&k,shot++,'-','-');
  k.g->adjoint[k.e]=1;
  printf("\\sweeptitle{S43: the seed}");
  print_frame(&k,shot++,'-','-');
  @<Let $e$, $r$ and $s$ push along their arrows@>@;
  printf("\\sweeptitle{S50: all of them}");
  print_frame(&k,shot,'-','-');
  nb_graph_free(k.g);
}

@ Arguments are known by their places, $0$ and~$1$; their letters are for the drawing. Observe the fourth and the fifth arrow, which both end at~$b$: first a $2$ arrives, and then a $3$ is added to it. The last arrow ends at the constant, and no slide has it.

@<Let $e$, $r$ and $s$ push along their arrows@>=
const nb_node sender[3]={k.e,k.r,k.s};
const char name[3]={'e','r','s'}, *const to[3]={"rs","ab","bc"};
const char *const slide[6]={"S44: ","S45: ","S47: ","S48: ","S49: ",""};
for (int i=0; i<6; i++) {
  push_arrow(&k,sender[i/2],(size_t)i%2,slide[i],i==5 ? '1' : to[i/2][i%2]);
  print_frame(&k,shot++,name[i/2],to[i/2][i%2]);
}

@*1 The order.\label{order-of-sweep}
A node may speak only when it has heard from {\it all\/} of its consumers. In the lecture's example almost any order does, since the only node that is used twice is a leaf, and leaves have nobody to push to. That makes it a weak
test. Take $s=x^2$ and $y=s+\sin e^s$. The node~$s$ is used by the sum at the top, directly, and by the exponential far below. Whoever goes from the root by distance, or in the order of the first meeting, lets $s$ speak too soon, and what
the exponential says to~$s$ later is lost: at $x=0.5$ the answer is then $1$ in place of $\expect{bp-order}{1.363195}$.

@ Our numbers give us the right order for free: consumers have larger numbers than their arguments, so we count downwards. The slides \slide{S54}mention two ways to find an order, ``recursively or build a graph's topology upfront and iterate.'' Recursion deserves a second look. This is what
it looks like if each node that receives something passes it on at once:

@<Print the tables of chapter 8@>=
static void push_at_once(nb_graph *g, nb_node v, double d, long *calls)
{
  ++*calls;
  g->adjoint[v]+=d;
  for (size_t k=0; k<nb_arguments(g,v); k++)
    push_at_once(g,nb_argument(g,v,k),d*nb_partial(g,v,k),calls);
}

@ To count its calls we let it run on a tower of doublings, where each node is the sum of the one below and itself. The derivative is a power of two, and so is, nearly, the number of calls.

@<Print the tables of chapter 8@>=
static long calls_of(size_t n)
{
  long calls=0;
  nb_graph *g=nb_graph_new();
  nb_node y=nb_doublings(g,nb_var(g,1),n);
  nb_forward(g,y);
  push_at_once(g,y,1,&calls);
  nb_graph_free(g);
  return calls;
}

@ It is even correct, because it passes on each {\it portion\/} once; it walks along each path from the root separately. (If it passes on the {\it sum so far\/} each time, it is wrong: two doublings
then have the derivative $6$ and not~$4$.) But there are $2^n$ paths through $n$ doublings:
\listing{08-backpropagation-recursion}

@<Print the tables of chapter 8@>=
static void print_recursion(void)
{
  puts("doublings   calls of the recursion   nodes that push in a sweep");
  for (size_t n=5; n<=20; n+=5) printf("%9zu %24ld %28zu\n",n,calls_of(n),n);
}

@ A recursion that {\it remembers\/} which nodes it has seen is fast, and finds a topological order. But it is as deep as the graph. Here is one that measures how far the stack of the machine has grown, from the address of a local variable:

@<Print the plots of chapter 8@>=
static void visit_deep(nb_graph *g, nb_node v, const volatile char *top, size_t *most)
{
  volatile char here=0;
  size_t used=top>&here ? (size_t)(top-&here) : (size_t)(&here-top);
  if (used>*most) *most=used;
  g->mark[v]=1;
  for (size_t k=0; k<nb_arguments(g,v); k++)
    if (!g->mark[nb_argument(g,v,k)]) visit_deep(g,nb_argument(g,v,k),top,most);
}

@ (Strictly speaking, addresses of two different variables must not be compared. It works on all machines that have a stack.) The graph is a chain, $x+1+1+\cdots+1$, the sort of graph that any loop makes. It must not be too long, or else we would have our proof and no plot.

@<Print the plots of chapter 8@>=
static size_t stack_for(size_t n)
{
  volatile char top=0;
  size_t most=0;
  nb_graph *g=nb_graph_new();
  nb_node y=nb_var(g,0), one=nb_const(g,1);
  for (size_t i=0; i<n; i++) y=nb_add(g,y,one);
  for (size_t v=0; v<g->n; v++) g->mark[v]=0;
  visit_deep(g,y,&top,&most);
  nb_graph_free(g);
  return most;
}

@ Figure~\xfig{recursions} has both: the number of calls without memory, and the stack that is needed with it. Only a loop is good for both.
\figure{recursions}{Two plots with logarithmic axes. On the left the number of calls of a recursion without memory against the number of doublings, a straight line up to two million at twenty, and far below the number of nodes. On the right
the stack that a recursion with memory needs against the number of nodes of a chain, measured up to three thousand and extended by a dashed line that meets the horizontal lines of one and eight mebibytes.}
{Two recursions. Left: without memory, calls (plum) and nodes (blue) for $n$ doublings. Right: with memory, bytes of stack for a chain of $n$ nodes, measured (dots) and continued (dashed).}
\warning{Why not just recurse?}{A recursion without memory makes $2^{n+1}-1$ calls for $n$ doublings, $\expect{bp-calls}{2097151}$ of them for $n=20$. With memory, the one above takes \val{bp-stack} bytes of stack a call where this copy of the book was made; so a stack of 8~MiB is
full after \val{bp-deep} nodes, and one of 1~MiB, as in the worker that grades your answers, after an eighth of that. A program dies then, without any message. Iterate.}

@<Print the plots of chapter 8@>=
static void plot_calls(void)
{
  for (size_t n=1; n<=20; n++) printf("%zu %ld %zu\n",n,calls_of(n),n+1);
}

@ The stack is measured at four lengths of the chain. They lie on a line, as they must: each call takes as much as any other. From a fifth length, ten thousand, we conclude what a million would take.

@<Print the plots of chapter 8@>=
static void plot_stack(void)
{
  for (size_t n=100; n<=1000; n*=10)
    printf("%zu %zu\n%zu %zu\n",n,stack_for(n),3*n,stack_for(3*n));
}
static void plot_stack_line(void)
{
  printf("100 %zu\n1000000 %.0f\n",stack_for(100),100*(double)stack_for(10000));
}

@*1 A test that is not too kind.\label{kind-test}
How would we notice a mistake in the sweep? The lecture's example is a good story and a poor test. Here are seven small graphs, each of them with a derivative that can be found by hand; the two at the end are the one above, and $ts+s$ with $s=\sin x$, $t=e^s$.
$$\vbox{\halign{#\hfil\quad&$#$\hfil\quad&#\hfil\cr
T0&e=ab&a tree\cr
T1&e=(a+b)(b+1)&the lecture's example\cr
T2&b=a+a,\ c=b+b&an inner node that is used twice\cr
T3&y=x\cdot x&two arrows to one consumer\cr
T4&\hbox{T1, twice}&is the second run like the first?\cr
T5&y=s+\sin e^s,\ s=x^2&one short path and one long\cr
T6&y=ts+s&three consumers, at three distances\cr}}$$

@ And here are the mistakes that have been made most often, with a cross for each test that notices. Look at the column of T1: six of the ten mistakes live in peace with the lecture's example. Whoever tests with that alone will find his sweep correct, and his network will train, a little worse than it could.
$$\vbox{\offinterlineskip\def\x{$\times$}\halign{\strut#\hfil\quad&&\hbox to1.6em{\hss#\hss}\cr
&T0&T1&T2&T3&T4&T5&T6\cr
\noalign{\smallskip\hrule\smallskip}
assigns in place of adding&&\x&\x&\x&\x&\x&\x\cr
recursion that passes on the sum so far&&&\x&&&\x&\x\cr
nodes in the order of the first meeting&&&&&&\x&\cr
nodes by their distance from the root&&&&&&\x&\x\cr
an argument that occurs twice counted once&&&\x&\x&&\x&\cr
nothing cleared before a second run&&&&&\x&&\cr
only leaves cleared&&&&&\x&&\cr
seed $0$, or the value of the root&\x&\x&\x&\x&\x&\x&\x\cr
derivative of $ab$ by $a$ taken for $a$&\x&\x&&&\x&&\x\cr
from the leaves to the root&&\x&\x&&\x&\x&\x\cr}}$$
Exercise~\xex{8.3} has all seven, and some more.

@*1 Add, and clear.\label{clear}
Because contributions are added, somebody has to clear the sums, and the question is who. If nobody does, a second sweep of the lecture's graph finds the old adjoints, and reports $(6,15)$ for the gradient $(2,5)$. If only the leaves are cleared, it is $(4,10)$, as the inner nodes still
pass on what they had. Our |nb_backward| clears everything itself, and can be called twice without harm.

@ There is a reason to want it otherwise. The gradient of a sum of losses is the sum of gradients, and to collect it one may leave the leaves alone and sweep once for each loss; well-known libraries do this, and every beginner there has
forgotten to clear at least once. For this we have two more functions, which are exercise~\xex{8.4}. Three names for three intentions: |nb_backward| {\it sets\/} the adjoints, |nb_backward_add| {\it adds\/} to those of the leaves, and
|nb_zero_grad| begins anew.

@<Declare the backward sweep@>=
NB_API void nb_zero_grad(nb_graph *g);@/
  /* All adjoints become 0 (exercise 8.4). |NULL| is fine. */
NB_API nb_status nb_backward_add(nb_graph *g, nb_node root);@/
  /* Like |nb_backward|, but the derivatives by leaves are added to what their adjoints hold (exercise 8.4). */

@*1 Graphs without an order.\label{toposort}
Not every graph is a tape. It may come from a file, or from a program whose nodes are objects that were made in no particular order. Then a topological order has to be found. We take the graph as it
comes, in arrays: the arguments of node~$v$ are |argument[k]| for $k$ from |first[v]| to |first[v+1]|, exclusively.

@<Declare foreign graphs@>=
typedef struct nb_dag {
  size_t n, edges; /* nodes, arrows */
  const uint32_t *first; /* |n+1| numbers: where the arguments of each node begin */
  const nb_node *argument; /* all arguments, one node's after the other's */
} nb_dag;

@ A recursive walk that writes a node {\it after\/} its arguments finds an order. That is exercise~\xex{8.1}; the recursion is allowed there, but a node must not be written twice, however many consumers it has. There
are usually many orders, and each of them is right.

@<Declare foreign graphs@>=
NB_API size_t nb_toposort(const nb_dag *d, nb_node root, nb_node *order);@/
  /* Writes the nodes that |root| depends on, and |root|, each once and arguments first (exercise 8.1). Returns how many; 0 for a bad root, or if there is no memory. There must be no cycle. */

@ With a stack of its own, the walk goes to any depth, and it notices if there is no order at all, because somebody is, by way of others, an argument of himself. This is exercise~\xex{8.2}, and perhaps the hardest of the chapter. Where there is an order, both functions return the same number.

@<Declare foreign graphs@>=
NB_API long nb_toposort_iter(const nb_dag *d, nb_node root, nb_node *order);@/
  /* The same without recursion (exercise 8.2); $-1$ for a cycle that |root| depends on, or if there is no memory. */

@*1 Trust, but check.\label{gradcheck}
Sweeps don't crash when they are wrong. They return numbers, and descent goes downhill with bad numbers for quite a while. So compare with differences, at least once for each new operation, at a point without symmetries.

@<Declare the check of gradients@>=
typedef enum nb_verdict { NB_AGREE, NB_DIFFER, NB_KINK } nb_verdict;
typedef struct nb_report {
  nb_verdict verdict;
  nb_node node; /* the first variable that doesn't agree, or |NB_NONE| */
  double want, got; /* its derivative by differences, and the one that was claimed */
} nb_report;

@ The claim comes from outside, in an array, and not from our own sweep; so you may check derivatives that were found by hand, or by another program, and the tests can plant mistakes.

@<Declare the check of gradients@>=
NB_API nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d);@/
  /* Is |d[i]| the derivative of |root| by the variable |v[i]|? Compares with differences (exercise 8.5). The values of |v| are as before in the end, and those of |root| belong to them. */

@ Beware of kinks. At a point where |relu| changes its slope, the difference gives one half, the sweep gives $0$, and both are innocent. A check has to say ``kink'' there rather than ``wrong''; exercise~\xex{8.5} tells one from the other by halving the step.
And a sweep through a kink returns a number like any other. It is a derivative from one side at best, and with two kinks on top of each other not even that.

@*1 What it costs.\label{price}
The recap of the lecture \slide{S55}says: any function becomes a graph, forward and backward passes give its gradient, and caching makes it efficient. For a function of $n$ variables with $N$ operations, $2n$~differences take $2nN$ evaluations. The sweep
visits each arrow once, and there are at most $2N$ of them, however many variables there are. Here is $x_1\sin x_1+\cdots+x_n\sin x_n$:
\listing{08-backpropagation-price}

@<Print the tables of chapter 8@>=
static nb_node sum_of_waves(nb_graph *g, size_t n)
{
  nb_node y=nb_const(g,0);
  for (size_t i=0; i<n; i++) {
    nb_node x=nb_var(g,1);
    y=nb_add(g,y,nb_mul(g,x,nb_sin(g,x)));
  }
  return y;
}

@ The number of arrows is the sum of the numbers of arguments. No operation of this example has more than two, so it can't exceed twice the number of nodes.

@<Print the tables of chapter 8@>=
static size_t arrows_of(const nb_graph *g)
{
  size_t arrows=0;
  for (nb_node v=0; v<g->n; v++) arrows+=nb_arguments(g,v);
  return arrows;
}

@ Evaluations are counted by the graph, in |evals|. For each of the $2n$ points that the differences need there is one forward pass; the sweep needs a single one, and then goes once along each arrow.

@<Print the tables of chapter 8@>=
static void print_price(void)
{
  puts("variables   operations by differences   operations and arrows by a sweep");
  for (size_t n=10; n<=100000; n*=100) {
    nb_graph *g=nb_graph_new();
    nb_forward(g,sum_of_waves(g,n));
    printf("%9zu %27.0f %18zu + %zu\n",n,2.*(double)n*(double)g->evals,g->evals,arrows_of(g));
    nb_graph_free(g);
  }
}

@ That was counting. What does a clock say? A chain of a million nodes, $y_{k+1}=\sin(y_k)\cdot x$, is evaluated and swept five times, and the best time counts. The result depends on the machine, and so it isn't printed here; the story at your terminal ends with it.

@<Print the tables of chapter 8@>=
static double seconds(nb_status (*run)(nb_graph *, nb_node), nb_graph *g, nb_node y)
{
  double best=INFINITY;
  for (int i=0; i<5; i++) {
    clock_t begin=clock();
    run(g,y);
    best=fmin(best,(double)(clock()-begin)/CLOCKS_PER_SEC);
  }
  return best;
}

@ The two candidates are the forward pass alone, and both passes.

@<Print the tables of chapter 8@>=
static nb_status only_forward(nb_graph *g, nb_node y)
{
  return isnan(nb_forward(g,y)) ? NB_EARG : NB_OK;
}
static nb_status both_passes(nb_graph *g, nb_node y)
{
  return nb_grad(g,y,0,NULL,NULL,NULL);
}

@ Where this was written the ratio was between $2.5$ and~$4$, depending on what else the machine had to do. Each derivative is found by a call of |nb_partials|, with a |switch| over the whole table; chapter~10 will do away with that.

@<Print the tables of chapter 8@>=
static void print_clock(void)
{
  nb_graph *g=nb_graph_new();
  nb_node x=nb_var(g,1), y=x;
  for (int i=0; i<500000; i++) y=nb_mul(g,nb_sin(g,y),x);
  double forward=seconds(only_forward,g,y), both=seconds(both_passes,g,y);
  printf("value: %.0f ns a node; value and gradient: %.1f times that\n",1e3*forward,both/forward);
  nb_graph_free(g);
}

@ The theory says \cite{baydin} that value and gradient together cost at most about five or six times the value, and typically two or three times; exercise~\xex{8.8} proves such a bound. Nothing is free, though: the sweep needs the values of {\it all\/} nodes, so the memory grows with
the length of the computation. A forward pass alone could forget as it goes. Our graph takes $\expect{bp-bytes}{26}$ bytes a node: an operation, a mark, two arguments, a value, and an adjoint. For ten million nodes that is a quarter of a gigabyte, and for the training of a large network it is the first thing that runs out. There is a
remedy, which pays with time: keep some of the values, and compute the others again when the sweep comes by (exercise~\xex{8.10}).
\warning{``Any arbitrarily complicated function''}{What becomes a graph is not a function but one run of a program, at one input. Where the program has branches and loops, another input may give another graph, and the function is
made of pieces. The derivative is that of the piece that we are on. And ``efficient'' is a statement about time. About memory, the slide is silent.}
\warning{What a gradient doesn't give}{With a gradient one can descend. One of the last slides concludes that the minimum of ``any'' differentiable function can be found. What can be found is a place where the gradient is small; chapter~\xchap{descent} had an inflection point, three local minima, and a function without any
minimum. And the ``most promising direction'' is promising for a small step, in the norm of chapter~\xchap{gradients}, and no further.}

@*1 An operation of your own.\label{custom}
A table with nineteen rows is never long enough. Somebody needs the error function, another one a cubic spline that is computed by an old program; and who could add a row to a library that is already installed? So a graph may contain operations that it has never
heard of. On slide~S53 \slide{S53}a node has to implement its value and its partial derivatives. We said in chapter~\xchap{graphs} what is wrong with the latter: of a node with a thousand arguments one would have to compute a thousand numbers, and store them, only to multiply each by the same
adjoint and add it to something.

@ So we ask for the whole step instead. A \term{pull-back} is given the adjoint |ybar| of the node, and {\it adds\/} to |abar[k]| its product with the derivative by the argument~|k|. It also gets the value |y|, which was computed long ago; for many functions the derivative is
cheaper to get from there.

@<Declare operations of the user@>=
typedef struct nb_op {
  const char *name, *c, *tex; /* for tables, programs, formulas; |c| and |tex| may be |NULL| */
  double (*value)(size_t n, const double *a, void *env);
  void (*pull)(size_t n, const double *a, double y, double ybar,@| double *abar, void *env);
  void *env; /* whatever the two functions want to know besides */
} nb_op;

@ The graph keeps the address of the operation and not a copy. So an operation is best a constant, outside of all functions.

@<Declare operations of the user@>=
NB_API nb_node nb_custom(nb_graph *g, const nb_op *op, size_t n, const nb_node *args);@/
  /* A node with |n| arguments, at least one, whose value is |op->value|. |op| must live as long as the graph; its functions must not touch the graph. |NB_NONE|, nothing added: a bad argument, a function missing, no memory. */
NB_API const nb_op *nb_op_of(const nb_graph *g, nb_node v);@/
  /* The operation that |v| was made with by |nb_custom|, or |NULL| if it is another node. */
NB_API nb_status nb_push_custom(nb_graph *g, nb_node v);@/
  /* One call of |op->pull|: adds to the adjoints of the arguments what the adjoint of |v| is worth there. |NB_ENODE|: not a node made by |nb_custom|. */

@ The module {\tt graph} of the last chapter has a place for such nodes. Their arguments stand in |list|, as for all nodes with many; and {\it behind\/} them there is one more number, which says where the graph keeps the operation. So nothing had to
be changed in the functions that walk along arrows.

@<Functions of {\tt graph.c}@>=
const nb_op *nb_op_of(const nb_graph *g, nb_node v)
{
  if (!g || v>=g->n || g->op[v]!=NB_CUSTOM) return NULL;
  size_t place=g->list[g->arg[v][0]+g->arg[v][1]];
  return place<g->customs ? g->custom[place] : NULL;
}

@ Programs have few operations and many nodes, so each operation is kept once, and looked for from the beginning. A graph that is cut and built again, epoch after epoch, finds its operations where they were.

@<Functions of {\tt graph.c}@>=
static nb_status place_of(nb_graph *g, const nb_op *op, size_t *place)
{
  for (*place=0; *place<g->customs; ++*place)
    if (g->custom[*place]==op) return NB_OK;
  if (g->customs==g->custom_capacity) {
    size_t more=2*g->customs+4;
    if (enlarge(&g->custom,more,sizeof *g->custom)) return NB_ENOMEM;
    g->custom_capacity=more;
  }
  g->custom[g->customs++]=op;
  return NB_OK;
}

@ The functions of the user want their arguments in a row, while ours are scattered all over the graph. They have to be gathered on a scratch pad; and since the memory for it is found when the node is {\it made}, evaluation can't fail. The second half
of the pad is for what the pull-back adds.

@<Functions of {\tt graph.c}@>=
static nb_status room_for_work(nb_graph *g, size_t n)
{
  if (2*n<=g->work_capacity) return NB_OK;
  if (enlarge(&g->work,2*n,sizeof *g->work)) return NB_ENOMEM;
  g->work_capacity=2*n;
  return NB_OK;
}

@ Once everything has its place, the node is made like all nodes with a list, and the list is continued by one.

@<Functions of {\tt graph.c}@>=
nb_node nb_custom(nb_graph *g, const nb_op *op, size_t n, const nb_node *args)
{
  size_t place;
  if (!g || !op || !op->value || !op->pull || n>NB_NONE/2) return fail(g,NB_EARG);
  if (room_in_list(g,n+1) || room_for_work(g,n) || place_of(g,op,&place))
    return fail(g,NB_ENOMEM);
  nb_node y=append_many(g,NB_CUSTOM,n,args,NULL);
  if (y!=NB_NONE) g->list[g->listed++]=(nb_node)place;
  return y;
}

@ First the arguments are gathered in the first half of the pad. Both functions of the operation want them, and both get them from here.

@<Functions of {\tt graph.c}@>=
static const double *gather(const nb_graph *g, nb_node v)
{
  for (size_t k=0; k<g->arg[v][1]; k++) g->work[k]=g->value[nb_argument(g,v,k)];
  return g->work;
}

@ To evaluate is to gather and to call. A graph that was copied from elsewhere, node by node, doesn't know the operations of the original; then the value is NaN.

@<Functions of {\tt graph.c}@>=
static double value_of_custom(const nb_graph *g, nb_node v)
{
  const nb_op *op=nb_op_of(g,v);
  return op ? op->value(g->arg[v][1],gather(g,v),op->env) : NAN;
}

@ The way back: clear the second half of the pad, call, and add what is there to the adjoints of the arguments. One can't let the function add to the adjoints themselves, as they are scattered, too. An argument that occurs twice has two places on the pad and gets both.

@<Functions of {\tt graph.c}@>=
static double *pull_back(const nb_graph *g, nb_node v, const nb_op *op, double ybar)
{
  size_t n=g->arg[v][1];
  double *abar=g->work+n;
  for (size_t k=0; k<n; k++) abar[k]=0;
  op->pull(n,gather(g,v),g->value[v],ybar,abar,op->env);
  return abar;
}

@ With |ybar| equal to the adjoint this is a step of the sweep; the answer to exercise~\xex{8.3} does it this way.

@<Functions of {\tt graph.c}@>=
nb_status nb_push_custom(nb_graph *g, nb_node v)
{
  const nb_op *op=nb_op_of(g,v);
  if (!op) return NB_ENODE;
  const double *abar=pull_back(g,v,op,g->adjoint[v]);
  for (size_t k=0; k<g->arg[v][1]; k++) g->adjoint[nb_argument(g,v,k)]+=abar[k];
  g->visits+=g->arg[v][1];
  return NB_OK;
}

@ With |ybar=1| it yields the derivative by each argument. So |nb_partial| answers for these nodes as well, and a sweep that has never heard of pull-backs is still right. It is slow, though: for each of $n$ arguments it computes $n$ derivatives.

@<Functions of {\tt graph.c}@>=
static double partial_of_custom(const nb_graph *g, nb_node v, size_t k)
{
  const nb_op *op=nb_op_of(g,v);
  return op ? pull_back(g,v,op,1)[k] : NAN;
}

@ As an example we take the length of a vector, $y=\sqrt{a_1^2+\cdots+a_n^2}$, whose derivative by $a_k$ is $a_k/y$. (At the origin it has a kink, and we choose~$0$.) The function |hypot| of the \CEE/ library does it for two coordinates.

@<Print the tables of chapter 8@>=
static double norm_value(size_t n, const double *a, void *env)
{
  double y=0;
  (void)env;
  for (size_t k=0; k<n; k++) y=hypot(y,a[k]);
  return y;
}

@ The pull-back has the value already and needs no square root of its own. Where the value is $0$ it does nothing at all, since that is what adding zeros amounts to.

@<Print the tables of chapter 8@>=
static void norm_pull(size_t n, const double *a, double y, double ybar,@| double *abar, void *env)
{
  (void)env;
  for (size_t k=0; k<n && y>0; k++) abar[k]+=ybar*a[k]/y;
}

@ Together with a name they are an operation. The name is for error messages and tables; the formula is for those who print a graph; and since there is no third text, no program in C can be made from graphs that contain this node.

@<Print the tables of chapter 8@>=
static const nb_op norm_op={"norm",NULL,"{\\rm norm}",norm_value,norm_pull,NULL};

@ Here it is in a graph, where it is the argument of an exponential, $e^{-y}$, at three points. The last column is what the check of gradients says about both derivatives:
\listing{08-backpropagation-custom}

@<Print the tables of chapter 8@>=
static void print_custom_at(double a, double b)
{
  static const char *const words[]={"agree","differ","a kink"};
  nb_graph *g=nb_graph_new();
  nb_node x[2]={nb_var(g,a),nb_var(g,b)};
  nb_node y=nb_exp(g,nb_neg(g,nb_custom(g,&norm_op,2,x)));
  double value, d[2];
  nb_grad(g,y,2,x,&value,d);
  printf("%5g %5g %12.4e %12.4e %12.4e   %s\n",@|
    a,b,value,d[0],d[1],words[nb_gradcheck(g,y,2,x,d).verdict]);
  nb_graph_free(g);
}

@ The third point is the origin. There the check finds the kink, although the derivative that we have chosen is a perfectly good number; a node may be right and yet have no derivative.

@<Print the tables of chapter 8@>=
static void print_custom(void)
{
  puts("   a1    a2     exp(-y)        by a1        by a2   check");
  print_custom_at(3,4), print_custom_at(-.5,1.2), print_custom_at(0,0);
}

@ It is the checking of gradients that makes such a thing bearable. An operation that was written an hour ago is where the mistake is, and its three typical mistakes are known: the derivative is taken from the input where it should come from the value, or the other way round; the incoming
adjoint is forgotten; or |abar| is overwritten, which isn't noticed until a node has two consumers. In exercise~\xex{8.7} you write two operations and try not to.

@<Declare the backward sweep@>=
NB_API double nb_tanh_value(size_t n, const double *a);@/
  /* The hyperbolic tangent of |a[0]|; |n| is 1 (exercise 8.7). */
NB_API void nb_tanh_pull(size_t n, const double *a, double y, double ybar, double *abar);@/
  /* Its pull-back, which needs |y| and not |a| (exercise 8.7). */
NB_API double nb_lse_value(size_t n, const double *a);@/
  /* The logarithm of the sum of the exponentials of |n| numbers, without overflow (exercise 8.7). */
NB_API void nb_lse_pull(size_t n, const double *a, double y, double ybar, double *abar);@/
  /* Its pull-back (exercise 8.7). */

@*1 Second derivatives.\label{hvp}
In chapter~\xchap{descent} the learning rate was limited by the second derivative, and in chapter~\xchap{gradients} Newton's method got through Rosenbrock's valley in five steps because it knew the whole matrix~$H$ of them. For a million variables nobody can store that matrix. But
often all that is wanted is what $H$ does to a vector~$d$: how does the {\it gradient\/} change when we walk from $x$ in the direction~$d$? For that there is an exact answer at the price of a few sweeps.

@ Imagine that the variables begin to move, $x_i$ at the rate $d_i$. Then all nodes move, and the rate of each follows from the rates of its arguments, by the chain rule; it is the slope of a dual number, and is computed {\it forward}. The adjoints move as well. Let $t$ be the time, $\dot a$ the rate of $a$, and
$\bar a$ its adjoint. The sweep has
$$\bar a\;\hbox{gets}\;\bar y\,{\partial y\over\partial a},\qquad\hbox{and so}\qquad
\dot{\bar a}\;\hbox{gets}\;\dot{\bar y}\,{\partial y\over\partial a}+\bar y\,{d\over dt}\,{\partial y\over\partial a}\eqno(3)$$
by the product rule. The last factor is how fast the {\it partial derivative\/} changes: it has the terms $aa\cdot\dot a+ab\cdot\dot b$, from the last three columns of the table of operations. When the sweep is over, $\dot{\bar x}_i$ is the component $i$ of $Hd$.

@ So here is the last of the functions that deal with one arrow.

@<Declare the backward sweep@>=
NB_API double nb_partial_rate(const nb_graph *g, nb_node v, size_t k, const double *rate);@/
  /* How fast the derivative of |v| by its argument number |k| changes, if each node |i| changes at the rate |rate[i]|, including the node~|v|. NaN if there is no such argument, and for |nb_custom|. */

@ The second derivatives come from the table. It is one more use of the rows, and the only one of these three columns.

@<Functions of {\tt backward.c}@>=
static void second_derivatives(nb_opcode op, double a, double b, double y, double h[3])
{
  (void)a, (void)b, (void)y;
  switch (op) {
#define NB_X(constant, name, arity, value, da, db, aa, ab, bb, tex) @[case NB_##constant: h[0]=aa, h[1]=ab, h[2]=bb; break;@]
  @<The operations@>@;
#undef NB_X
  default: break;
  }
}

@ An argument that doesn't move contributes nothing, whatever the derivative is. That must be said explicitly: the derivative of $a^b$ by $b$ is NaN for negative~$a$, and $0$ times NaN is NaN; but nobody who differentiates $x^2$ wants to hear about the logarithm of~$x$.

@<Functions of {\tt backward.c}@>=
static double times(double derivative, double rate) {@+return rate==0 ? 0 : derivative*rate;@+}

@ The derivative by the first argument changes at the rate $aa\cdot\dot a+ab\cdot\dot b$, and that by the second one at the rate $ab\cdot\dot a+bb\cdot\dot b$. In the array |h| these are neighbors, the first two and the last two.

@<Functions of {\tt backward.c}@>=
static double rate_in_row(const nb_graph *g, nb_node v, size_t k, const double *rate)
{
  const nb_node *arg=g->arg[v];
  size_t n=nb_arguments(g,v);
  double b=n>1 ? g->value[arg[1]] : 0, rate_b=n>1 ? rate[arg[1]] : 0, h[3]={0,0,0};
  second_derivatives(g->op[v],g->value[arg[0]],b,g->value[v],h);
  return times(h[k],rate[arg[0]])+times(h[k+1],rate_b);
}

@ Three operations have lists. A sum has constant derivatives. In a dot product the derivative by one factor is the other factor, and changes as that does. For logsumexp the derivative $p_k=e^{a_k-y}$ changes at the rate
$p_k(\dot a_k-\dot y)$, which is why the rate of the node itself is wanted.

@<Functions of {\tt backward.c}@>=
double nb_partial_rate(const nb_graph *g, nb_node v, size_t k, const double *rate)
{
  if (k>=nb_arguments(g,v)) return NAN;
  switch (g->op[v]) {
  case NB_SUM: return 0;
  case NB_DOT: return rate[nb_argument(g,v,k^1)];
  case NB_LOGSUMEXP:
    return times(nb_many_partial(g,v,k),rate[nb_argument(g,v,k)]-rate[v]);
  case NB_CUSTOM: return NAN;
  default: return rate_in_row(g,v,k,rate);
  }
}

@ The function that puts it all together is exercise~\xex{8.9}: one walk forward for values and rates, one walk back for adjoints and {\it their\/} rates. An operation of your own has a pull-back, but nobody knows how that changes; so it is refused, and we say so.

@<Declare the backward sweep@>=
NB_API nb_status nb_hvp(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *d, double *out);@/
  /* |out| $=Hd$ for the matrix $H$ of second derivatives of |root| by |x[0]| to |x[n-1]|, all different variables (exercise 8.9). Values and adjoints of |root| are there afterwards. |NB_ENODE|, |NB_EARG|: as for |nb_grad|; |NB_ENOTIMPL|: |root| depends on a node made by |nb_custom|; |NB_ENOMEM|. |out| isn't written then. */

@ At its minimum, Rosenbrock's function has the Hessian
$$H=\pmatrix{\expect{bp-h11}{802}&\expect{bp-h12}{-400}\cr \expect{bp-h21}{-400}&\expect{bp-h22}{200}\cr},$$
column by column from $d=(1,0)$ and $d=(0,1)$. It is symmetric, and nothing in the computation is, so that this is a good test.

@<Print the values of chapter 8@>=
static nb_node rosenbrock(nb_graph *g, nb_node x, nb_node y)
{
  nb_node u=nb_sub(g,nb_const(g,1),x), v=nb_sub(g,y,nb_mul(g,x,x));
  return nb_add(g,nb_mul(g,u,u),nb_mul(g,nb_const(g,100),nb_mul(g,v,v)));
}

@ The $n$ columns of $H$ would take $n$ calls. For two variables that is no effort; the point of |nb_hvp| is that one call for {\it one\/} direction is enough for many purposes, such as to find out how large the largest eigenvalue is, and with it the largest learning rate.

@<Print the values of chapter 8@>=
static void print_hessian(void)
{
  nb_graph *g=nb_graph_new();
  nb_node x[2]={nb_var(g,1),nb_var(g,1)}, f=rosenbrock(g,x[0],x[1]);
  for (int k=0; k<2; k++) {
    double d[2]={k==0,k==1}, column[2];
    nb_hvp(g,f,2,x,d,column);
    printf("\\defval{bp-h1%d}{%g}\\defval{bp-h2%d}{%g}\n",k+1,column[0],k+1,column[1]);
  }
  nb_graph_free(g);
}

@ And if a function has several values? Then there is a gradient for each, and together they are the rows of the Jacobian of chapter~\xchap{nested}: $m$ sweeps for $m$ roots. When there are more roots than variables, go forward instead, with dual numbers, one column at a time. Between
the two extremes the best order of multiplications is a hard problem; exercise~\xex{8.10} is about that.

@<Declare the backward sweep@>=
NB_API nb_status nb_jacobian(nb_graph *g, size_t m, const nb_node *roots, size_t n, const nb_node *x, double *jac);@/
  /* |jac[i*n+j]| is the derivative of |roots[i]| by |x[j]|, by |m| sweeps. Fails like |nb_grad|, and then nothing is written. */

@ All nodes are checked first, so that a failure can't leave half a matrix behind.

@<Functions of {\tt backward.c}@>=
nb_status nb_jacobian(nb_graph *g, size_t m, const nb_node *roots, size_t n,@| const nb_node *x, double *jac)
{
  nb_status bad=all_nodes(g,m,roots);
  if (!bad) bad=all_nodes(g,n,x);
  for (size_t i=0; i<m && !bad; i++) bad=nb_grad(g,roots[i],n,x,NULL,jac+i*n);
  return bad;
}

@*1 The program of chapter 8.\label{story-backprop}
The story is the adjoints of the lecture's graph and the two tables, in the order of the chapter. You have seen all of it; here is how the parts are put together.

@<Tell the story of chapter 8@>=
static void print_adjoints(void)
{
  sketch8 k=make_sketch8(2,1);
  const double *d=k.g->adjoint;
  nb_backward(k.g,k.e);
  printf("e %g, r %g, s %g, a %g, b %g\n",d[k.e],d[k.r],d[k.s],d[k.a],d[k.b]);
  nb_graph_free(k.g);
}

@ It takes a moment to run, because two million calls for twenty doublings are many, even for a computer. Try five more, if you have the time; forty will take hours. At the end comes the clock.

@<Tell the story of chapter 8@>=
static void story(void)
{
  puts("Chapter 8. Backpropagation\n\nThe derivatives of e = (a+b)(b+1) at a=2, b=1:");
  print_adjoints();
  puts("\nWhy not just recurse?");@+print_recursion();
  puts("\nWhat a gradient costs:");@+print_price();
  puts("\nBy the clock, for a chain of a million nodes:");@+print_clock();
}

@ Each table is also a part of its own, for the book; and the frames of the figure are a part that is written in \TeX, to be read by the drawing.

@<Tell the story of chapter 8@>=
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_numbers},@|
    {"recursion",print_recursion},{"price",print_price},@|
    {"custom",print_custom},{"clock",print_clock},@|
    {"sweep",plot_sweep},{"calls",plot_calls},{"stack",plot_stack},@|
    {"stack-line",plot_stack_line},{0,0}};
  return story_main(argc,argv,parts);
}

@ The numbers of the text are those of the lecture's example. The last two are the derivative of $s+\sin e^s$ at $x=0.5$, which depends on the order of the sweep, and the number of calls for twenty doublings.

@<Print the values of chapter 8@>=
static void print_numbers(void)
{
  sketch8 k=make_sketch8(2,1);
  const double *d=k.g->adjoint;
  nb_backward(k.g,k.e);
  printf("\\defval{bp-dr}{%g}\\defval{bp-ds}{%g}\n",d[k.r],d[k.s]);
  printf("\\defval{bp-da}{%g}\\defval{bp-db}{%g}\n",d[k.a],d[k.b]);
  nb_graph_free(k.g);
  @<Print the numbers about the order@>@;
  print_hessian();
  @<Print the numbers about memory@>@;
}

@ The stack of a call follows from two depths. The number of nodes for 8~MiB is rounded to thousands. And the bytes of a node are those of the arrays |op|, |mark|, |arg|, |value| and |adjoint|.

@<Print the numbers about memory@>=
size_t call=(stack_for(10000)-stack_for(1000))/9000;
printf("\\defval{bp-stack}{%zu}\\defval{bp-deep}{%zu}\n",@|
  call,((size_t)8<<20)/call/1000*1000);
printf("\\defval{bp-bytes}{%zu}\n",2+sizeof(nb_node[2])+2*sizeof(double));

@ This graph is built from a variable at $0.5$. Note that the nodes are made inside of one expression, in whatever order the compiler chooses; arguments come first in any case, and more isn't needed.

@<Print the numbers about the order@>=
nb_graph *g=nb_graph_new();
nb_node x=nb_var(g,.5), s=nb_mul(g,x,x);
double slope;
nb_grad(g,nb_add(g,s,nb_sin(g,nb_exp(g,s))),1,&x,NULL,&slope);
printf("\\defval{bp-order}{%.6f}\n\\defval{bp-calls}{%ld}\n",slope,calls_of(20));
nb_graph_free(g);

@ What to take along:
\summary{The backward sweep begins with $\partial e/\partial e=1$ at the root and visits each node after all of its consumers. Each node pushes its adjoint, times the partial derivative, to each of its arguments, which add what they get; that is the sum of the
pulling form with its terms in another order. The sums must begin at zero. A tape has the order built in; other graphs have to be sorted, without recursion if they are deep. One sweep costs a small multiple of the forward pass,
whatever the number of variables, and the memory for all values. An operation of your own is a value and a pull-back. The sweep can itself be differentiated, and gives the product of the second derivatives and a vector. Check against differences, and stay away from kinks.}

\further{Baydin and others \cite{baydin} tell the story of forward and backward modes, and of how often the latter has been discovered. Kun \cite{kun}, page~265, has the sum that the sweep evaluates.}

@*1 Exercises.
Seven are for the keyboard; take \xex{8.3} first if your time is short, then \xex{8.5}, which will be of use for the rest of your life. Exercises \xex{8.6}, \xex{8.8} and~\xex{8.10} want a pencil.
@i exercises-8.w
