@*1 Eight factors.\label{factors}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Now we can tell the story in numbers. The example is a logistic loss of chapter~\xchap{nested}, in the form with labels $\pm1$,
$$f(w)=\sum_{i=1}^N\ln\bigl(1+\exp(w_0s_i+w_1x_{i1}+\cdots+w_Kx_{iK})\bigr),\eqno(1)$$
where the sign of the label is already in $s_i$ and~$x_i$; $N=200$ samples of $K=20$ numbers each. That is a small problem, and a typical one: many samples of one shape, few weights, and per sample twenty-one multiplications, as many additions, an exponential and a logarithm. All in all there are $200\cdot45=9000$ operations, and the graph has half as many nodes again, because each number of the data is a node, too.

Every representation below computes the value and all $21$ derivatives. To be fair, they all get the same function: a macro writes it down for any kind of number. It stands in a file of its own, because a second, tiny program will need it as well.

@(c/loss10.h@>=
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <nabla/engine.h>
enum { SAMPLES=200, INPUTS=20 };
@<The loss for numbers of any kind@>@;
@<Data of the loss@>@;
@<The loss as a graph@>@;

@ What does the macro abstract from? From the question what a number {\it is}. For the yardstick it is a |double|; for the first two steps a pointer; for the recorder a structure of two words; for the graph a node. In a language with overloaded operators one would write the loss once, with ordinary signs, and hand it over as a template; the macro is the honest form of the same thing.

The constants are called as well, |constant(data10[i][j])|, although for a |double| there is nothing to be done with them. A representation that forgets which of its numbers are constants will compute derivatives by all $4200$ of them; and where they are nodes, their number is part of the price.

@<The loss for numbers of any kind@>=
#define LOSS(name, number, constant, add, mul, exp, log) \
static number name(const number *w) \
{ \
  number sum=constant(0); \
  for (int i=0; i<SAMPLES; i++) { \
    number z=mul(w[0],constant(data10[i][0])); \
    for (int j=1; j<=INPUTS; j++) z=add(z,mul(w[j],constant(data10[i][j]))); \
    sum=add(sum,log(add(constant(1),exp(z)))); \
  } \
  return sum; \
}

@ The data are nothing special, but they must be the same everywhere; a multiplicative generator of the simplest kind will do. Its lower bits are poor, so only the upper $24$ are used, and they make numbers between $-1$ and~$1$. The point at which all gradients are taken is small, so that no exponential overflows.
Real data would be more interesting and would prove nothing more, for no representation looks at a number before it computes with it.

@<Data of the loss@>=
static double data10[SAMPLES][INPUTS+1], point10[INPUTS+1];
static void make_data(void)
{
  uint32_t s=1;
  for (int i=0; i<SAMPLES; i++)
    for (int j=0; j<=INPUTS; j++)
      data10[i][j]=(double)((s=s*1664525u+1013904223u)>>8)/8388608-1;
  for (int j=0; j<=INPUTS; j++) point10[j]=.1*cos(j);
}

@ As a graph, the macro makes nodes. Nobody tells the library that there is a loop: what it gets is $200$ times the same few dozen nodes, one after the other, with other constants each time. The macros forget the status of each call; a graph without memory answers |NB_NONE| for everything, and the gradient of that is refused by all who see it.

@<The loss as a graph@>=
static nb_graph *graph10;
static nb_node root10, w10[INPUTS+1];
#define NODE_CONST(c) nb_const(graph10,c)
#define NODE_ADD(a, b) nb_add(graph10,a,b)
#define NODE_MUL(a, b) nb_mul(graph10,a,b)
#define NODE_EXP(a) nb_exp(graph10,a)
#define NODE_LOG(a) nb_log(graph10,a)
LOSS(graph_loss, nb_node, NODE_CONST, NODE_ADD, NODE_MUL, NODE_EXP, NODE_LOG)

@ The graph is made before anything is measured, and its making isn't timed: a program is compiled from it once. The variables come first, so they are the nodes $0$ to~$20$; then the loss is recorded, sample after sample, as the two loops of the macro say, and they leave no trace of themselves. What |graph10| holds in the end are $\expect{en-nodes}{13422}$ nodes in a row.

@<The loss as a graph@>=
static void make_graph(void)
{
  make_data();
  graph10=nb_graph_new();
  if (!graph10) exit(1);
  for (int j=0; j<=INPUTS; j++) w10[j]=nb_var(graph10,point10[j]);
  root10=graph_loss(w10);
}

@*2 The yardstick. Written by hand, the function and its gradient are a dozen lines. The function alone is the unit of all times in this chapter. The gradient by hand isn't even twice as expensive, since the exponential is used again; the theorem allows a factor of five. Nobody would want to write such a thing twice.

It is compiled like everything else of ours, with \.{-O2}, and it isn't the fastest that one could write. A loop over $j$ that adds up $z$ has to wait for each addition before the next one can begin, because a compiler must not change the order of a sum. We shall come back to that: it is the reason why a {\it gradient\/} can beat this {\it function}.

One could give the yardstick all that a compiler has, with flags that allow it to reorder sums. Then it would be faster, and not quite the same function. Benchmarks are often won that way; whoever reads a table like ours should look first at what the unit is.

@<Functions of the program of chapter 10@>=
static double slope10[INPUTS+1];
static double by_hand(const double *w, double *g)
{
  double sum=0;
  for (int j=0; g && j<=INPUTS; j++) g[j]=0;
  for (int i=0; i<SAMPLES; i++) {@+@<Add the value of sample~|i|, and its gradient@>@;@+}
  return sum;
}

@ One exponential serves both: with $e=e^z$ the value is $\ln(1+e)$, and its derivative by~$z$ is $e/(1+e)$, the logistic function. The derivative by $w_j$ has the factor $x_{ij}$ in addition. So the gradient costs twenty-one multiplications and additions more than the value, and a division; the exponential and the logarithm, each of which is worth a dozen or two of those, are not paid twice.

@<Add the value of sample~|i|, and its gradient@>=
const double *x=data10[i];
double z=0, e;
for (int j=0; j<=INPUTS; j++) z+=w[j]*x[j];
e=exp(z), sum+=log(1+e);
for (int j=0; g && j<=INPUTS; j++) g[j]+=e/(1+e)*x[j];

@ For the clock, a function of two arguments becomes two functions without any. The question |g && ...| is asked in each round of the loops, also for the value alone; a compiler moves it out of them, or the processor guesses it right each time.

@<Functions of the program of chapter 10@>=
static double hand_value(void) {@+return by_hand(point10,NULL);@+}
static double hand_gradient(void) {@+return by_hand(point10,slope10);@+}

@*2 Pointers. Here is what nearly everybody builds first, because it is drawn like that on blackboards: each node is a structure with pointers to its arguments, made by |malloc|; to go backward, one finds an order by depth-first search, and in the end everything is freed. It is a program with which one can train small networks, and many have learned from one like it.

@<Functions of the program of chapter 10@>=
typedef struct knot {
  double value, adjoint;
  struct knot *a, *b;
  int op, seen;
} knot;
static knot **knots, *arena;
static size_t knots_made, knots_room;

@ A knot has $48$ bytes, and |malloc| adds $16$ for itself. Ours remembers all of them in an array, for the sake of |free|. If |arena| is set, the knots are taken from there; that will be the next step, and it differs from this one by a single line, so that nothing else can be the reason for what the clock says.

@<Functions of the program of chapter 10@>=
static knot *tie(int op, knot *a, knot *b, double value)
{
  knot *k=arena ? arena+knots_made : malloc(sizeof *k);
  knot t={value,0,a,b,op,0};
  if (!k || knots_made==knots_room) exit(1);
  *k=t;
  if (!arena) knots[knots_made]=k;
  knots_made++;
  return k;
}

@ The five operations that the loss needs, and the loss for knots.
The value is computed when the knot is made, since its arguments have theirs; so there is no forward sweep. That is called {\it define by run}, and it is how most people first meet a graph that computes: one writes a formula, and a graph has come into being behind one's back.

@<Functions of the program of chapter 10@>=
typedef knot *knot_pointer;
static knot *knot_constant(double c) {@+return tie(NB_CONST,NULL,NULL,c);@+}
static knot *knot_add(knot *a, knot *b) {@+return tie(NB_ADD,a,b,a->value+b->value);@+}
static knot *knot_mul(knot *a, knot *b) {@+return tie(NB_MUL,a,b,a->value*b->value);@+}
static knot *knot_exp(knot *a) {@+return tie(NB_EXP,a,NULL,exp(a->value));@+}
static knot *knot_log(knot *a) {@+return tie(NB_LOG,a,NULL,log(a->value));@+}
LOSS(knot_loss, knot_pointer, knot_constant, knot_add, knot_mul, knot_exp, knot_log)

@ Backward, a knot pushes its adjoint to its arguments. This is chapter~\xchap{backprop} in eight lines, and it is already quicker than the |nb_partial| of that chapter, which asks for the number of arguments and checks each of them.
For a product the two lines are the two arrows; there are no arrows as such, only the pointers, and the derivative along each of them is written down where it is used. One |switch| for each knot, and the processor has to guess where it leads. In a loss like this one a guess that products and sums take turns is right nearly always.

@<Functions of the program of chapter 10@>=
static void push_knot(const knot *k)
{
  switch (k->op) {
  case NB_ADD: k->a->adjoint+=k->adjoint, k->b->adjoint+=k->adjoint;@+break;
  case NB_MUL: k->a->adjoint+=k->adjoint*k->b->value, k->b->adjoint+=k->adjoint*k->a->value;@+break;
  case NB_EXP: k->a->adjoint+=k->adjoint*k->value;@+break;
  case NB_LOG: k->a->adjoint+=k->adjoint/k->a->value;@+break;
  default: break;
  }
}

@ The search has a stack of its own, for we have learned in chapter~\xchap{backprop} what becomes of recursions. Each knot is pushed at most twice, once by each of its consumers if it is a product; so the stack has room for twice as many.

A topological order is all that is wanted, and it exists already: it is the order in which the knots were made. A program of this kind doesn't know that, since each knot has come from |malloc| on its own, and nobody has numbered them.

@<Functions of the program of chapter 10@>=
static size_t sort_knots(knot *root, knot **order, knot **stack)
{
  size_t n=0, depth=0;
  stack[depth++]=root;
  while (depth>0) {@+@<Look at the knot on top of the stack@>@;@+}
  return n;
}

@ A knot that is met for the first time stays where it is, with its arguments above it; when it is on top again, they are done. So each knot is looked at twice or more, and its arguments are fetched from wherever they lie, once by the search and once by the way back.

@<Look at the knot on top of the stack@>=
knot *k=stack[depth-1];
if (k->seen) {@+@<Take the knot from the stack, and enter it into the order@>@;@+continue;@+}
k->seen=1;
if (k->a && !k->a->seen) stack[depth++]=k->a;
if (k->b && !k->b->seen) stack[depth++]=k->b;

@ A knot that is met for the second time has all of its arguments behind it, and goes to the end of the order. If it was pushed by two consumers it is met a third time; then |seen| is~$2$ already, and it is only taken away.

@<Take the knot from the stack, and enter it into the order@>=
depth--;
if (k->seen==1) k->seen=2, order[n++]=k;

@ A gradient from beginning to end: make the knots, find an order, push, copy the result, free. Four walks through memory, and in the second one the order in which the knots are visited is not that in which they lie.

@<Functions of the program of chapter 10@>=
static double knots_by_malloc(void)
{
  static knot *w[INPUTS+1], *order[3*SAMPLES*(INPUTS+5)], *stack[6*SAMPLES*(INPUTS+5)];
  @<Tie all knots of the loss@>@;
  @<Go back through the knots in the order of a search@>@;
  for (int j=0; j<=INPUTS; j++) slope10[j]=w[j]->adjoint;
  while (knots_made>0) free(knots[--knots_made]);
  return value;
}

@ |malloc| and |free| are among the best functions of the C library, and are called thirteen thousand times each. They don't make mistakes, they waste little, and one after the other they hand out neighbors, if the heap is fresh. In a program that has run for an hour it isn't, and the knots of one gradient are scattered over what others have left.

@<Tie all knots of the loss@>=
knots_made=0, arena=NULL;
for (int j=0; j<=INPUTS; j++) w[j]=tie(NB_VAR,NULL,NULL,point10[j]);
knot *root=knot_loss((const knot_pointer *)w);
double value=root->value;

@ The search touches each knot three times: when it is pushed, when its arguments are looked at, and when it is popped. And the arrays for the order and for the stack, of a size that had to be guessed, are there for the search alone. None of this is arithmetic, and all of it can go.

@<Go back through the knots in the order of a search@>=
size_t n=sort_knots(root,order,stack);
root->adjoint=1;
while (n-->0) push_knot(order[n]);

@*2 An arena. The first step keeps the nodes and the pointers. Only the memory is taken from one large piece, in the order of creation, and nothing is freed but all at once. With it goes the search: the order of creation {\it is\/} a topological order. Nothing is gained in arithmetic, and still this is the largest step of all in many programs,
because consecutive nodes are neighbors in memory now. A processor fetches memory in lines of $64$ bytes and guesses which line will be wanted next; with an arena the guess is always right.

The text of the program has become shorter, too. There is no order, no stack, no |free| for each knot, and no mark |seen|; the backward sweep is a loop that counts down. The one thing that is lost is the freedom to throw away a single node. In a graph that lives as long as one gradient nobody wants to.

@<Functions of the program of chapter 10@>=
static knot *arena_store;
static double knots_in_arena(void)
{
  knot *w[INPUTS+1];
  knots_made=0, arena=arena_store;
  for (int j=0; j<=INPUTS; j++) w[j]=tie(NB_VAR,NULL,NULL,point10[j]);
  knot *root=knot_loss((const knot_pointer *)w);
  root->adjoint=1;
  for (size_t i=knots_made; i-->0; ) push_knot(arena+i);
  for (int j=0; j<=INPUTS; j++) slope10[j]=w[j]->adjoint;
  arena=NULL;
  return root->value;
}

@*2 Rows. The recorder of section~\xsec{recording} throws away the operations: the way back knows only numbers. All three of these make their nodes anew for each gradient. The rows do it in half of the memory, and their way back has no |switch|, so there is nothing for the processor to guess.
The derivatives are computed on the way forward, also those that turn out not to be needed, and written to memory; thirty-two bytes for each row are the price for not deciding. For operations that are so cheap it is a good bargain. It is the last step that works for a graph that is another one each time, and so it is the end of the road for a program with data-dependent loops.

@<Functions of the program of chapter 10@>=
static nb_recorder *recorder10;
#define REC_ADD(a, b) nb_real_add(recorder10,a,b)
#define REC_MUL(a, b) nb_real_mul(recorder10,a,b)
#define REC_EXP(a) nb_real_exp(recorder10,a)
#define REC_LOG(a) nb_real_log(recorder10,a)
LOSS(recorded_loss, nb_real, nb_real_const, REC_ADD, REC_MUL, REC_EXP, REC_LOG)

@ A gradient by rows has four parts, and none of them asks for memory: rewind, name the variables, compute, sweep. The rows of the variables come first, but nothing depends on that; a number knows its row, and so its derivative is looked up by the number and not by the place.

@<Functions of the program of chapter 10@>=
static double by_rows(void)
{
  nb_real w[INPUTS+1];
  nb_rewind(recorder10);
  for (int j=0; j<=INPUTS; j++) w[j]=nb_real_var(recorder10,point10[j]);
  nb_real root=recorded_loss(w);
  nb_sweep(recorder10,root);
  for (int j=0; j<=INPUTS; j++) slope10[j]=recorder10->adjoint[w[j].row];
  return root.value;
}

@*2 Programs. The next ones need the graph once, and then only its program. From here on we are allowed to think {\it before\/} we run. The graph itself is measured as well, walked by the functions of chapter~\xchap{backprop}; it stands above all others in the table, as that is where you come from.

What does a compilation cost? It is not in these times, because it is done once; for a graph of this size it takes about a millisecond. Whoever needs a single gradient shouldn't compile at all. After some thirty gradients it has paid for itself, compared with the rows, and a training has thousands.

@<Functions of the program of chapter 10@>=
static nb_work *work10;
static double by_program(void)
{
  double value;
  return nb_run(work10,point10,1,NULL,&value,slope10) ? NAN : value;
}

@ The graph itself is measured as well, walked by the functions of chapter~\xchap{backprop}; it stands above all others in the table, as that is where you come from. It isn't a representation that somebody has made for speed, and it would be a poor joke to make it the unit.

@<Functions of the program of chapter 10@>=
static double by_graph(void)
{
  double value;
  return nb_grad(graph10,root10,INPUTS+1,w10,&value,slope10) ? NAN : value;
}

@*2 Emitted code. The last representation is a file in~\CEE/. It can't be made by the program that measures it, since it has to be compiled before that program is linked. So there is a second program, which knows the loss, compiles its graph, and writes the file; the makefile runs it, has the result compiled with \.{-O3} for the processor at hand, and links it.

@(c/10-loss.c@>=
#include <stdio.h>
#include "loss10.h"
static int to_output(void *env, const char *s, size_t length)
{
  (void)env;
  return fwrite(s,1,length,stdout)!=length;
}

@ The order of things in the makefile is thus: the library; the small program, linked with it; its output, a file of a few hundred lines; an object made of that; and at last the chapter's program, linked with both. If anything in the library changes that has an influence on the emitted file, all of it happens again. One could also call the compiler from within the program and load the result, and some systems do that, behind the user's back; a book should not start compilers.

@(c/10-loss.c@>=
int main(void)
{
  make_graph();
  nb_program *p=nb_compile(graph10,root10,INPUTS+1,w10,0,NULL,NULL);
  nb_status s=nb_emit_c(p,"emitted_loss",to_output,NULL);
  nb_program_free(p), nb_graph_free(graph10);
  return s!=NB_OK;
}

@ How much memory the function wants, the file itself says, in an enumeration constant that we can't see from here. A thousand numbers are more than enough: two for each slot and $16$ for each lane of the template.
(Four thousand, to be on the safe side.) Its first prototype in this file is its only declaration: that a C file is self-contained means that its reader has to write down what he expects.

@<Functions of the program of chapter 10@>=
double emitted_loss(const double *x, double *grad, double *work);
static double by_emitted(void)
{
  static double work[4096];
  return emitted_loss(point10,slope10,work);
}

@*2 Taking the time. Memory for the knots, the recorder and the graph is taken once, before anything is measured. The first use of fresh memory is a matter between the program and its operating system, and would hide what we want to see.
The recorder and the arena keep their memory from one gradient to the next, as any sensible program does; |malloc| keeps what is freed for itself, so the pointers aren't treated worse.

@<Functions of the program of chapter 10@>=
static void open_story(void)
{
  size_t most=3*SAMPLES*(INPUTS+5);
  make_graph();
  knots=malloc(most*sizeof *knots), arena_store=malloc(most*sizeof *arena_store), knots_room=most;
  recorder10=nb_recorder_new();
  if (!knots || !arena_store || !recorder10) exit(1);
}

@ What was taken is given back, also by a program that ends a moment later: a leak that is known and harmless hides the next one, which is neither.

@<Functions of the program of chapter 10@>=
static void close_story(void)
{
  free(knots), free(arena_store);
  nb_recorder_free(recorder10), nb_graph_free(graph10);
}

@ The clock counts the time that the processor has spent on this program, and stands still while it works for others; a machine that builds a book has other things to do. To look at such a clock takes a quarter of a microsecond, for which the operating system has to be asked. The fastest of our gradients take two microseconds.

@<Functions of the program of chapter 10@>=
static double seconds(void)
{
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID,&t);
  return (double)t.tv_sec+1e-9*(double)t.tv_nsec;
}

@ A time is the shortest of several, each of a millisecond or more: what disturbs a measurement only makes it longer. The average would be the right thing for a bill, since interruptions cost time, too. For comparing programs the minimum is better: it estimates what the program takes when it is left alone.

@<Functions of the program of chapter 10@>=
static double time_of(double (*f)(void))
{
  double best=INFINITY;
  for (int round=0, calls=1; round<7; ) {@+@<Take the time of a round, or make the rounds longer@>@;@+}
  return best;
}

@ The function is called several times between two looks at the clock, twice as often after each round that was too short, and only rounds that were long enough count. For a function of two microseconds this ends at $512$ calls, and two looks at the clock are then less than a thousandth of what is measured. The rounds that were thrown away have done their part as well: data are in the cache now, and the branches are known.

@<Take the time of a round, or make the rounds longer@>=
double start=seconds();
for (int i=0; i<calls; i++) f();
double t=seconds()-start;
if (t<1e-3) {@+calls*=2;@+continue;@+}
if (t/calls<best) best=t/calls;
round++;

@ Before it is measured, each function must give the gradient of the yardstick; a fast wrong answer is easy. Ten digits are asked for, and thirteen are usual: the sums are formed in different orders.
A comparison that is false for NaN is negated here, so a NaN counts as wrong; with |>| in place of |!(<=)| a gradient full of NaNs would pass, and would win each of these races.

@<Functions of the program of chapter 10@>=
static int wrong_gradient(double (*f)(void))
{
  double right[INPUTS+1];
  by_hand(point10,right), f();
  for (int j=0; j<=INPUTS; j++)
    if (!(fabs(slope10[j]-right[j])<=1e-10*fabs(right[j]))) return 1;
  return 0;
}

@ Here are the ways that lead to the gradient. Each is a name and a function. For a program it is said with how much effort it is compiled and which kernels it may use; the function is the same then, and runs whatever |work10| was made from.

@<Functions of the program of chapter 10@>=
typedef struct passage {
  const char *what;
  double (*f)(void);
  int compiled;
  nb_effort effort;
  const char *kernels;
} passage;@/

@ The order is that of the story. The two lines with lanes are the same program, and differ only in the kernels. It isn't possible to take away the vector versions of the functions as well, since they are compiled into all kernels; what they are worth can be seen at the emitted code, which has none.

@<Functions of the program of chapter 10@>=
static const passage passages[]={@|
  {"written by hand",hand_gradient,0,0,NULL},@|
  {"the graph of the chapters before",by_graph,0,0,NULL},@|
  {"nodes with pointers, malloc, search",knots_by_malloc,0,0,NULL},@|
  {"the same in an arena, order of creation",knots_in_arena,0,0,NULL},@|
  {"rows of derivatives",by_rows,0,0,NULL},@|
  {"program, one step a node",by_program,1,NB_PLAIN,NULL},@|
  {"sums and dot products fused",by_program,1,NB_FUSED,NULL},@|
  {"lanes, two numbers a register",by_program,1,NB_LANES,"portable"},@|
  {"lanes, the widest registers of this machine",by_program,1,NB_LANES,NULL},@|
  {"emitted code, without our kernels",by_emitted,0,0,NULL}};
enum { PASSAGES=sizeof passages/sizeof *passages };

@ One of them is measured like this. What has to be made for it is unmade behind it.
A wrong gradient gets NaN for its time, and the table will show it; a program that measures should not die of what it measures.

@<Functions of the program of chapter 10@>=
static double time_of_passage(const passage *way)
{
  if (!way->compiled) return wrong_gradient(way->f) ? NAN : time_of(way->f);
  nb_program *p=nb_compile_with(way->effort,graph10,root10,INPUTS+1,w10,0,NULL,NULL);
  work10=nb_work_new(p);
  nb_kernels(way->kernels);
  double t=!work10 || wrong_gradient(way->f) ? NAN : time_of(way->f);
  nb_kernels(NULL);
  nb_work_free(work10), nb_program_free(p);
  return t;
}

@ The factors, on the machine on which the program runs: the time in units of the hand-written function, and the gain over the line above. For the lines after the first two it is the gain over the step before, which is what the story is about.
The unit is measured in the same run as the rest, for a machine that is slow today is slow for all of them. What changes from day to day are the ratios of what needs memory to what needs arithmetic, by some tenths.

@<Functions of the program of chapter 10@>=
static void print_factors(void)
{
  open_story();
  double unit=time_of(hand_value), above=0;
  puts("value and gradient of (1)                    / value     gain");
  for (int k=0; k<PASSAGES; k++) {@+@<Print the line of one way, and its gain@>@;@+}
  close_story();
}

@ A gain is a ratio of neighbors, so the product of a column of them is the ratio of its ends: whoever multiplies them up from the third line has the factor between the graph and the last line. A gain below~$1$ is printed like any other; the emitted code, which stands below the widest registers, has such a one.

@<Print the line of one way, and its gain@>=
double t=time_of_passage(passages+k);
printf("%-44s %8.2f",passages[k].what,t/unit);
if (k>1) printf(" %8.1f",above/t);
puts(""), above=t;

@ Here is the table of the machine on which this copy of the book was made:
\listing{10-engine-factors}
Times of a machine that builds books are noisy, as it does other things at the same time. So there is a second table, taken on a quiet day. Nobody has typed it: \.{make bench STORE=yes} measures and writes it down, and the name of the machine with it, which was \val{bench-machine}.
\listing{10-engine-reference}
Believe the first digit and a half of each. The two tables differ where the machines do; what should be the same is their order, and the places of the large steps. A program with one step a node isn't much faster than the rows, although it makes no nodes: it goes twice through its arithmetic, and decides at each step. But a program can be thought about, and everything below is bought with that.

@ The first line below the yardstick is |nb_grad| of chapter~\xchap{backprop}, as you have written it. It asks a function how many arguments a node has, another one for each of them, and a third for the derivative; it checks everything, and it forgets nothing. It was made to be
understood, and that is worth a factor, too. It takes no |malloc|, but it is slower than the pointers, which know what they are looking for.

And the last factor before the lanes, fusing, is the one that is easiest to underestimate. It takes nothing away from the arithmetic, as every product and every sum is still done, one after the other. What disappears are four thousand instructions that said what to do, four thousand results that were stored to be loaded again at once, and as many adjoints that were set to zero, added to once, and read once.

The last line is about the emitted file. It has the loop, and it has lanes, eight of them, which the compiler puts into registers. What it lacks are the vector versions of |exp| and |log|, because a compiler that isn't told to be careless calls the C library for each lane, four hundred times; and the running sums that our kernels keep in registers for sixty-four turns. The difference between the last two lines is what these two are worth. In return it is a file of some hundred lines and its data, it runs anywhere, and it needs less time than the gradient in the first line, which a careful person has written by hand.

@*2 The bound and the wall. Two limits can't be passed. One is the theorem of chapter~\xchap{backprop}: value and gradient take at most a small multiple of the {\it operations\/} of the value; one to two times are usual, when it is done by hand. The table comes below~$1$ in the end, because the hand-written function isn't compiled for
eight numbers at once, and the exponential of the library takes one number after the other.

The other is memory. A step of the tape takes $9$ bytes, and $16$ for its value and adjoint. A memory that delivers $20$ bytes in a nanosecond can't replay it faster than a step in $2.5$ nanoseconds, forward and back, once it is too long for the cache; and that is about what a scalar interpreter needs anyway. So a tape of ten million nodes can't be made faster
by better arithmetic. It can only be made {\it shorter}. This is the deeper reason why lanes pay: their program has the length of one turn, and what has to be read from memory are the data, $8$ bytes for each multiplication.

@ A picture shows both at once. For each step of the story, figure~\xfig{roofline} has the time of the gradient divided by the number of operations of the {\it value}, $9000$. The two lines are limits that were measured in the same run. A processor can begin an addition before the one before has ended, unless it needs its result; if it does, as in a sum that is formed from left to right, the time is that of the left line. The right line is the memory wall, the time to bring in and write back what a step of a tape needs.
\figure{roofline}{Horizontal bars on a logarithmic axis of nanoseconds per operation, one row for each step of the story; two vertical lines mark the time of a dependent addition and the memory limit of a tape. The first rows lie to the right of both lines, the rows with lanes to the left.}{Nanoseconds per operation of the loss~(1), for each step of the story. Dots: the machine that built this book; rings: the reference machine. The dashed lines are limits of any program that does one operation after the other.}

Two things can be read from it. From the graph of chapter~\xchap{backprop} down to the fused program, the way is long, and none of it has to do with mathematics: it is all about looking things up. And the rows with lanes are on the other side of the first line, in a land where no scalar program can go. The emitted code is between the two.

@<Functions of the program of chapter 10@>=
enum { LOSS_OPERATIONS=SAMPLES*(2*INPUTS+5) };
static void print_steps(void)
{
  open_story();
  for (int k=0; k<PASSAGES; k++)
    printf("%d %.4g\n",k,1e9*time_of_passage(passages+k)/LOSS_OPERATIONS);
  close_story();
}

@ The left line can't be passed by doing the same thing faster. Whoever wants to get to its left must do several additions at once, and that is what lanes are. To measure the limit, ten thousand numbers are added to one another. The |volatile| number keeps the compiler from finding the result by itself.

@<Functions of the program of chapter 10@>=
static double dependent_additions(void)
{
  static volatile double start=1;
  double s=start, t=1e-9*s;
  for (int i=0; i<10000; i++) s+=t;
  return start=1+s-s;
}

@ Ten thousand additions take some ten microseconds, of which the call is nothing. The two points that are printed have the same abscissa; between them the picture draws its line, from below the first row to above the last one.

@<Functions of the program of chapter 10@>=
static void print_addition(void)
{
  double ns=1e9*time_of(dependent_additions)/10000;
  printf("%.4g -0.6\n%.4g 9.6\n",ns,ns);
}

@ The memory is asked to copy $48$ megabytes. A copy reads each byte and writes it again, so twice as many are moved. It isn't quite the work of a tape, which reads what it writes, but |memcpy| is the fastest that the machine can do, and a wall should be drawn where nobody gets through.

@<Functions of the program of chapter 10@>=
enum { COPIED=24<<20 };
static char *copy_from, *copy_to;
static double copying(void)
{
  memcpy(copy_to,copy_from,COPIED);
  return copy_to[0];
}

@ A step of a tape moves its $25$ bytes twice as well, forward and back. (If the cache of the processor is larger than that, the line is too far to the left; on a large server it often is.)
For a tape that fits into the cache, as that of~(1) does, the line is no limit at all; the fused program stands close to it by accident. It becomes one in the next picture.

@<Functions of the program of chapter 10@>=
static void print_memory(void)
{
  copy_from=calloc(COPIED,1), copy_to=calloc(COPIED,1);
  if (!copy_from || !copy_to) exit(1);
  double ns=1e9*time_of(copying)/(2.*COPIED)*2*25;
  printf("%.4g -0.6\n%.4g 9.6\n",ns,ns);
  free(copy_from), free(copy_to);
}

@*2 From a thousand to ten million. How do the steps behave when the problem grows? The samples of~(1) fit into any cache. A chain that is as long as one likes is Rosenbrock's function of chapter~\xchap{gradients} with many variables, $\sum_i\bigl(100(x_{i+1}-x_i^2)^2+(1-x_i)^2\bigr)$, which has eight operations in each summand.
Its variables are many, its data none; each variable occurs in two summands, and the gradient has as many components as there are variables. That makes it the opposite of~(1), in which few weights meet many data, and so it says something else about the engine: how it deals with memory.

@<Functions of the program of chapter 10@>=
static size_t chain_n;
static double *chain_x, *chain_g, *chain_right;
#define CHAIN(name, number, constant, add, sub, mul) \
static number name(const number *x) \
{ \
  number sum=constant(0); \
  for (size_t i=0; i+1<chain_n; i++) { \
    number t=sub(x[i+1],mul(x[i],x[i])), u=sub(constant(1),x[i]); \
    sum=add(sum,add(mul(constant(100),mul(t,t)),mul(u,u))); \
  } \
  return sum; \
}

@ The gradient by hand is the yardstick of this second race. It is written as one would write it after a look at the formula: both contributions of a summand are added where they belong, and each square is computed once. Two variables of a summand are neighbors, so the loop walks through two arrays with steps of one; there is nothing that a memory likes better.

@<Functions of the program of chapter 10@>=
static double chain_by_hand(void)
{
  double sum=0, *x=chain_x, *g=chain_right;
  memset(g,0,chain_n*sizeof *g);
  for (size_t i=0; i+1<chain_n; i++) {@+@<Add a link of the chain, and its gradient@>@;@+}
  return sum;
}

@ With $t=x_{i+1}-x_i^2$ and $u=1-x_i$ the derivatives of $100t^2+u^2$ are $200t$ by $x_{i+1}$ and $-400tx_i-2u$ by~$x_i$. Eight operations for the value, with the addition to the sum, and seven more for both derivatives: the theorem of chapter~\xchap{backprop} allows five times as many as the value needs, and a person with a pencil needs less than twice.

@<Add a link of the chain, and its gradient@>=
double t=x[i+1]-x[i]*x[i], u=1-x[i];
sum+=100*t*t+u*u;
g[i+1]+=200*t, g[i]-=400*t*x[i]+2*u;

@ The same with the recorder, which needs an array of its numbers; it is made once.

@<Functions of the program of chapter 10@>=
static nb_real *chain_reals;
#define REC_SUB(a, b) nb_real_sub(recorder10,a,b)
CHAIN(recorded_chain, nb_real, nb_real_const, REC_ADD, REC_SUB, REC_MUL)
static double chain_by_rows(void)
{
  nb_rewind(recorder10);
  for (size_t i=0; i<chain_n; i++) chain_reals[i]=nb_real_var(recorder10,chain_x[i]);
  nb_real root=recorded_chain(chain_reals);
  nb_sweep(recorder10,root);
  for (size_t i=0; i<chain_n; i++) chain_g[i]=recorder10->adjoint[chain_reals[i].row];
  return root.value;
}

@ And with programs. Only the subtraction is new; the other words of the chain have been said for nodes before. The program is compiled for each length anew, as its loop has another number of turns and its tape, without lanes, another length.

@<Functions of the program of chapter 10@>=
#define NODE_SUB(a, b) nb_sub(graph10,a,b)
CHAIN(graph_chain, nb_node, NODE_CONST, NODE_ADD, NODE_SUB, NODE_MUL)
static double chain_by_program(void)
{
  double value;
  return nb_run(work10,chain_x,1,NULL,&value,chain_g) ? NAN : value;
}

@ The check of the gradient is the same as above, component by component. It uses an absolute and a relative tolerance together, since components of a gradient may be close to zero. The time is divided by the operations of the {\it value\/}, eight in each link; so one can read off the figure how many operations of the function a whole gradient is worth.

@<Functions of the program of chapter 10@>=
static double time_of_chain(double (*f)(void))
{
  chain_by_hand(), f();
  for (size_t i=0; i<chain_n; i++)
    if (!(fabs(chain_g[i]-chain_right[i])<=1e-9*(1+fabs(chain_right[i])))) return NAN;
  return 1e9*time_of(f)/(8.*(double)(chain_n-1));
}

@ A program is made, timed and thrown away. Its compilation isn't timed, as in the first race; it is what makes the ten million operations at the end take seconds.

@<Functions of the program of chapter 10@>=
static double time_of_chain_program(nb_effort effort, const nb_node *x)
{
  nb_program *p=nb_compile_with(effort,graph10,root10,chain_n,x,0,NULL,NULL);
  work10=nb_work_new(p);
  double t=work10 ? time_of_chain(chain_by_program) : NAN;
  nb_work_free(work10), nb_program_free(p);
  return t;
}

@ One length after the other. All four ways get the same point and the same graph, and print one number each, in nanoseconds for an operation.

@<Functions of the program of chapter 10@>=
static void print_length(size_t operations)
{
  chain_n=operations/8+1;
  @<Make a point of that length, and record the chain@>@;
  @<Print the four times@>@;
  @<Give back what the length has needed@>@;
}

@ The points are scattered by a cosine, so that no summand is at its minimum and nothing cancels. Five arrays, a recorder and a graph are taken together, and if one of them can't be had the program ends: it is a measurement, and half a measurement is none.

@<Make a point of that length, and record the chain@>=
nb_node *x=malloc(chain_n*sizeof *x);
chain_x=malloc(chain_n*sizeof *chain_x), chain_g=malloc(chain_n*sizeof *chain_g);
chain_right=malloc(chain_n*sizeof *chain_right), chain_reals=malloc(chain_n*sizeof *chain_reals);
recorder10=nb_recorder_new(), graph10=nb_graph_new();
if (!x || !chain_x || !chain_g || !chain_right || !chain_reals || !recorder10 || !graph10) exit(1);
for (size_t i=0; i<chain_n; i++) x[i]=nb_var(graph10,chain_x[i]=cos((double)i));
root10=graph_chain(x);

@ The hand-written gradient is its own witness, so it is timed directly. The recorder comes next; its tape grows during the first call and is only rewound by the others, so the shortest time has no allocation in it.

@<Print the four times@>=
printf("%zu %.4g",operations,1e9*time_of(chain_by_hand)/(double)operations);
printf(" %.4g",time_of_chain(chain_by_rows));
printf(" %.4g %.4g\n",time_of_chain_program(NB_FUSED,x),time_of_chain_program(NB_LANES,x));

@ The arena of the recorder has grown to the length of this chain. It isn't kept for the next, longer one: each line should be what a program of that length would see.

@<Give back what the length has needed@>=
nb_recorder_free(recorder10), nb_graph_free(graph10);
free(x), free(chain_x), free(chain_g), free(chain_right), free(chain_reals);

@ While the book is being built, the chain grows to a hundred thousand operations; ten million take seconds, and two gigabytes while the program is made, so these come from the reference machine.
\figure{scaling}{Four curves on logarithmic axes: nanoseconds per operation against the number of operations from a thousand to ten million. The curves of rows and of the scalar program rise when the cache is full; those of lanes and of the hand-written gradient rise much less.}{The gradient of a chain, in nanoseconds for each operation of its value, against the number of operations: rows of derivatives, a scalar program, a program with lanes, and the hand-written gradient. Dots: the machine that built this book; lines: the reference machine.}
A straight horizontal line would be the ideal: ten times the work, ten times the time. Each of the curves bends upwards somewhere, and the length of its data tells where. A row has $32$ bytes, so a tape of a hundred thousand rows is three megabytes and leaves the second cache; the scalar program has a little less. With lanes the {\it program\/} has the same length for all of these chains, and only the variables and their derivatives grow.

The curve of the hand-written gradient is the one to compare with. Its data are twice eight bytes for each variable, that is, two bytes for each operation, and so it stays flat until even these don't fit anywhere. With lanes it is the same data and the same order; what comes on top is a constant for each block. A tape of ten million steps reads and writes half a gigabyte for each gradient, whatever its interpreter does.

@<Functions of the program of chapter 10@>=
static void print_scaling(void)
{
  for (size_t n=1000; n<=100000; n*=10) print_length(n), n<100000 ? print_length(3*n) : (void)0;
}

@ On the reference machine the lengths go on from there. Both loops take a step by three between two powers of ten, in the same clumsy way: |1000|, |3000|, |10000| are evenly spaced on a logarithmic axis, or nearly so.

@<Functions of the program of chapter 10@>=
static void print_long_scaling(void)
{
  print_scaling();
  for (size_t n=300000; n<=10000000; n*=10) print_length(n), n<10000000 ? print_length(n/3*10) : (void)0;
}

@ What does a graph cost in bytes? The question is as important as that of time, since a graph that doesn't fit into memory has no time at all. Twenty-six for a node: |op|, |mark|, two arguments, value, adjoint. A program for lanes doesn't depend on the number of turns, but for its columns:
\listing{10-engine-sizes}

@<Functions of the program of chapter 10@>=
static void print_sizes(void)
{
  static const char *const name[]={"program, one step a node","sums and products fused","with lanes"};
  make_graph();
  puts("                               bytes   steps   loops   instructions in them");
  printf("graph                       %8zu %7zu\n",26*graph10->n,graph10->n);
  for (int effort=NB_PLAIN; effort<=NB_LANES; effort++) {
    nb_program *p=nb_compile_with((nb_effort)effort,graph10,root10,INPUTS+1,w10,0,NULL,NULL);
    nb_facts f=nb_program_facts(p);
    printf("%-27s %8zu %7zu %7zu %7zu\n",name[effort],nb_program_bytes(p),f.steps,f.loops,f.lane_steps);
    nb_program_free(p);
  }
  nb_graph_free(graph10);
}

@ And this is what |nb_explain| has to say about the last of them:
\listing{10-engine-explained}
Everybody can ask the same about a formula, by \.{nabla explain}. The receiver of its text gets pieces, as they come, and passes them on; it says ``stop'' when the output doesn't take all of a piece, because the disk is full, or because the pipe behind it was closed by somebody who has read enough.

@<Functions of the program of chapter 10@>=
static int to_screen(void *env, const char *s, size_t length)
{
  (void)env;
  return fwrite(s,1,length,stdout)!=length;
}

@ The text is about (1), compiled with the usual effort. It is the same on every machine: what the compiler finds depends on the graph alone, and not on the processor, on the number of threads or on the time of day. So the listing above can be compared with yours, word by word.

@<Functions of the program of chapter 10@>=
static void print_explained(void)
{
  make_graph();
  nb_program *p=nb_compile(graph10,root10,INPUTS+1,w10,0,NULL,NULL);
  nb_explain(p,to_screen,NULL);
  nb_program_free(p), nb_graph_free(graph10);
}

@ The file that section~\xsec{emit} shows is made here.
The formula is parsed, as at the prompt, and the point $(2,1)$ is that of the slides; it has no influence on the file, because a program is made from the shape of a graph and from its constants, and variables have no values in it.

@<Functions of the program of chapter 10@>=
static void print_lecture(void)
{
  nb_error e;
  nb_graph *g=nb_graph_new();
  nb_node x[2]={nb_var(g,2),nb_var(g,1)};
  nb_name name[2]={{"a",x[0]},{"b",x[1]}};
  nb_node root=nb_parse(g,"(a+b)*(b+1)",2,name,&e);
  nb_program *p=nb_compile(g,root,2,x,0,NULL,NULL);
  nb_emit_c(p,"f",to_screen,NULL);
  nb_program_free(p), nb_graph_free(g);
}

@*2 Where lanes don't help. An honest table needs a line with a gain of~$1$. A recurrent network computes $h_{t+1}=\tanh(uh_t+vx_t)$. Each step is the argument of the next one; there is no sum with many summands, and no two steps can be done at the same time. The search for loops is then in vain:
\listing{10-engine-recurrent}
The price of the search is that of one look at each node, once. The program is the same as without it, to the last step, and so its gradient takes the same time; that the last number isn't exactly~$1$ is the noise of the clock. Most of what is left is the hyperbolic tangent of the C library, one after the other, and there is no remedy as long as there is only one sequence. Whoever wants lanes here must have many {\it sequences}, and add up their losses.

That isn't a weakness of our compiler but a property of the function. If $h_t$ is needed for $h_{t+1}$, two hundred hyperbolic tangents must follow each other, at twenty steps of the clock or more each, and a processor that could do eight of them at once does one. The same holds for every simulation that goes step by step, for every continued fraction, for every loop that converges. One can only do many of them side by side.

@<Functions of the program of chapter 10@>=
static nb_node recurrent10(nb_graph *g, nb_node u, nb_node v)
{
  nb_node h=nb_const(g,0);
  for (int t=0; t<SAMPLES; t++)
    h=nb_tanh(g,nb_add(g,nb_mul(g,u,h),nb_mul(g,v,nb_const(g,cos(t)))));
  return h;
}

@ The clock for programs is the one that all others have. The point is that of the story, whose first numbers serve as the two weights; a hyperbolic tangent takes the same time for all of them.

@<Functions of the program of chapter 10@>=
static double time_of_program(const nb_program *p)
{
  work10=nb_work_new(p);
  double t=work10 ? time_of(by_program) : NAN;
  nb_work_free(work10);
  return t;
}

@ Two programs from one graph, without and with the search.
They are measured in turn, and the clock decides.

@<Functions of the program of chapter 10@>=
static void print_recurrent(void)
{
  make_data();
  nb_graph *g=nb_graph_new();
  nb_node x[2]={nb_var(g,.5),nb_var(g,.3)}, h=recurrent10(g,x[0],x[1]);
  nb_program *fused=nb_compile_with(NB_FUSED,g,h,2,x,0,NULL,NULL);
  nb_program *lanes=nb_compile(g,h,2,x,0,NULL,NULL);
  nb_explain(lanes,to_screen,NULL);
  double without=time_of_program(fused), with=time_of_program(lanes);
  printf("A gradient takes %.1f microseconds, without the search %.1f; the gain is %.2f.\n",1e6*with,1e6*without,without/with);
  nb_program_free(fused), nb_program_free(lanes), nb_graph_free(g);
}

@*2 What was missed. The marks that this engine was to reach were set before it was written, from prototypes each of which could do one thing only. Below are its times for value and gradient in units of the hand-written function, as \.{make bench} found them on the reference machine, beside the mark, and beside the time of ADOL-C when it replays a tape that it has recorded.
$$\vbox{\halign{#\hfil\quad&\hfil#\quad&\hfil#\quad&\hfil#\cr
workload&mark&reached&ADOL-C\cr
logistic regression, $200\times50$&$0.45$&\val{bench-W3-S-lanes}&\val{bench-W3-S-adolc}\cr
logistic regression, $2000\times200$&$0.45$&\val{bench-W3-L-lanes}&\val{bench-W3-L-adolc}\cr
mixture of Gaussians, $d=2$, $K=10$&$0.60$&\val{bench-W4-S-lanes}&\val{bench-W4-S-adolc}\cr
mixture of Gaussians, $d=10$, $K=25$&$0.65$&\val{bench-W4-L-lanes}&\val{bench-W4-L-adolc}\cr
network $16$--$64$--$32$--$10$, $128$ samples&$0.28$&\val{bench-W5-lanes}&\val{bench-W5-adolc}\cr
Rosenbrock, $1000$ variables&&\val{bench-W2-1k-lanes}&\val{bench-W2-1k-adolc}\cr
Rosenbrock, $10$ variables&&\val{bench-W2-10-lanes}&\val{bench-W2-10-adolc}\cr
}}$$
Where the number in the third column is larger than the one in the second, the mark was missed. Why? And where it was met: why isn't the number smaller still?

@ {\it The small regression.} Two hundred turns are three blocks of sixty-four and a fourth with eight lanes in use. The last one is cut to the lanes that it needs, so its arithmetic isn't wasted, but its instructions must be fetched and decided like those of a full one. And fifty inputs are few: for each sample there are an exponential, two logarithms and a division beside fifty multiply-and-adds, and the functions don't become cheaper by more lanes. The large regression has two hundred inputs and thirty-two blocks, and the same program.

{\it The mixture.} The sum of exponentials inside of each summand is recorded there as people write it, the largest term first and then $m+\ln\sum e^{x_k-m}$. Nine times |max| for each sample is work forward, and its derivative is work backward, although it cancels in the end: the sum doesn't depend on~$m$. The prototype left these derivatives out, since it knew what it was doing, and about half of our distance to it is explained by that. A graph that uses |nb_logsumexp| has one instruction there. The compiler could recognize the long form and replace it; that it doesn't is the rule of section~\xsec{compile} that no result may change, since for infinite terms the two forms differ.

{\it The larger mixture} was the one whose number wouldn't stand still: $0.48$ in one run of \.{make bench}, $0.89$ in another. A block of it had $900$ kilobytes of values and adjoints, and between two of its gradients other programs walk through tapes of a hundred megabytes. So the first of the two gradients that fit into a millisecond found nothing in the cache, while the hand-written function, which needs two kilobytes, hardly noticed. In one process we measured $0.51$ with a cache of its own, and $0.63$ to $0.70$ when $64$ megabytes were visited before each gradient. Numbers next to nothing, which some processors are slow with, had no part in it: flushed to zero, they made no difference that we could see. What helped was to need less: adjoints in berths (section~\xsec{berths}), products that are no steps of their own, squares that push once instead of twice. The two numbers were $0.43$ and $0.52$ then, with blocks of $64$.

@ {\it The network.} A hundred and twenty-eight samples are two full blocks, so nothing is wasted. What remains is arithmetic: $3392$ multiplications forward and twice as many backward for each sample, and $96$ hyperbolic tangents. The kernels read each weight once for sixty-four lanes, keep their sums in registers, and compute four rows of a layer together where they can, as section~\xsec{lanes} tells. That is most of what programs for matrices do, too. They also choose the order of their loops by the sizes of the caches, and they know beforehand what a layer is; our compiler sees dot products.

{\it The tiny chain.} With ten variables Rosenbrock's function has nine turns, of two shapes, and that is below the sixteen of which a loop is made: so there is no loop, and the time is that of the scalar program. We have tried what happens if |FEWEST| is set to eight. Then a loop of nine turns is found, and the program has $578$ bytes instead of $1059$; but its time is still about nine tenths of that of the tape, because a block had to be filled up to sixty-four lanes then, whatever was in use. That was too little for a search that would have to keep twice as many small groups in every graph.

All of these are limits of this engine and not of the machine. The limits of the machine are further down: at $29$ thousand million multiply-and-adds in a second, which one core of such a processor reaches, the network could take a third of the time.

@ A last look at the memory. Everything so far has been about the speed of a gradient. A forward run alone, without a way back, needn't keep all of its values: a slot can be used again as soon as its value has been read for the last time. Exercise~\xex{10.1} finds out how few slots are enough. For~(1) it is
$\expect{en-slots}{24}$ for $\expect{en-nodes}{13422}$ nodes: the weights, and a few more. The way back is what makes a gradient expensive in memory, and exercise~\xex{8.10} asks how much of it can be bought back with time.
Lanes are one answer to that question, too: their way back begins after sixty-four turns and needs no more than these.

@<Functions of the program of chapter 10@>=
static void print_numbers10(void)
{
  make_graph();
  size_t n=graph10->n;
  nb_node *slot=malloc(n*sizeof *slot), *same=malloc(n*sizeof *same);
  uint32_t *op=malloc(n*sizeof *op);
  if (!slot || !same || !op) exit(1);
  for (size_t i=0; i<n; i++) op[i]=graph10->op[i];
  printf("\\defval{en-slots}{%zu}\\defval{en-nodes}{%zu}\n",nb_reuse(n,graph10->arg[0],slot),n);
  printf("\\defval{en-distinct}{%zu}\n",nb_share(n,op,graph10->arg[0],same));
  free(slot), free(same), free(op);
  nb_graph_free(graph10);
}

@ The three holes of this chapter, all of them small pieces of a compiler.

@<Declare the holes of chapter 10@>=
NB_API size_t nb_reuse(size_t n, const nb_node *arg, nb_node *slot);@/
  /* Slots for a forward run of |n| steps (exercise 10.1): step~|i| reads the results of |arg[2*i]| and |arg[2*i+1]|, unless they are |NB_NONE|, and writes |slot[i]|. No result is overwritten before its last reader, that of the last step never. Returns the number of slots, the least possible. 0, and nothing is written, if an argument isn't an earlier step. */
NB_API void nb_swish_lanes(size_t n, const double *a, double *y);@/
  /* The operation swish, $a\,\sigma(a)$, for |n| lanes (exercise 10.2). */
NB_API void nb_swish_back(size_t n, const double *a, const double *y, const double *g, double *ga);@/
  /* Adds |g[i]| times the derivative of swish at |a[i]| to |ga[i]| (exercise 10.2); |y| has the values. */
NB_API size_t nb_share(size_t n, const uint32_t *op, const nb_node *arg, nb_node *same);@/
  /* Which steps compute the same (exercise 10.3)? |same[i]| is the first step that has the operation of step~|i| and arguments that are the same as those of~|i|; a step without arguments is only the same as itself. Returns how many different ones there are. */

@i 10-engine-capstone.w
@*1 The program of chapter 10.\label{story-engine}
The parts that measure take half a second each. Those of the stored table are called by \.{make bench}, and by nobody else.
The rest of the story are the texts that the prose above has shown: what the compiler says of its last program, the sizes, the lecture's file. The part |values| has the numbers that are checked, and |lecture| the only listing of this chapter that must be the same on every machine.

@<Tell the story of chapter 10@>=
static void story(void)
{
  puts("Chapter 10. The engine\n\nOn this machine:\n"), print_factors();
  puts("\nIn bytes:\n"), print_sizes();
  puts("\nWhat the compiler says of its last program:\n"), print_explained();
  puts("\nAnd of a recurrent network:\n"), print_recurrent();
  puts("\nThe sentences of chapter 9:\n"), print_capstone();
}
@#

@ Each part has a name, by which the makefile and \.{make bench} call it; without a name the whole story is told. It is the frame of all programs of this book, with more parts than usual, because each listing and each picture of this chapter is one of them.

@<Tell the story of chapter 10@>=
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_numbers10},@|
    {"factors",print_factors},{"steps",print_steps},@|
    {"addition",print_addition},{"memory",print_memory},@|
    {"scaling",print_scaling},{"long-scaling",print_long_scaling},@|
    {"sizes",print_sizes},{"explained",print_explained},@|
    {"recurrent",print_recurrent},{"lecture",print_lecture},@|
    {"capstone",print_capstone},{0,0}};
  return story_main(argc,argv,parts);
}

@ What to take along:
\summary{The arithmetic of a gradient is cheap; what costs is to find out what to do next, and to fetch it. Nodes in an arena, in the order of their creation, need no search. Rows of derivatives need no decision. A program that is made once can fold constants, share what occurs twice, and
fuse chains into one step with a list. A sum of many summands of one shape is a loop; with its turns side by side in lanes, an instruction is fetched once for sixty-four of them, and the processor's wide registers are put to use. None of these steps may change a result: a compiler
that ``simplifies'' $x\cdot0$ is a compiler that lies.}

\further{Baydin and others \cite{baydin} survey the libraries that people use. The two that |make bench| measures are ADOL-C, which keeps a tape of bytes, and Sacado, whose nodes are linked in an arena.}

@*1 Exercises.
Three small pieces of a compiler. None of them is needed for the rest of the book, and all of them are useful elsewhere.
@i exercises-10.w
