@* Computational graphs.\label{graphs}
\objectives{turn any formula into a graph and draw it; evaluate a graph, each node once; say who is an argument of whom and who
consumes it, in four dialects; state what a node must be able to do; and find the derivative of one number by
all others, by pulling it through the graph against the arrows}{S36--S53}{chapters \xchap{chain} and~\xchap{nested}}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Chapter~\xchap{nested} ended with a one-line gradient, found by hand. It worked because the function was only three levels deep.
Nobody differentiates a function with a million weights by hand, and nobody needs to: \slide{S36}the lecture's last part, ``efficient
computation of gradient,'' hands that work to a machine. For this the machine has to {\it see\/} the formula.
Until now our functions were black boxes, |nb_fun| and |nb_funN|; you could put numbers in and get numbers out. In this chapter
we take the lid off. What is inside is a graph.

@ Why not simply continue with differences? Because of the price. A gradient by |nb_grad_fd| takes $2n$ evaluations, and dual numbers take $n$;
for $n=10^6$ weights and a function that takes a millisecond, that is half an hour and a quarter of an hour, for a single step of the descent. The promise
of this chapter and the next one is a gradient for the price of a few evaluations, whatever $n$~is. Here is the outline of the program that will make a beginning.

@(c/07-graphs.c@>=
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <nabla/pictures.h>
#include "story.h"
@<Build the graph of the lecture@>@;
@<Print the tables of chapter 7@>@;
@<Print the plots of chapter 7@>@;
@<Print the values of chapter 7@>@;
@<Tell the story of chapter 7@>

@ The header begins with the names of nodes and operations, and ends with the holes of this chapter.

@(include/nabla/graph.h@>=
#ifndef NABLA_GRAPH_H
#define NABLA_GRAPH_H
#include <stddef.h>
#include <stdint.h>
#include <nabla/chain.h>
#include <nabla/nested.h>
NB_BEGIN_DECLS@;
@<Declare nodes and operations@>@;
@<Declare the graph@>@;
@<Declare the making of nodes@>@;
@<Declare operations of the user@>@;
@<Declare the arguments of a node@>@;
@<Declare evaluation@>@;
@<Declare the forward pass with slopes@>@;
@<Declare consumers and adjoints@>@;
NB_END_DECLS@;
#endif

@ @(c/graph.c@>=
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <nabla/graph.h>
@<Types of {\tt graph.c}@>@;
@<Prototypes of {\tt graph.c}@>@;
@<Functions of {\tt graph.c}@>

@*1 One small formula.\label{e-graph}
The lecture's example \slide{S37}has been with us since chapter~\xchap{first}:
$$e=(a+b)(b+1).$$
It is so small \slide{S38}that we can do it by hand: multiplied out, it is $ab+a+b^2+b$, and so
$${\partial e\over\partial a}=b+1,\qquad{\partial e\over\partial b}=a+2b+1.\eqno(1)$$
The slide says itself that this is not the point. (It isn't; the point is that nobody will have to.) Keep (1) as the judge of what a machine will say.

@ A machine computes one thing at a time. So the lecture \slide{S39}gives a name to each intermediate result, and a name to
each {\it operation}:
$$e=f_1(r,s):=r\cdot s,\qquad r=f_2(a,b):=a+b,\qquad s=f_3(b):=b+1.\eqno(2)$$
Now read (2) from right to left, and it is a program of three lines. Draw a node for each name, and an arrow from each result to the
operation that wants it, and you have a \term{computational graph}.
\warning{Where did the 1 go?}{The slide has $f_3(b)=b+1$, a function of one argument with a one inside; two slides later it says that leaves are
``variables or constants.'' Both are possible, but you must decide. We have one operation |+| with two arguments,
so the $1$ becomes a leaf of its own, and the graph of (2) has six nodes, not five.}

@ To {\it evaluate\/} a graph \slide{S40}is to find a number for each node, arguments first. Let $a=2$ and $b=1$.
Then $r=\expect{gr-r}{3}$ and $s=\expect{gr-s}{2}$, and so $e=\expect{gr-e}{6}$. Figure~\xfig{graph-frames} does it in four frames.
The slide prints in bold that $a$ and $b$ are concrete numbers, and hence $r$, $s$, $e$ are, too. It means: nothing in this chapter manipulates
formulas. There is no algebra, only arithmetic along arrows.
\figure{graph-frames}{Four drawings of the graph of e = (a+b)(b+1), leaves below, e on top. In the first only the leaves have values, a=2, b=1 and the constant 1.
In the second r=3 has been computed, in the third s=2, in the fourth e=6.}
{The forward step for $e=(a+b)(b+1)$ at $a=2$, $b=1$. A node gets its value as soon as its arguments have theirs. Arrows point the way values flow.}

@ In our library it is a few lines, one for each node. A node is known by its number. The numbers are kept in a structure, so that the tables below can find $a$, $b$ and $e$ again.

@<Build the graph of the lecture@>=
typedef struct sketch {
  nb_graph *g;
  nb_node a, b, r, s, e;
} sketch;

static sketch make_sketch(double a, double b)
{
  sketch k;
  k.g=nb_graph_new();
  k.a=nb_var(k.g,a);
  k.b=nb_var(k.g,b);
  k.r=nb_add(k.g,k.a,k.b);
  k.s=nb_add(k.g,k.b,nb_const(k.g,1));
  k.e=nb_mul(k.g,k.r,k.s);
  nb_forward(k.g,k.e);
  return k;
}

@ There are no checks in between, and still nothing can go wrong unnoticed: if memory runs out, a constructor returns |NB_NONE|, the next one takes that as
a bad argument and returns |NB_NONE| as well, and |nb_forward| says NaN in the end. What the graph looks like is shown in section~\xsec{printing}.

@*1 Arguments and consumers.\label{words}
A computational graph \slide{S41}is a \term{DAG}, a directed graph without cycles. Its inner nodes are functions, its leaves are variables or constants, its arrows are composition.
It is not a tree, and that is the reason for this whole part of the lecture: $b$ is used twice. In a tree there is one path
from each leaf to the root, and the chain rule of chapter~\xchap{chain} would be all that we need. Here are two paths from $b$ to~$e$, and chapter~\xchap{nested}
has told us what happens where paths meet: their contributions add up.

@ Now for the words. In a family tree the parents come first and the children follow; in a syntax tree the root comes first and its parts are its children; and
in a computational graph everybody says what he likes.
\warning{Who is the parent?}{The lecture writes under its Figure~4 that ``$r,s$ are {\it parents\/} of~$b$; $a,b$ are {\it children\/} (arguments)
of~$r$.'' The program micrograd agrees; minitorch calls the same $a$ and $b$ {\it parents\/} of~$r$, since they were there first. Kun's code says {\it arguments\/} and {\it
successors}. And whether the arrows of the drawing point from $b$ to $r$ or from $r$ to $b$ is nowhere defined.}

We stay out of the family. The nodes that $r$ is computed from are its \term{arguments}; the nodes that use $r$ are its
\term{consumers}. Our arrows point from the argument to the consumer, the way the numbers go. Figure~\xfig{graph-words} has
both languages.
\figure{graph-words}{The graph of e = (a+b)(b+1) twice. On the left in the words of the lecture: r and s are parents of b, a and b are children of r.
On the right in the words of this book: r and s are the consumers of b, a and b are the arguments of r; the constant 1 is a leaf, too.}
{The lecture's Figure~4. Left, its own words, for the node $b$ in plum and the node $r$ in blue; right, ours. On the right, the constant has become a leaf.}

@ How do we keep a graph in memory? The first thought is a |struct| for each node with pointers to its arguments. It is a good thought, for a small graph. Ten million
nodes would take ten million calls of |malloc|; a graph of pointers can't be written to a file or be sent to another process; and to follow pointers one recurs, until the
stack is full. So we don't have pointers. {\it A node is a number}, and a graph is a handful of arrays, indexed by that number.

@<Declare nodes and operations@>=
typedef uint32_t nb_node; /* the number of a node of some graph, counted from 0 */
#define NB_NONE UINT32_MAX /* no node */

@ There is a price: numbers of different graphs look alike, and so do nodes and other integers. |nb_add(g,a,1)| means $a$ plus node number~1, whatever that is, and no compiler will complain.
Constants have to be wrapped in |nb_const|.

Here is the graph. Node~$v$ has the operation |op[v]|; its arguments are |arg[v][0]| and |arg[v][1]|, or |NB_NONE| if it has fewer; |value| and |adjoint| have
one number for each node, and |mark| one byte. Anybody may read these fields. Only functions of the library should write them.

@<Declare the graph@>=
typedef struct nb_graph {
  size_t n, capacity; /* nodes in use, and room for nodes */
  size_t listed, list_capacity; /* the same for |list| */
  size_t evals; /* how many nodes have been evaluated so far */
  size_t visits; /* how often a derivative along an arrow was asked for */
  uint8_t *op, *mark; /* operations; a mark for walks through the graph */
  nb_node (*arg)[2]; /* two arguments, or start and length in |list| */
  double *value, *adjoint; /* |NAN| and 0 before they are computed */
  nb_node *list; /* arguments of nodes that may have many */
  nb_status status; /* the first thing that went wrong */
  const struct nb_op **custom; /* operations of the user, each once */
  size_t customs, custom_capacity; /* how many, and room for how many */
  double *work; /* a scratch pad for these operations */
  size_t work_capacity;
} nb_graph;
typedef nb_graph nb_tape; /* a graph that is still being recorded */

@ One rule holds it all together. {\it The arguments of a node have smaller numbers than the node.} It holds by itself, because nobody can mention a node before it has been made,
and constructors refuse what isn't there yet. So there can't be a cycle; and whoever visits the nodes in the order of their
numbers visits arguments first. Mathematicians call that a \term{topological order}, and sometimes have to look for one. We always have one, for free. A list of operations in the order in which they were carried out is also known as a \term{tape}.

@<Declare the graph@>=
NB_API nb_graph *nb_graph_new(void);@/
  /* An empty graph, or |NULL| if there is no memory. */
NB_API void nb_graph_free(nb_graph *g);@/
  /* Frees the graph and all of its nodes. |NULL| is fine. */
NB_API nb_status nb_graph_status(const nb_graph *g);@/
  /* The first failure of a constructor since the graph was made or cut; |NB_EARG| for |NULL|. */
NB_API nb_status nb_reserve(nb_graph *g, size_t capacity);@/
  /* Makes room for that many nodes at least, and never less than there was. |NB_ENOMEM|: nothing has changed. The arrays may have moved. */
NB_API void nb_cut(nb_graph *g, size_t n);@/
  /* Forgets the nodes |n|, |n+1|, and so on, and clears the status. The memory is kept for new nodes. */
NB_API size_t nb_copy(const nb_graph *g, size_t first, size_t n,@| uint8_t *op, nb_node *arg, double *value);@/
  /* Copies operation, two arguments and value of |n| nodes from |first| on, and returns how many there were to copy. */
NB_API size_t nb_room(const nb_graph *g);@/
  /* How many nodes fit into the memory that the graph has now. */

@ A new graph is all zeros: no nodes, no room, and |NB_OK|, which is zero too. The arrays come when they are needed.

@<Functions of {\tt graph.c}@>=
nb_graph *nb_graph_new(void) {@+return calloc(1,sizeof(nb_graph));@+}
@#
void nb_graph_free(nb_graph *g)
{
  if (!g) return;
  free(g->op), free(g->mark), free(g->arg);
  free(g->value), free(g->adjoint), free(g->list);
  free(g->custom), free(g->work), free(g);
}
@#
nb_status nb_graph_status(const nb_graph *g) {@+return g ? g->status : NB_EARG;@+}
@#
size_t nb_room(const nb_graph *g) {@+return g ? g->capacity : 0;@+}

@ Making room means enlarging five arrays. Any of the five may fail, and then some are larger than others. That does no harm, as |capacity| still tells the size
of the smallest; the next attempt finds the larger ones already large. After |realloc| an array may be in another place, so a pointer into it from before is
dangling. It is the classic accident with growing arrays, and a good reason for numbers.

@<Functions of {\tt graph.c}@>=
static nb_status enlarge(void *array, size_t n, size_t size)
{
  void *old, *more;
  memcpy(&old,array,sizeof old); /* |array| is the address of a pointer, of whatever type */
  if (n>SIZE_MAX/size || !(more=realloc(old,n*size))) return NB_ENOMEM;
  memcpy(array,&more,sizeof more);
  return NB_OK;
}
@#
nb_status nb_reserve(nb_graph *g, size_t capacity)
{
  if (!g) return NB_EARG;
  if (capacity<=g->capacity) return NB_OK;
  if (capacity>NB_NONE) return NB_ENOMEM; /* there are no more numbers */
  if (enlarge(&g->op,capacity,sizeof *g->op) || enlarge(&g->mark,capacity,sizeof *g->mark)
    || enlarge(&g->arg,capacity,sizeof *g->arg)@|
    || enlarge(&g->value,capacity,sizeof *g->value)@|
    || enlarge(&g->adjoint,capacity,sizeof *g->adjoint)) return NB_ENOMEM;
  g->capacity=capacity;
  return NB_OK;
}

@ A program that computes a loss again and again would record a longer and longer tape. |nb_cut| rewinds it. Lists of arguments that belong to forgotten nodes are forgotten with them.

@<Functions of {\tt graph.c}@>=
void nb_cut(nb_graph *g, size_t n)
{
  if (!g) return;
  for (; g->n>n; g->n--) {
    nb_node v=(nb_node)(g->n-1);
    if (nb_arity(g->op[v])==NB_MANY) g->listed=g->arg[v][0];
  }
  g->status=NB_OK;
}
@#
size_t nb_copy(const nb_graph *g, size_t first, size_t n,@| uint8_t *op, nb_node *arg, double *value)
{
  size_t i=0;
  for (; g && i<n && first+i<g->n; i++) {
    op[i]=g->op[first+i];
    arg[2*i]=g->arg[first+i][0], arg[2*i+1]=g->arg[first+i][1];
    value[i]=g->value[first+i];
  }
  return i;
}

@*1 What a node must be able to do.\label{operations}
A node for $s=f(a,b,c,d)$, \slide{S53}says the lecture, must implement two things: how to compute $s$ from $a$, $b$, $c$, $d$; and how to compute the
partial derivatives $\partial s/\partial a$ to $\partial s/\partial d$. This is all that we need to know about an operation. In our library it is a row of
a table: a constant, a name, the number of arguments, the value, the derivatives by the first and by the second argument, three second derivatives, and the name in \TeX. The rows are
calls of a macro |NB_X|, which is defined differently wherever the table is used; that is how {\it one\/} row makes a constant, a constructor,
a branch of the evaluation, two derivatives, an operation on dual numbers, and its own test.

@ The letters $a$ and $b$ are the values of the arguments, and $y$ is that of the node, for rows that want to use it again. First the two operations of the lecture's example.
The row of a sum says that both derivatives are~$1$; that of a product, that each argument has the other one for its derivative. The second derivatives follow, in the order $aa$, $ab$, $bb$; they won't be needed before the end
of chapter~\xchap{backprop}, but they stand here, because an operation should be described in one place. Of a product only $\partial^2y/\partial a\,\partial b=1$ is left.

@<Addition and multiplication@>=
NB_X(ADD, add, 2, a+b, 1, 1, 0, 0, 0, "+")@;
NB_X(MUL, mul, 2, a*b, b, a, 0, 1, 0, "\\cdot")@;

@ The other species, and the change of sign. A difference falls when its second argument grows.

@<The other operations@>=
NB_X(SUB, sub, 2, a-b, 1, -1, 0, 0, 0, "-")@;
NB_X(DIV, div, 2, a/b, 1/b, -y/b, 0, -1/(b*b), 2*y/(b*b), "/")@;
NB_X(NEG, neg, 1, -a, -1, 0, 0, 0, 0, "-")@;

@ A quotient is differentiated with less work by its own value: $-a/b^2=-y/b$. \warning{Partials are not quite enough}{The slide asks for values and partial derivatives. In practice one wants more: derivatives
{\it from the value that is already there}, as in this row and in that of the exponential function, which is its own derivative; and, for nodes with a
thousand arguments, a way to use the derivatives without writing down a table of them. And the slide's word ``parameters'' for $a$, $b$, $c$, $d$ means arguments, not the weights
of a model.} The power has two derivatives, $b\,a^{b-1}$ and
$a^b\ln a$. Both formulas have a hole where the derivative has none: at $b=0$, and at $a^b=0$. The same holds for the second derivatives, so that this is the longest row of all.

@<The other operations@>=
NB_X(POW, pow, 2, pow(a,b), (b==0 ? 0 : b*pow(a,b-1)), (y==0 ? 0 : y*log(a)),@|
  (b==0 || b==1 ? 0 : b*(b-1)*pow(a,b-2)),@|
  (a==0 && b>1 ? 0 : pow(a,b-1)*(1+b*log(a))),@|
  (y==0 ? 0 : y*log(a)*log(a)), "\\uparrow")@;

@ Three functions that come from the exponential. It is the only function that is its own derivative, and so also its own second derivative; the row says |y| three times.

@<The other operations@>=
NB_X(EXP, exp, 1, exp(a), y, 0, y, 0, 0, "\\exp")@;
NB_X(LOG, log, 1, log(a), 1/a, 0, -1/(a*a), 0, 0, "\\log")@;
NB_X(SQRT, sqrt, 1, sqrt(a), .5/y, 0, -.25/(a*y), 0, 0, "\\sqrt{}")@;

@ The derivatives of the tangents come from the value as well. For $\tanh$ it is $1-y^2$, written as a product, which loses less when $y$ is near~1;
chapter~\xchap{chain} looked at the last digits.

@<The other operations@>=
NB_X(SIN, sin, 1, sin(a), cos(a), 0, -y, 0, 0, "\\sin")@;
NB_X(COS, cos, 1, cos(a), -sin(a), 0, -y, 0, 0, "\\cos")@;
NB_X(TAN, tan, 1, tan(a), 1+y*y, 0, 2*y*(1+y*y), 0, 0, "\\tan")@;
NB_X(TANH, tanh, 1, tanh(a), (1-y)*(1+y), 0,@| -2*y*(1-y)*(1+y), 0, 0, "\\tanh")@;

@ Sigmoid and softplus are those of chapter~\xchap{nested}. The names |nb_sigmoid| and |nb_softplus| are taken, so these two rows go by their formulas' names. The derivative
of the softplus is the sigmoid, and that of the sigmoid $y(1-y)$.

@<The other operations@>=
NB_X(LOGISTIC, logistic, 1, nb_sigmoid(a), y*nb_sigmoid(-a), 0,@| y*nb_sigmoid(-a)*(1-2*y), 0, 0, "\\sigma")@;
NB_X(LOG1PEXP, log1pexp, 1, nb_softplus(a), nb_sigmoid(a), 0,@| nb_sigmoid(a)*nb_sigmoid(-a), 0, 0, "\\varsigma")@;

@ The last four have kinks, and are not differentiable everywhere. (The slide calls each node ``a differentiable function.'' Half of the networks of this world contain a node that isn't.)
At a kink we choose one of the one-sided derivatives or a number between them, and say which: $0$ for |relu| and |abs|; and all to the {\it first\/} argument when
|min| or |max| has two equal ones. A NaN is passed on.

@<The other operations@>=
NB_X(RELU, relu, 1, (a<=0 ? 0 : a), (a>0), 0, 0, 0, 0, "{\\rm relu}")@;
NB_X(ABS, abs, 1, fabs(a), ((a>0)-(a<0)), 0, 0, 0, 0, "{\\rm abs}")@;
NB_X(MIN, min, 2, (a!=a || a<=b ? a : b), (a<=b), !(a<=b), 0, 0, 0, "\\min")@;
NB_X(MAX, max, 2, (a!=a || a>=b ? a : b), (a>=b), !(a>=b), 0, 0, 0, "\\max")@;

@ The whole table is the two rows that the lecture's example needs, and the others.

@<The operations@>=
@<Addition and multiplication@>@;
@<The other operations@>@;

@ Whoever has ideas of his own about |NB_X| may include the rows alone. (This file isn't part of the installed library.)

@(include/nabla/operations.h@>=
#ifdef NB_X
@<The operations@>@;
#endif

@ The first use of the table is a list of constants. Variables and constants stand before the rows: they are operations without arguments. After them come three operations that take as many
arguments as you like, and a fourth, |NB_CUSTOM|, for operations that you think of yourself; it has to wait until chapter~\xchap{backprop}.

@<Declare nodes and operations@>=
typedef enum nb_opcode {
  NB_VAR, NB_CONST,
#define NB_X(constant, ...) NB_##constant,
  @<The operations@>@;
#undef NB_X
  NB_SUM, NB_DOT, NB_LOGSUMEXP, NB_CUSTOM,
  NB_OPS /* how many there are */
} nb_opcode;
enum { NB_MANY=3 };@/
  /* the arity of the last four */
NB_API int nb_arity(nb_opcode op);@/
  /* 0, 1, 2 or |NB_MANY|, and $-1$ for what is no operation. */
NB_API const char *nb_op_name(nb_opcode op);@/
  /* The name in a constructor, as add in |nb_add|; |"?"| for what is no operation. */
NB_API const char *nb_op_tex(nb_opcode op);@/
  /* The sign or name of an operation for \TeX\ in math mode; |"?"| for what is no operation. */

@ The second use is a table of names and arities.

@<Types of {\tt graph.c}@>=
typedef struct op_row {
  const char *name, *tex;
  int arity;
} op_row;@/
static const op_row row[NB_OPS]={@|
  {"var","x",0},{"const","c",0},
#define NB_X(constant, name, arity, value, da, db, aa, ab, bb, tex) {#name,tex,arity},
  @<The operations@>@;
#undef NB_X
  {"sum","\\sum",NB_MANY},{"dot","\\sum\\prod",NB_MANY},@|
  {"logsumexp","{\\rm lse}",NB_MANY},{"custom","f",NB_MANY}};

@ A number that is no operation gets an answer as well; graphs may come from files, and files from anywhere.

@<Functions of {\tt graph.c}@>=
int nb_arity(nb_opcode op) {@+return (unsigned)op<NB_OPS ? row[op].arity : -1;@+}
const char *nb_op_name(nb_opcode op) {@+return (unsigned)op<NB_OPS ? row[op].name : "?";@+}
const char *nb_op_tex(nb_opcode op) {@+return (unsigned)op<NB_OPS ? row[op].tex : "?";@+}

@ The program prints the table itself, with the derivatives at $a=0.8$, $b=0.3$, found by the function |nb_partials| that you will write in exercise~\xex{7.4}:
\listing{07-graphs-operations}

@<Print the tables of chapter 7@>=
static void print_operations(void)
{
  puts("operation    value   by a     by b");
  for (int op=NB_ADD; op<NB_SUM; op++) {
    nb_graph *g=nb_graph_new();
    double d[2]={0,0};
    nb_node a=nb_var(g,.8), b=nb_var(g,.3);
    nb_node y=nb_append(g,(nb_opcode)op,a,b,NAN);
    nb_forward(g,y), nb_partials(g,y,d);
    printf("%-10s %7.4f %7.4f",nb_op_name((nb_opcode)op),g->value[y],d[0]);
    if (nb_arity((nb_opcode)op)==2) printf(" %7.4f",d[1]);
    puts("");
    nb_graph_free(g);
  }
}

@*1 The tape.\label{tape}
All nodes are made by one function, |nb_append|, which puts a node at the end. It is your turn (exercise~\xex{7.2}). There are three things to think about. Is there room?
If not, |nb_reserve| makes some; ask for {\it twice\/} as much as there was, since then a million nodes cause twenty reallocations, while growing by one at a time could copy the whole array
a million times. Are the arguments nodes of this graph? And, when something is wrong: leave the graph as it was, note the reason in |g->status| if it is the first one, and return |NB_NONE|.

@<Declare the making of nodes@>=
NB_API nb_node nb_append(nb_graph *g, nb_opcode op, nb_node a, nb_node b, double x);@/
  /* A new node (exercise 7.2): its value is |x|, which is |NAN| for all but leaves. Of |a| and |b| it takes as many as |op| has arguments, both if these are |NB_MANY|, and sets the others to |NB_NONE|. |NB_NONE|: nothing was added, see |nb_graph_status|. */
NB_API nb_node nb_var(nb_graph *g, double x);@/
  /* A variable with the value |x|; |nb_set| may change it. */
NB_API nb_node nb_const(nb_graph *g, double c);@/
  /* A constant, for ever. */

@ The constructors for the rows of the table are declared by the table, and each is one call of |nb_append|. You will write |nb_add| and |nb_mul|; the others are made here.

@<Declare the making of nodes@>=
#define NB_DECLARE_1(name) NB_API nb_node nb_##name(nb_graph *g, nb_node a);
#define NB_DECLARE_2(name) NB_API nb_node nb_##name(nb_graph *g, nb_node a, nb_node b);
#define NB_X(constant, name, arity, ...) NB_DECLARE_##arity(name)
@<The operations@>@;
#undef NB_X

@ What is declared by a macro is defined by a macro. After the preprocessor, |nb_sin| is a function like any other.

@<Functions of {\tt graph.c}@>=
#define MAKE_1(constant, name) \
  nb_node nb_##name(nb_graph *g, nb_node a) { return nb_append(g,NB_##constant,a,NB_NONE,NAN); }
#define MAKE_2(constant, name) \
  nb_node nb_##name(nb_graph *g, nb_node a, nb_node b) { return nb_append(g,NB_##constant,a,b,NAN); }
#define NB_X(constant, name, arity, ...) MAKE_##arity(constant,name)
@<The other operations@>@;
#undef NB_X

@ Nodes with many arguments keep these in |list|. A |nb_dot| node, $\sum a_kb_k$, has $2n$ arguments, $a_0$, $b_0$, $a_1$, $b_1$, and so on. The third,
logsumexp, is $\ln\sum e^{a_k}$, the softplus' big brother.

@<Declare the making of nodes@>=
NB_API nb_node nb_sum(nb_graph *g, size_t n, const nb_node *a);@/
  /* The sum of |n| nodes, |n| at least 1. |NB_NONE|, nothing added: a bad argument, no memory. */
NB_API nb_node nb_dot(nb_graph *g, size_t n, const nb_node *a, const nb_node *b);@/
  /* The sum of |n| products, the first |a[0]| times |b[0]|. Fails like |nb_sum|. */
NB_API nb_node nb_logsumexp(nb_graph *g, size_t n, const nb_node *a);@/
  /* The logarithm of the sum of |n| exponentials; never overflows. Fails like |nb_sum|. */
NB_API nb_node nb_doublings(nb_graph *g, nb_node x, size_t n);@/
  /* |n| additions on top of each other, each doubling the one before: $2^nx$. |NB_NONE|: it stopped in the middle. */
NB_API nb_status nb_set(nb_graph *g, nb_node v, double x);@/
  /* Gives the variable |v| the value |x|. |NB_ENODE| for anything else, and nothing changes. */

@ The arguments are checked and copied {\it behind\/} the list as it is; only when the node has been made the list is declared longer. So a failure leaves no trace.

@<Functions of {\tt graph.c}@>=
static nb_node fail(nb_graph *g, nb_status why)
{
  if (g && !g->status) g->status=why;
  return NB_NONE;
}
@#
static nb_node append_many(nb_graph *g, nb_opcode op, size_t n, const nb_node *a, const nb_node *b)
{
  size_t count=b ? 2*n : n;
  if (!g || n==0 || n>NB_NONE/2) return fail(g,NB_EARG);
  if (room_in_list(g,count)) return fail(g,NB_ENOMEM);
  for (size_t k=0; k<n; k++) {
    if (a[k]>=g->n || (b && b[k]>=g->n)) return fail(g,NB_ENODE);
    if (b) g->list[g->listed+2*k]=a[k], g->list[g->listed+2*k+1]=b[k];
    else g->list[g->listed+k]=a[k];
  }
  nb_node y=nb_append(g,op,(nb_node)g->listed,(nb_node)count,NAN);
  if (y!=NB_NONE) g->listed+=count;
  return y;
}

@ @<Prototypes of {\tt graph.c}@>=
static nb_status room_in_list(nb_graph *g, size_t count);
static double value_of_many(const nb_graph *g, nb_node v);
static double value_of_custom(const nb_graph *g, nb_node v);
static double partial_of_custom(const nb_graph *g, nb_node v, size_t k);

@ The list grows by doubling as well.

@<Functions of {\tt graph.c}@>=
static nb_status room_in_list(nb_graph *g, size_t count)
{
  size_t want=g->listed+count, twice=2*g->list_capacity;
  if (want<=g->list_capacity) return NB_OK;
  if (want>=NB_NONE) return NB_ENOMEM;
  if (want<twice) want=twice;
  if (enlarge(&g->list,want,sizeof *g->list)) return NB_ENOMEM;
  g->list_capacity=want;
  return NB_OK;
}
@#
nb_node nb_sum(nb_graph *g, size_t n, const nb_node *a)
{
  return append_many(g,NB_SUM,n,a,NULL);
}
@#
nb_node nb_dot(nb_graph *g, size_t n, const nb_node *a, const nb_node *b)
{
  return b ? append_many(g,NB_DOT,n,a,b) : fail(g,NB_EARG);
}
@#
nb_node nb_logsumexp(nb_graph *g, size_t n, const nb_node *a)
{
  return append_many(g,NB_LOGSUMEXP,n,a,NULL);
}

@ The tower of doublings is the simplest graph with exponentially many paths; it will serve us as a warning.

@<Functions of {\tt graph.c}@>=
nb_node nb_doublings(nb_graph *g, nb_node x, size_t n)
{
  while (n-->0 && x!=NB_NONE) x=nb_add(g,x,x);
  return x;
}
@#
nb_status nb_set(nb_graph *g, nb_node v, double x)
{
  if (!g) return NB_EARG;
  if (v>=g->n || g->op[v]!=NB_VAR) return NB_ENODE;
  g->value[v]=x;
  return NB_OK;
}

@*1 Forward, with a cache.\label{forward}
Now for the values. To visit the arguments of a node, whether it has one or two or a thousand, we ask for their number and for each of them.

@<Declare the arguments of a node@>=
NB_API size_t nb_arguments(const nb_graph *g, nb_node v);@/
  /* How many arguments |v| has; 0 if it is no node. */
NB_API nb_node nb_argument(const nb_graph *g, nb_node v, size_t k);@/
  /* The argument number |k|, from 0; |k| must be less than |nb_arguments|. */
NB_API size_t nb_mark(nb_graph *g, nb_node root);@/
  /* Sets |mark[v]| to 1 for the root and all nodes that it depends on, and to 0 for the others up to it. Returns the number of ones, 0 for a bad root. */

@ A leaf has no arguments, and neither has a node that doesn't exist, so loops over arguments need no special cases.

@<Functions of {\tt graph.c}@>=
size_t nb_arguments(const nb_graph *g, nb_node v)
{
  if (!g || v>=g->n) return 0;
  int arity=nb_arity(g->op[v]);
  return arity==NB_MANY ? g->arg[v][1] : (size_t)arity;
}
@#
nb_node nb_argument(const nb_graph *g, nb_node v, size_t k)
{
  return nb_arity(g->op[v])==NB_MANY ? g->list[g->arg[v][0]+k] : g->arg[v][k];
}

@ A graph may contain nodes that the root doesn't depend on: leftovers, or other results. They must not be touched, since perhaps they can't be: the logarithm of a
negative number is nobody's business if nobody wants it. So we {\it mark\/} what is needed, from the root downwards. One loop is enough. When it arrives at a node, all consumers of the node have been seen already.

@<Functions of {\tt graph.c}@>=
size_t nb_mark(nb_graph *g, nb_node root)
{
  size_t marked=0;
  if (!g || root>=g->n) return 0;
  memset(g->mark,0,(size_t)root+1);
  g->mark[root]=1;
  for (nb_node v=root+1; v-->0; ) {
    if (!g->mark[v]) continue;
    marked++;
    for (size_t k=0; k<nb_arguments(g,v); k++) g->mark[nb_argument(g,v,k)]=1;
  }
  return marked;
}

@ The value of one node, from the values of its arguments, is again a matter of the table. |nb_eval| writes it into the graph and counts, so that we can see what an evaluation costs.

@<Declare evaluation@>=
NB_API double nb_eval(nb_graph *g, nb_node v);@/
  /* Computes |value[v]| from the values of the arguments of |v|, adds 1 to |evals|, and returns the value. A leaf is left alone and isn't counted; NaN for what is no node. */
NB_API double nb_forward(nb_graph *g, nb_node root);@/
  /* The value of |root| (exercise 7.3): evaluates each inner node that it depends on, once, arguments first; no other. NaN for a bad root. */

@ Here the preprocessor makes a |switch| with a case for each row. A node with one argument has $b=0$, and its row doesn't look at it.

@<Functions of {\tt graph.c}@>=
static double value_of_row(nb_opcode op, double a, double b)
{
  switch (op) {
#define NB_X(constant, name, arity, value, ...) @[case NB_##constant: return value;@]
  @<The operations@>@;
#undef NB_X
  default: return NAN;
  }
}
@#
double nb_eval(nb_graph *g, nb_node v)
{
  if (!g || v>=g->n) return NAN;
  size_t n=nb_arguments(g,v);
  if (n==0) return g->value[v];
  g->evals++;
  if (g->op[v]==NB_CUSTOM) return g->value[v]=value_of_custom(g,v);
  if (nb_arity(g->op[v])==NB_MANY) return g->value[v]=value_of_many(g,v);
  double a=g->value[g->arg[v][0]], b=n==2 ? g->value[g->arg[v][1]] : 0;
  return g->value[v]=value_of_row(g->op[v],a,b);
}

@ Those with many arguments are loops. The largest argument of logsumexp is taken out first, so that no exponential exceeds~$1$: it is the trick of the softplus once more.

@<Functions of {\tt graph.c}@>=
static double value_of_many(const nb_graph *g, nb_node v)
{
  size_t n=nb_arguments(g,v);
  double sum=0, top=-INFINITY;
#define VALUE(k) g->value[nb_argument(g,v,k)]
  for (size_t k=0; g->op[v]==NB_LOGSUMEXP && k<n; k++)
    if (!(VALUE(k)<=top)) top=VALUE(k);
  if (g->op[v]==NB_LOGSUMEXP && isinf(top)) return top;
  for (size_t k=0; k<n; k++)
    switch (g->op[v]) {
    case NB_SUM: sum+=VALUE(k);@+break;
    case NB_DOT: sum+=k%2 ? VALUE(k-1)*VALUE(k) : 0;@+break;
    default: sum+=exp(VALUE(k)-top);
    }
#undef VALUE
  return g->op[v]==NB_LOGSUMEXP ? top+log(sum) : sum;
}

@ And |nb_forward|? The definition of a value is recursive, ``evaluate the arguments, then the operation,'' and it is tempting to write it down like that. Try it on a tower of $n$ doublings, $y_1=x+x$, $y_2=y_1+y_1$,
and so on. Each call makes two calls, hence there are $2^{n+1}-1$ of them for $n+1$ nodes; with twenty doublings, $\expect{gr-calls}{2097151}$:
\listing{07-graphs-recursion}

@<Print the tables of chapter 7@>=
static double recur(const nb_graph *g, nb_node v, long *calls)
{
  ++*calls;
  if (g->op[v]!=NB_ADD) return g->value[v];
  return recur(g,g->arg[v][0],calls)+recur(g,g->arg[v][1],calls);
}
static void print_recursion(void)
{
  puts("doublings   calls of a recursion   evaluations with a cache");
  for (size_t n=5; n<=20; n+=5) {
    nb_graph *g=nb_graph_new();
    nb_node y=nb_doublings(g,nb_var(g,1),n);
    long calls=0;
    if (recur(g,y,&calls)!=nb_forward(g,y)) puts("they differ!");
    printf("%9zu %22ld %26zu\n",n,calls,g->evals);
    nb_graph_free(g);
  }
}

@ The remedy is to keep each value, once it is known; that is what the array |value| is for. And with a topological order at hand there is nothing left to recur about: mark, then evaluate the marked nodes in the order of
their numbers. Ten million nodes are one loop. \warning{A cache must forget}{The cache holds for one run. If it survives a call of |nb_set|, the next |nb_forward| will answer
yesterday's question. ``Is it in the cache?'' is the wrong question; ``was it computed {\it from these inputs\/}?'' is the right one.} Exercise~\xex{7.3} asks for that loop.

@*1 Forward, with dual numbers.\label{tangents}
Chapter~\xchap{chain} had another way to derivatives: numbers that carry their slope along. There we wrote a function for each operation, |nb_dual_mul| and |nb_dual_sin| and so on, and every one of them was the same thought, the derivative of the
operation times the slope of what goes in. The rows of our table contain the derivatives. So the functions needn't be written; they can be had from the rows, for all nineteen operations, by one rule:
$$y=f(a,b),\qquad y'={\partial f\over\partial a}\,a'+{\partial f\over\partial b}\,b'.\eqno(3)$$

@ This is the chain rule with several variables, read from the arguments to the value; the prime is the rate at which a number changes when the inputs move. Take the lecture's example at $a=2$, $b=1$, and let both inputs move to the right at the same speed, $a'=b'=1$. Then $r=a+b=3$ moves at the rate
$r'=1\cdot1+1\cdot1=2$. The one in $s=b+1$ is a constant and has the rate~$0$, so $s'=1$. And for $e=r\cdot s$ rule (3) says $e'=s\cdot r'+r\cdot s'=2\cdot2+3\cdot1=\expect{gr-tab}{7}$. Each node has used nothing but the numbers of its arguments, and the work of a node is
that of a few multiplications. Nothing was kept but one more number for each node.

Compare that with what a person does who has the formula on paper. He would write down $\partial e/\partial a$ and $\partial e/\partial b$ first, and then insert numbers. The machine never has a formula for a derivative; it has rates, and they are numbers from the very beginning, as the values are.

@ There are two functions. One knows a single operation, the other a whole graph. The direction is given by a list of leaves and the rate of each. Leaves that aren't in the list stand still, so for a partial derivative one names a single leaf and gives it the rate~$1$; for a step of descent one would name all of them.

@<Declare the forward pass with slopes@>=
NB_API nb_dual nb_dual_apply(nb_opcode op, nb_dual a, nb_dual b);@/
  /* The operation of a row of the table, on dual numbers; those with one argument don't look at |b|. NaN and NaN for operations that have no row. Section 7, Forward, with dual numbers. */
NB_API nb_status nb_forward_dual(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *v, nb_dual *y);@/
  /* Forward with slopes: |y->value| is the value of |root|, |y->slope| its rate of change when each leaf |x[i]| changes at the rate |v[i]| and all other leaves stay. The values remain in the graph. |NB_ENODE|: a bad root, or an |x[i]| that is no leaf; |NB_ENOMEM|, |NB_EARG| (|g| is |NULL|); then nothing is written. */

@ The preprocessor writes the |switch| once more. A rate of $0$ contributes nothing, whatever the derivative is. This is not only quicker: $a^3$ is a power with {\it two\/} arguments, and its derivative by the exponent, $a^3\ln a$, is NaN for negative~$a$. The exponent doesn't
move, so nobody has asked for it; but $0$ times NaN would be NaN. \warning{Zero times infinity}{The same happens with $\sqrt a$ at $a=0$, whose derivative is infinite. If $a$ is a constant of the formula, the slope of the root is~$0$, by common sense and by (3) with a little care, and NaN by (3) without. The sweep of
chapter~\xchap{backprop} has its own version of this trap: there it is nodes that the root doesn't depend on.} (The function |nb_dual_pow| of chapter~\xchap{chain} had only one dual argument, and avoided the question.)

@<Functions of {\tt graph.c}@>=
static double along(double derivative, double rate) {@+return rate==0 ? 0 : derivative*rate;@+}
@#
static double rate_of_row(nb_opcode op, double a, double b, double y,@| double a_rate, double b_rate)
{
  (void)a, (void)b, (void)y;
  switch (op) {
#define NB_X(constant, name, arity, value, da, db, ...) @[case NB_##constant: return along(da,a_rate)+along(db,b_rate);@]
  @<The operations@>@;
#undef NB_X
  default: return NAN;
  }
}
@#
nb_dual nb_dual_apply(nb_opcode op, nb_dual a, nb_dual b)
{
  double y=value_of_row(op,a.value,b.value);
  nb_dual result={y,rate_of_row(op,a.value,b.value,y,a.slope,nb_arity(op)==2 ? b.slope : 0)};
  return result;
}

@ On a graph each node has a rate besides its value. For the rows it comes from the same function; a node with many arguments adds up along all of its arrows, just as (3) would with more letters.

@<Functions of {\tt graph.c}@>=
static double rate_of_node(const nb_graph *g, nb_node v, const double *rate)
{
  double sum=0;
  size_t n=nb_arguments(g,v);
  if (nb_arity(g->op[v])!=NB_MANY) {
    nb_node a=g->arg[v][0], b=n==2 ? g->arg[v][1] : a;
    return rate_of_row(g->op[v],g->value[a],g->value[b],g->value[v],rate[a],rate[b]);
  }
  for (size_t k=0; k<n; k++)
    if (rate[nb_argument(g,v,k)]!=0) sum+=nb_many_partial(g,v,k)*rate[nb_argument(g,v,k)];
  return sum;
}

@ The leaves are checked before anything is touched. A leaf behind the root can't have any influence, and its rate is dropped; one that is named twice moves with the sum of both rates.

@<Functions of {\tt graph.c}@>=
static nb_status all_leaves(const nb_graph *g, size_t n, const nb_node *x)
{
  for (size_t i=0; i<n; i++)
    if (x[i]>=g->n || nb_arguments(g,x[i])>0) return NB_ENODE;
  return NB_OK;
}
@#
nb_status nb_forward_dual(nb_graph *g, nb_node root, size_t n, const nb_node *x, const double *v, nb_dual *y)
{
  if (!g) return NB_EARG;
  if (root>=g->n || all_leaves(g,n,x)) return NB_ENODE;
  double *rate=calloc((size_t)root+1,sizeof *rate);
  if (!rate) return NB_ENOMEM;
  for (size_t i=0; i<n; i++)
    if (x[i]<=root) rate[x[i]]+=v[i];
  nb_mark(g,root);
  for (nb_node u=0; u<=root; u++)
    if (g->mark[u] && nb_arguments(g,u)>0) nb_eval(g,u), rate[u]=rate_of_node(g,u,rate);
  y->value=g->value[root], y->slope=rate[root];
  free(rate);
  return NB_OK;
}

@ How is it known that the rows are right? A derivative that was typed wrongly would be wrong in the sweep, in the dual numbers, and in the check of one by the other, since all of them read it from the same place. So the tests of the library compare each row with differences, at a grid of points and in
five directions, and those operations that chapter~\xchap{chain} has written by hand with its functions. Then a slip in the table can't hide. What can't happen any more is the other slip, a dual function that was changed and a row that was not.

@ Let us walk through the lecture's example at $(2,1)$ in four directions. In the direction $(1,0)$ only $a$ moves, and the slope is $\partial e/\partial a=\expect{gr-ta}{2}$; in the direction $(0,1)$ it is $\partial e/\partial b=\expect{gr-tb}{5}$. In a direction in between it is the
directional derivative of chapter~\xchap{gradients}, the gradient times the direction:
\listing{07-graphs-tangents}

@<Print the tables of chapter 7@>=
static double slope_along(double da, double db)
{
  sketch k=make_sketch(2,1);
  const nb_node x[2]={k.a,k.b};
  const double v[2]={da,db};
  nb_dual y={0,0};
  nb_forward_dual(k.g,k.e,2,x,v,&y);
  nb_graph_free(k.g);
  return y.slope;
}
static void print_tangents(void)
{
  static const double v[4][2]={{1,0},{0,1},{1,1},{3,-1}};
  puts("direction   slope of e at (2,1)");
  for (int i=0; i<4; i++)
    printf("(%g,%2g)      %8g\n",v[i][0],v[i][1],slope_along(v[i][0],v[i][1]));
}

@ One pass gives one direction. For the whole gradient in $n$ variables it takes $n$ passes, each as expensive as two or three evaluations; that is better than differences only in the digits. But it is the right way if there is one input and many outputs, and it needs no memory of
what went before: a node's rate can be forgotten as soon as its consumers have used it. Chapter~\xchap{backprop} turns the direction around, and gets all derivatives of one output in one pass. The tests of the library use each to check the other: along any direction the slope must be the sum of the
adjoints of the leaves times their rates.

@*1 A generic node.\label{generic}
Slides S51 and S52 \slide{S51}look at one node $f$ in the middle of a large graph. It has arguments $a_1$ to $a_n$, and its value is consumed by $h_1$ to~$h_k$. Somewhere above is the root~$e$. Figure~\xfig{graph-generic} has what the
lecture's Figure~5 shows, after Kun \cite{kun}, page~265, drawn anew.
\figure{graph-generic}{A node f in the middle. Three arguments, the first, the second and the last, feed into it from the left. Its output feeds into three consumers, the first, the second and the last h, on the right, which lead, through a cloud, to the root e.}
{A node among others. Values go to the right. The derivative of $e$ by~$f$ comes from the right, along each of the arrows to the consumers, and is added up.}

@ How does $e$ change when $f$ changes a little? Each consumer changes, by its own partial derivative, and passes it on; and the changes add up, as they did along the two paths
of chapter~\xchap{nested}:
$${\partial e\over\partial f}=\sum_{i=1}^k{\partial e\over\partial h_i}\cdot{\partial h_i\over\partial f}.\eqno(4)$$
This is the formula \slide{S52}that everything else follows from. We call $\partial e/\partial f$ the \term{adjoint} of~$f$. The second factor in (4) is a partial derivative of a single operation, found in the table. The first factor is the adjoint of the consumer, so (4) says: {\it adjoints
of consumers first}. It begins at the root, whose adjoint is $\partial e/\partial e=1$; the slides never write that down, but without it all the others would be zero. Where arguments come before consumers, values can be computed; read the same
order backwards, and adjoints can.
\warning{A sum over arrows}{The slide has a sum over the {\it nodes\/} $h_i$ (and a small slip: its second line, ``for $a_i,\ldots,a_n$,'' should begin with~$a_1$). But $x\cdot x$ is one node that consumes $x$ twice, and its
derivative is $x+x$, not~$x$. The sum in (4) goes over the {\it arrows\/} from~$f$, and there may be two to the same consumer.}

@ So an arrow is a consumer and a place among its arguments.

@<Declare consumers and adjoints@>=
typedef struct nb_edge {
  nb_node node; /* the consumer */
  uint32_t slot; /* which of its arguments, from 0 */
} nb_edge;
NB_API size_t nb_consumers(nb_graph *g, nb_node root, nb_node f, size_t cap, nb_edge *out);@/
  /* How many arrows lead from |f| to nodes that |root| depends on, |root| included (exercise 7.6). The first |cap| of them are written to |out|, by node, then by slot. 0 for bad nodes. Uses |mark|. */
NB_API nb_status nb_partials(const nb_graph *g, nb_node v, double d[2]);@/
  /* The derivatives of a node by its arguments, at the values they have now (exercise 7.4). Writes as many as there are arguments. |NB_ENODE|, nothing written: no node, or one with many arguments. */
NB_API double nb_many_partial(const nb_graph *g, nb_node v, size_t k);@/
  /* The derivative of |nb_sum|, |nb_dot|, |nb_logsumexp| or |nb_custom| by the argument |k|; NaN for other nodes. */
NB_API double nb_pull(nb_graph *g, nb_node root, nb_node f);@/
  /* The derivative of |root| by |f|, by equation (4) from the root down (exercise 7.7): runs |nb_forward|, leaves the adjoints of |root| to |f| in |adjoint|. 0 if |root| doesn't depend on |f|, NaN for bad nodes. */

@ The operations with many arguments have no row, but their derivatives are simple. A sum has ones; a dot product has the other factor, whose place differs from $k$ in the last bit; and that of logsumexp is the share of
the argument in the sum of exponentials, which statisticians know as softmax.

@<Functions of {\tt graph.c}@>=
double nb_many_partial(const nb_graph *g, nb_node v, size_t k)
{
  if (k>=nb_arguments(g,v)) return NAN;
  switch (g->op[v]) {
  case NB_SUM: return 1;
  case NB_DOT: return g->value[nb_argument(g,v,k^1)]; /* the other factor */
  case NB_LOGSUMEXP: return exp(g->value[nb_argument(g,v,k)]-g->value[v]);
  case NB_CUSTOM: return partial_of_custom(g,v,k);
  default: return NAN;
  }
}

@*1 Against the arrows, slide by slide.\label{pulling}
The goal \slide{S42}is the gradient, $\partial e/\partial a$ and $\partial e/\partial b$; but it is easier to ask for $\partial e/\partial\star$, for {\it every\/} node. Let $a=2$ and $b=1$ again. We begin where nothing
is to be done: $\partial e/\partial e=1$. Then, \slide{S43}as $e=r\cdot s$, the partial derivatives of this one operation are $s$ and~$r$. These are concrete numbers, because $r$ and $s$ are; that is the slide's ``sanity check.''
By (4) \slide{S44}the node $r$ gets $1\cdot s=\expect{gr-dr}{2}$, and then \slide{S45}the node~$s$ gets $1\cdot r=\expect{gr-ds}{3}$. Each has one consumer, so each sum has one term.

@ Next come the children, or arguments. As $r=a+b$, \slide{S46}its partial derivatives are $1$ and~$1$. So $a$, whose only consumer is~$r$, gets \slide{S47}$2\cdot1=\expect{gr-da}{2}$. We could already write down what $b$ gets from~$r$,
but $b$ isn't complete yet: $s=b+1$ \slide{S48}has the partial derivative~$1$ as well. Only now, with both consumers done, it is the turn of~$b$, and the rule with several variables has its first sum:\slide{S49}
$${\partial e\over\partial b}={\partial e\over\partial r}\cdot{\partial r\over\partial b}+{\partial e\over\partial s}\cdot{\partial s\over\partial b}=2\cdot1+3\cdot1=\expect{gr-db}{5}.$$
So we have \slide{S50}the gradient, $(2,5)$, for these concrete numbers; and (1) says $b+1=2$ and $a+2b+1=5$. Figure~\xfig{graph-pull} has the frames.
\figure{graph-pull}{Four drawings of the graph of e = (a+b)(b+1) with adjoints. In the first e has the adjoint 1. In the second r has 2 and s has 3. In the third a has 2. In the fourth b has 5, the sum of 2 and 3.}
{Pulling at $a=2$, $b=1$. Beside an arrow stands the derivative along it, beside a node its adjoint, as soon as all of its consumers have theirs.}

@ \warning{Two functions, one symbol}{What is $\partial e/\partial b$? In (2), $e=f_1(r,s)$ is a function of $r$ and~$s$, and doesn't know any~$b$. The symbol means the derivative of the {\it composite\/}, in which $r$ and $s$ have been replaced by what
they stand for. Similarly $\partial r/\partial b$ belongs to $f_2$ alone. One sign serves two purposes here, as $dh/df$ did in chapter~\xchap{chain}.} In chapter~8 we shall find a way that needs no list of consumers. In exercises \xex{7.6} and~\xex{7.7} you build this one. The program has pulled at three points:
\listing{07-graphs-adjoints}

@<Print the tables of chapter 7@>=
static void print_adjoints(void)
{
  static const double at[3][2]={{2,1},{-1,3},{0,-1}};
  puts("   a    b     e    de/dr  de/ds   de/da  de/db");
  for (int i=0; i<3; i++) {
    sketch k=make_sketch(at[i][0],at[i][1]);
    printf("%4g %4g %5g",at[i][0],at[i][1],k.g->value[k.e]+0);
    printf(" %7g %6g",nb_pull(k.g,k.e,k.r),nb_pull(k.g,k.e,k.s));
    printf(" %7g %6g\n",nb_pull(k.g,k.e,k.a),nb_pull(k.g,k.e,k.b));
    nb_graph_free(k.g);
  }
}

@i 07-expressions.w
@i 07-pictures.w

@*1 The program of chapter 7.\label{story-graphs}
The story has six of the tables in a row; the other parts are for the book.

@<Tell the story of chapter 7@>=
static void story(void)
{
  puts("Chapter 7. Computational graphs\n\nThe graph of (a+b)(b+1) at a=2, b=1:");@+print_table();
  puts("\nFormulas, read:");@+print_formulas();
  puts("\nThe operations at a=0.8, b=0.3, and their derivatives:");@+print_operations();
  puts("\nWhat a cache is good for:");@+print_recursion();
  puts("\nThe slope of e along four directions, by dual numbers:");@+print_tangents();
  puts("\nDerivatives of e by every node, pulled:");@+print_adjoints();
}
@#
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_numbers},@|
    {"table",print_table},{"operations",print_operations},@|
    {"recursion",print_recursion},{"adjoints",print_adjoints},@|
    {"tangents",print_tangents},@|
    {"dot",print_dot},{"frames",plot_frames},@|
    {"formulas",print_formulas},{"expressions",print_expressions},@|
    {"rosenbrock",plot_rosenbrock},{"terminal",print_on_terminal},{0,0}};
  return story_main(argc,argv,parts);
}

@ The figures \xfig{graph-frames} and \xfig{graph-pull} want the values of the nodes, and two adjoints.

@<Print the plots of chapter 7@>=
static void plot_frames(void)
{
  sketch k=make_sketch(2,1);
  const double *v=k.g->value;
  printf("\\def\\gra{%g}\\def\\grb{%g}\\def\\grr{%g}\\def\\grs{%g}\\def\\gre{%g}\n",@|
    v[k.a],v[k.b],v[k.r],v[k.s],v[k.e]);
  printf("\\def\\grda{%g}\\def\\grdb{%g}\n",nb_pull(k.g,k.e,k.a),nb_pull(k.g,k.e,k.b));
  nb_graph_free(k.g);
}

@ And the numbers of the text, which are those of the lecture's example, except for the price of a recursion.

@<Print the values of chapter 7@>=
static void print_numbers(void)
{
  sketch k=make_sketch(2,1);
  const double *v=k.g->value;
  printf("\\defval{gr-r}{%g}\\defval{gr-s}{%g}\\defval{gr-e}{%g}\n",v[k.r],v[k.s],v[k.e]);
  printf("\\defval{gr-dr}{%g}\\defval{gr-ds}{%g}\n",nb_pull(k.g,k.e,k.r),nb_pull(k.g,k.e,k.s));
  printf("\\defval{gr-da}{%g}\\defval{gr-db}{%g}\n",nb_pull(k.g,k.e,k.a),nb_pull(k.g,k.e,k.b));
  long calls=0;
  recur(k.g,nb_doublings(k.g,k.a,20),&calls);
  printf("\\defval{gr-calls}{%ld}\n",calls);
  printf("\\defval{gr-ta}{%g}\\defval{gr-tb}{%g}\\defval{gr-tab}{%g}\n",@|
    slope_along(1,0),slope_along(0,1),slope_along(1,1));
  nb_graph_free(k.g);
}

@ What to take along:
\summary{A computational graph has a node for each intermediate result and an arrow from each argument to each consumer. In memory it is a handful of arrays; nodes are numbers, arguments
have smaller numbers than their consumers, and so the order of the numbers is a topological order. An operation is a row of one table: its value, and its derivatives by its arguments. Forward,
each node that is needed is evaluated once and its value kept; without that cache the price is the number of {\it paths}, which may be~$2^n$. The adjoint of a node, the derivative of the root by
it, is a sum over the arrows to its consumers, and begins with $1$ at the root.}

\further{Kun \cite{kun} builds a small graph with objects. The survey of Baydin and others \cite{baydin} explains how both modes of differentiation work on such graphs; the word ``tape''
goes back to programs that really recorded one.}

@*1 Exercises.
The first and the fifth need a pencil. The others are the five holes in this chapter, and they build upon each other, but you may take them in any order: for what you have
not written yet, the library steps in.
@i exercises-7.w
