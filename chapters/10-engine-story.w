@*1 Seven factors.\label{factors}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Now we can tell the story in numbers. The example is a logistic loss of chapter~\xchap{nested}, in the form with labels $\pm1$,
$$f(w)=\sum_{i=1}^N\ln\bigl(1+\exp(w_0s_i+w_1x_{i1}+\cdots+w_Kx_{iK})\bigr),\eqno(1)$$
where the sign of the label is already in $s_i$ and~$x_i$; $N=200$ samples of $K=20$ numbers each. Every representation below computes the value and all $21$ derivatives. To be fair, they all get the same function: a macro writes it down for any kind of number.

@<Functions of the program of chapter 10@>=
enum { SAMPLES=200, INPUTS=20 };
static double data10[SAMPLES][INPUTS+1];
static double point10[INPUTS+1], slope10[INPUTS+1];
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

@ The data are nothing special, but they must be the same everywhere; a multiplicative generator of the simplest kind will do.

@<Functions of the program of chapter 10@>=
static void make_data(void)
{
  uint32_t s=1;
  for (int i=0; i<SAMPLES; i++)
    for (int j=0; j<=INPUTS; j++)
      data10[i][j]=(double)((s=s*1664525u+1013904223u)>>8)/8388608-1;
  for (int j=0; j<=INPUTS; j++) point10[j]=.1*cos(j);
}

@*2 The yardstick. Written by hand, the function and its gradient are a dozen lines. The function alone is the unit of all times in this chapter. The gradient by hand isn't even twice as expensive, since the exponential is used again; the theorem allows a factor of five. Nobody would want to write such a thing twice.

@<Functions of the program of chapter 10@>=
static double by_hand(const double *w, double *g)
{
  double sum=0;
  for (int j=0; g && j<=INPUTS; j++) g[j]=0;
  for (int i=0; i<SAMPLES; i++) {
    const double *x=data10[i];
    double z=0, e;
    for (int j=0; j<=INPUTS; j++) z+=w[j]*x[j];
    e=exp(z), sum+=log(1+e);
    for (int j=0; g && j<=INPUTS; j++) g[j]+=e/(1+e)*x[j];
  }
  return sum;
}
static double hand_value(void) {@+return by_hand(point10,NULL);@+}
static double hand_gradient(void) {@+return by_hand(point10,slope10);@+}

@*2 Pointers. Here is what nearly everybody builds first, because it is drawn like that on blackboards: each node is a structure with pointers to its arguments, made by |malloc|; to go backward, one finds an order by depth-first search, and in the end everything is freed. It is a program with which one can train small networks, and many
have learned from one like it.

@<Functions of the program of chapter 10@>=
typedef struct knot {
  double value, adjoint;
  struct knot *a, *b;
  int op, seen;
} knot;
static knot **knots;
static size_t knots_made, knots_room;
static knot *arena;
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

@ @<Functions of the program of chapter 10@>=
typedef knot *knot_pointer;
static knot *knot_constant(double c) {@+return tie(NB_CONST,NULL,NULL,c);@+}
static knot *knot_add(knot *a, knot *b) {@+return tie(NB_ADD,a,b,a->value+b->value);@+}
static knot *knot_mul(knot *a, knot *b) {@+return tie(NB_MUL,a,b,a->value*b->value);@+}
static knot *knot_exp(knot *a) {@+return tie(NB_EXP,a,NULL,exp(a->value));@+}
static knot *knot_log(knot *a) {@+return tie(NB_LOG,a,NULL,log(a->value));@+}
LOSS(knot_loss, knot_pointer, knot_constant, knot_add, knot_mul, knot_exp, knot_log)
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

@ The search has a stack of its own, for we have learned in chapter~\xchap{backprop} what becomes of recursions. A node that is met for the second time has all of its arguments behind it, and goes to the end of the order.

@<Functions of the program of chapter 10@>=
static size_t sort_knots(knot *root, knot **order, knot **stack)
{
  size_t n=0, depth=0;
  stack[depth++]=root;
  while (depth>0) {
    knot *k=stack[depth-1];
    if (k->seen) {
      depth--;
      if (k->seen==1) k->seen=2, order[n++]=k;
      continue;
    }
    k->seen=1;
    if (k->a && !k->a->seen) stack[depth++]=k->a;
    if (k->b && !k->b->seen) stack[depth++]=k->b;
  }
  return n;
}

@ @<Functions of the program of chapter 10@>=
static double knots_by_malloc(void)
{
  static knot *w[INPUTS+1], *order[3*SAMPLES*(INPUTS+5)], *stack[6*SAMPLES*(INPUTS+5)];
  knots_made=0, arena=NULL;
  for (int j=0; j<=INPUTS; j++) w[j]=tie(NB_VAR,NULL,NULL,point10[j]);
  knot *root=knot_loss((const knot_pointer *)w);
  double value=root->value;
  size_t n=sort_knots(root,order,stack);
  root->adjoint=1;
  while (n-->0) push_knot(order[n]);
  for (int j=0; j<=INPUTS; j++) slope10[j]=w[j]->adjoint;
  while (knots_made>0) free(knots[--knots_made]);
  return value;
}

@*2 An arena. The first step keeps the nodes and the pointers. Only the memory is taken from one large piece, in the order of creation, and nothing is freed but all at once. With it goes the search: the order of creation {\it is\/} a topological order. Nothing is gained in arithmetic, and still this is the largest step of all in many programs,
because consecutive nodes are neighbors in memory now.

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

@*2 Rows. The recorder of section~\xsec{recording} throws away the operations: the way back knows only numbers. All three of these make their nodes anew for each gradient.

@<Functions of the program of chapter 10@>=
static nb_recorder *recorder10;
#define REC_ADD(a, b) nb_real_add(recorder10,a,b)
#define REC_MUL(a, b) nb_real_mul(recorder10,a,b)
#define REC_EXP(a) nb_real_exp(recorder10,a)
#define REC_LOG(a) nb_real_log(recorder10,a)
LOSS(recorded_loss, nb_real, nb_real_const, REC_ADD, REC_MUL, REC_EXP, REC_LOG)
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

@*2 Programs. The next ones need the graph once, and then only its program. From here on we are allowed to think {\it before\/} we run.

@<Functions of the program of chapter 10@>=
static nb_graph *graph10;
static nb_node root10, w10[INPUTS+1];
#define NODE_CONST(c) nb_const(graph10,c)
#define NODE_ADD(a, b) nb_add(graph10,a,b)
#define NODE_MUL(a, b) nb_mul(graph10,a,b)
#define NODE_EXP(a) nb_exp(graph10,a)
#define NODE_LOG(a) nb_log(graph10,a)
LOSS(graph_loss, nb_node, NODE_CONST, NODE_ADD, NODE_MUL, NODE_EXP, NODE_LOG)
static nb_work *work10;
static double by_program(void)
{
  double value;
  return nb_run(work10,point10,1,NULL,&value,slope10) ? NAN : value;
}
static double by_graph(void)
{
  double value;
  return nb_grad(graph10,root10,INPUTS+1,w10,&value,slope10) ? NAN : value;
}

@ @<Functions of the program of chapter 10@>=
static void open_story(void)
{
  size_t most=3*SAMPLES*(INPUTS+5);
  make_data();
  knots=malloc(most*sizeof *knots), arena_store=malloc(most*sizeof *arena_store), knots_room=most;
  recorder10=nb_recorder_new(), graph10=nb_graph_new();
  if (!knots || !arena_store || !recorder10 || !graph10) exit(1);
  for (int j=0; j<=INPUTS; j++) w10[j]=nb_var(graph10,point10[j]);
  root10=graph_loss(w10);
}
static void close_story(void)
{
  free(knots), free(arena_store);
  nb_recorder_free(recorder10), nb_graph_free(graph10);
}

@ A time is the shortest of several, each of a few milliseconds: what disturbs a measurement only makes it longer. Before it is measured, each function must give the gradient of the yardstick; a fast wrong answer is easy.

@<Functions of the program of chapter 10@>=
static double seconds(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC,&t);
  return (double)t.tv_sec+1e-9*(double)t.tv_nsec;
}
static double time_of(double (*f)(void))
{
  double best=INFINITY;
  for (int round=0; round<7; round++) {
    double start=seconds(), now;
    int calls=0;
    do f(), calls++; while ((now=seconds())-start<2e-3);
    if ((now-start)/calls<best) best=(now-start)/calls;
  }
  return best;
}
static int wrong_gradient(double (*f)(void))
{
  double right[INPUTS+1];
  by_hand(point10,right), f();
  for (int j=0; j<=INPUTS; j++)
    if (!(fabs(slope10[j]-right[j])<=1e-10*fabs(right[j]))) return 1;
  return 0;
}

@ A line of the table: the time in units of the hand-written function, and the gain over the line above.

@<Functions of the program of chapter 10@>=
static double unit10, above10;
static void tell_step(const char *what, double (*f)(void))
{
  double t=time_of(f);
  if (wrong_gradient(f)) puts("a wrong gradient!");
  printf("%-44s %8.2f",what,t/unit10);
  if (above10>0) printf(" %8.1f",above10/t);
  puts("");
  above10=t;
}
static void tell_program(const char *what, nb_effort effort, const char *kernels)
{
  nb_program *p=nb_compile_with(effort,graph10,root10,INPUTS+1,w10,0,NULL,NULL);
  work10=nb_work_new(p);
  nb_kernels(kernels);
  if (work10) tell_step(what,by_program);
  nb_kernels(NULL);
  nb_work_free(work10), nb_program_free(p);
}

@ The factors, on the machine on which the program runs.

@<Functions of the program of chapter 10@>=
static void print_factors(void)
{
  open_story();
  unit10=time_of(hand_value), above10=0;
  puts("value and gradient of (1)                    / value     gain");
  tell_step("written by hand",hand_gradient);
  above10=0;
  tell_step("the graph of the chapters before",by_graph);
  tell_step("nodes with pointers, malloc, search",knots_by_malloc);
  tell_step("the same in an arena, order of creation",knots_in_arena);
  tell_step("rows of derivatives",by_rows);
  tell_program("program, one step a node",NB_PLAIN,NULL);
  tell_program("sums and dot products fused",NB_FUSED,NULL);
  tell_program("lanes, two numbers a register",NB_LANES,"portable");
  tell_program("lanes, the widest registers of this machine",NB_LANES,NULL);
  close_story();
}

@ The times of the book come from another day. They were taken on one processor of a virtual machine with two, Intel Xeon (family~6, model~207) with AVX-512, Debian~12, gcc~12.2 with |-O2|, and other people's work on it; so believe the first digit and a half. The program prints this table as it was stored, and then its own:
\listing{10-engine-reference}
A program with one step a node isn't faster than the rows, although it makes no nodes: it goes twice through its arithmetic, and decides at each step. But a program can be thought about, and everything below is bought with that.

@<Functions of the program of chapter 10@>=
static const char *const reference[]={@|
@<The table of the reference machine@>@;
NULL};
static void print_reference(void)
{
  for (const char *const *p=reference; *p; p++) puts(*p);
}

@ @<The table of the reference machine@>=
"value and gradient of (1)                    / value     gain",
"written by hand                                  1.8",
"the graph of the chapters before               230",
"nodes with pointers, malloc, search             80        2.9",
"the same in an arena, order of creation         18        4.4",
"rows of derivatives                              9.2      2.0",
"program, one step a node                         8.9      1.0",
"sums and dot products fused                      3.0      3.0",
"lanes, two numbers a register                    1.1      2.7",
"lanes, the widest registers of this machine      0.6      1.8",

@ The first line below the yardstick is |nb_grad| of chapter~\xchap{backprop}, as you have written it. It asks a function how many arguments a node has, another one for each of them, and a third for the derivative; it checks everything, and it forgets nothing. It was made to be
understood, and that is worth a factor, too. It takes no |malloc|, but it is slower than the pointers, which know what they are looking for.

@*2 The bound and the wall. Two limits can't be passed. One is the theorem of chapter~\xchap{backprop}: value and gradient take at most a small multiple of the {\it operations\/} of the value; one to two times are usual, when it is done by hand. The table is below~$1$ in the end, because the hand-written function isn't compiled for
eight numbers at once, and the exponential of the library takes one number after the other.

The other is memory. A step of the tape takes $9$ bytes, and $16$ for its value and adjoint. A memory that delivers $20$ bytes in a nanosecond can't replay it faster than a step in $2.5$ nanoseconds, forward and back, once it is too long for the cache; and that is about what a scalar interpreter needs anyway. So a tape of ten million nodes can't be made faster
by better arithmetic. It can only be made {\it shorter}. This is the deeper reason why lanes pay: their program has the length of one turn, and what has to be read from memory are the data, $8$ bytes for each multiplication.

@ What does a graph cost in bytes? Twenty-six for a node: |op|, |mark|, two arguments, value, adjoint. A program for lanes doesn't depend on the number of turns, but for its columns:
\listing{10-engine-sizes}

@<Functions of the program of chapter 10@>=
static void print_sizes(void)
{
  open_story();
  puts("                               bytes   steps   loops   instructions in them");
  printf("graph                       %8zu %7zu\n",26*graph10->n,graph10->n);
  for (int effort=NB_PLAIN; effort<=NB_LANES; effort++) {
    static const char *const name[]={"program, one step a node","sums and products fused","with lanes"};
    nb_program *p=nb_compile_with((nb_effort)effort,graph10,root10,INPUTS+1,w10,0,NULL,NULL);
    nb_facts f=nb_program_facts(p);
    printf("%-27s %8zu %7zu %7zu %7zu\n",name[effort],nb_program_bytes(p),f.steps,f.loops,f.lane_steps);
    nb_program_free(p);
  }
  close_story();
}

@ And this is what |nb_explain| has to say about the last of them:
\listing{10-engine-explained}

@<Functions of the program of chapter 10@>=
static int to_screen(void *env, const char *s, size_t length)
{
  (void)env;
  return fwrite(s,1,length,stdout)!=length;
}
static void print_explained(void)
{
  open_story();
  nb_program *p=nb_compile(graph10,root10,INPUTS+1,w10,0,NULL,NULL);
  nb_explain(p,to_screen,NULL);
  nb_program_free(p);
  close_story();
}

@ The file that section~\xsec{emit} shows is made here.

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
Its price is that of one look at each node, and the program is the same as without it. Whoever wants lanes here must have many {\it sequences}, and add up their losses.

@<Functions of the program of chapter 10@>=
static nb_node recurrent10(nb_graph *g, nb_node u, nb_node v)
{
  nb_node h=nb_const(g,0);
  for (int t=0; t<SAMPLES; t++)
    h=nb_tanh(g,nb_add(g,nb_mul(g,u,h),nb_mul(g,v,nb_const(g,cos(t)))));
  return h;
}
static void print_recurrent(void)
{
  nb_graph *g=nb_graph_new();
  nb_node x[2]={nb_var(g,.5),nb_var(g,.3)};
  nb_node h=recurrent10(g,x[0],x[1]);
  nb_program *p=nb_compile(g,h,2,x,0,NULL,NULL);
  nb_explain(p,to_screen,NULL);
  nb_program_free(p), nb_graph_free(g);
}

@ A last look at the memory. A forward run alone, without a way back, needn't keep all of its values: a slot can be used again as soon as its value has been read for the last time. Exercise~\xex{10.1} finds out how few slots are enough. For~(1) it is
$\expect{en-slots}{24}$ for $\expect{en-nodes}{13422}$ nodes: the weights, and a few more. The way back is what makes a gradient expensive in memory, and exercise~\xex{8.10} asks how much of it can be bought back with time.

@<Functions of the program of chapter 10@>=
static void print_numbers10(void)
{
  open_story();
  size_t n=graph10->n;
  nb_node *slot=malloc(n*sizeof *slot), *same=malloc(n*sizeof *same);
  uint32_t *op=malloc(n*sizeof *op);
  if (!slot || !same || !op) exit(1);
  for (size_t i=0; i<n; i++) op[i]=graph10->op[i];
  printf("\\defval{en-slots}{%zu}\\defval{en-nodes}{%zu}\n",nb_reuse(n,graph10->arg[0],slot),n);
  printf("\\defval{en-distinct}{%zu}\n",nb_share(n,op,graph10->arg[0],same));
  free(slot), free(same), free(op);
  close_story();
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

@*1 The program of chapter 10.\label{story-engine}
@<Tell the story of chapter 10@>=
static void story(void)
{
  puts("Chapter 10. The engine\n\nOn the machine of the book:\n"), print_reference();
  puts("\nOn this machine:\n"), print_factors();
  puts("\nIn bytes:\n"), print_sizes();
  puts("\nWhat the compiler says of its last program:\n"), print_explained();
  puts("\nAnd of a recurrent network:\n"), print_recurrent();
}
@#
int main(int argc, char **argv)
{
  static const nb_part parts[]={@|
    {"story",story},{"values",print_numbers10},@|
    {"factors",print_factors},{"reference",print_reference},@|
    {"sizes",print_sizes},{"explained",print_explained},@|
    {"recurrent",print_recurrent},{"lecture",print_lecture},@|
    {0,0}};
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
