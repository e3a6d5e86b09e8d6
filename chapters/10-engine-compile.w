@*1 From a graph to a program.\label{compile}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A graph is made once, and its gradient is wanted a thousand times. Then it pays to look at the graph first, as a compiler looks at a text: to throw away what nobody needs, to compute beforehand what
never changes, to compute once what is computed twice, and to do many small things as one larger thing. The result is a \term{program}. It shares nothing with the graph, it never changes, and any number of threads
may run it at the same time, each with its own \term{work}, which is the memory that a run needs.

Take $e^{\sin x^2}+\sin x^2$, as somebody would type it. The graph has nine nodes: the variable, the square and the sine twice, the number~$2$ twice, the exponential, and the sum. Four of them are superfluous, or have nothing to do at run time: the second~$2$, the second square and the second sine are copies, and the first~$2$ is known. The program has four steps, $x^2$, $\sin$, $\exp$ and~$+$. One can see it oneself, by \.{nabla explain 'exp(sin(x\^{}2))+sin(x\^{}2)'}.

@<Declare programs@>=
typedef struct nb_program nb_program;
typedef enum nb_effort { NB_PLAIN, NB_FUSED, NB_LANES } nb_effort;
NB_API nb_program *nb_compile(const nb_graph *g, nb_node root, size_t n, const nb_node *x,@| size_t d, const nb_node *data, nb_status *why);@/
  /* A program for |root| and its derivatives by the |n| variables |x|. The |d| leaves |data| get their values row by row, see |nb_run|; all others keep the values that they have now. |NULL|, and the reason in |*why| unless |why| is |NULL|: |NB_ENODE|, a bad node; |NB_EARG|, one that occurs twice; |NB_ENOTIMPL|, an operation of the user; |NB_ENOMEM|. */
NB_API nb_program *nb_compile_with(nb_effort effort, const nb_graph *g, nb_node root,@| size_t n, const nb_node *x, size_t d, const nb_node *data, nb_status *why);@/
  /* The same with less effort: |NB_PLAIN| is one instruction a node, |NB_FUSED| makes sums and dot products of chains, |NB_LANES| looks for loops as well. */
NB_API void nb_program_free(nb_program *p);@/
  /* Frees the program; |NULL| is fine. Each |nb_work| made from it must be gone before. */
NB_API size_t nb_program_bytes(const nb_program *p);@/
  /* How much memory the program has, without its works; 0 for |NULL|. */

@ The columns stay with the draft while the program is being made, and then go over to the program: numbers, which are data, or indices. Equal columns are kept once; a hash tells quickly which are not equal.

@<Types of {\tt engine-parts.h}@>=
typedef struct data_column {
  size_t n;
  double *number; /* either |n| numbers, or |n| cells, later slots */
  uint32_t *index;
  uint64_t hash;
} data_column;

@ A list of columns grows like everything else. Columns are never taken out of it, not even those that nobody needs in the end, such as a label that was folded into $1$ minus itself: their numbers stand in cells, and to renumber the cells would cost more than the columns do.

@<Types of {\tt engine-parts.h}@>=
typedef struct column_list {
  size_t n, room;
  data_column *at;
} column_list;

@ While a program is being made, it is a \term{draft}: cells in growing arrays, like the nodes of a graph, each with an operation and two arguments. A constant's first argument is its place in the array
|constant|; a variable's is its number among |x|. The rank of a cell tells when its value is known: before the loops of section~\xsec{lanes} run, after them, or once in each turn of them; as long as there are no loops, everything is |UNIFORM|.

One invariant holds from here to the end of the compiler: {\it the arguments of a cell have smaller numbers than the cell}. So each pass is a loop over the numbers, upwards if it wants to know the arguments first, downwards if it wants to know the consumers, and nothing ever recurs. The ranks are ordered for a similar reason. The rank of a result is the larger one of its arguments' ranks: what depends on a lane is a lane, and what depends on a sum must wait for the sum. A cell takes fourteen bytes in these arrays; a graph of ten million nodes becomes a draft of $140$ megabytes for the time of its compilation.

@<Types of {\tt engine.c}@>=
enum { UNIFORM, LATE, DATA, LANE };@/
  /* the ranks, in this order */
typedef struct draft {
  size_t n, capacity; /* cells in use, and room */
  uint8_t *op, *rank;
  uint32_t *a, *b, *team; /* arguments; which loop a cell belongs to, from 1 */
  size_t constants, constant_room, listed, list_room;
  double *constant;
  uint32_t *list; /* arguments of fused cells */
  size_t table_size;
  uint32_t *table, *ktable; /* where to find a cell that is wanted again, and a constant */
  column_list columns; /* for loops */
  int streamed; /* the data are not known yet */
  uint32_t nothing; /* minus zero: where a chain of products only begins */
  int data_class; /* of leaves that change row by row: |DATA|, or |UNIFORM| without loops */
  size_t shared, folded, fused; /* what was saved */
  nb_status status; /* the first failure; nothing is made after it */
} draft;

@ The operations of cells are those of nodes, and a few that no graph has. A |PAIR| is a link in a chain of arguments: its first argument is a cell, its second is the rest of the chain. In this way even a logsumexp of a thousand
arguments has two, and all that follows needs to know only cells with two arguments.

For instance $\mathop{\rm logsumexp}(a,b,c)$ is four cells: a |PAIR| of $c$ and nothing, one of $b$ and the first pair, one of $a$ and the second pair, and the operation itself, whose arguments are the third pair and the number~$3$. This is how lists were made in the first language that had them, in 1958, and it has the advantage of all old tricks, that nobody has to explain to the rest of the program what a list is.

@<Types of {\tt engine-parts.h}@>=
enum {
  PAIR=NB_OPS, /* a link of a chain of arguments; |NO_CELL| ends it */
  DOT_BY, DOT_UL, DOT_UD, /* dot products: with constants, with uniform cells, of these with data */
  LOAD, WINDOW, GATHER, PICK, SPREAD, TOTAL, /* for loops, see below */
  DEAD /* absorbed by another cell */
};
#define NO_CELL UINT32_MAX

@ The arrays of a draft are enlarged together. Either all five have the new size, or the status says that there is no memory, and the draft will be thrown away as a whole; so it doesn't matter that some of them may be larger by then. More
than four thousand million cells can't be numbered.

@<Functions of {\tt engine.c}@>=
static int widen_draft(draft *d)
{
  size_t m=d->capacity ? 2*d->capacity : 256;
  if (m>=NO_CELL) m=NO_CELL-1;
  if (d->n>=m || widen(&d->op,m,sizeof *d->op) || widen(&d->rank,m,sizeof *d->rank)
    || widen(&d->a,m,sizeof *d->a) || widen(&d->b,m,sizeof *d->b)@|
    || widen(&d->team,m,sizeof *d->team)) return d->status=NB_ENOMEM;
  d->capacity=m;
  return 0;
}

@ A cell is appended without a second thought; the thinking is done by |make|, below. After a failure cells have the number~0, so that the callers needn't ask. One look at |status| in the end is enough; it is the trick of the graph's constructors again.
The alternative, to test each of some hundred calls for failure, would double the length of this chapter, and the tests would have to make every one of them fail. So a draft that has failed is garbage that nobody may look at, but garbage of the right form: all of its numbers are in range.

@<Functions of {\tt engine.c}@>=
static uint32_t put(draft *d, int op, int rank, uint32_t team, uint32_t a, uint32_t b)
{
  if (d->status || (d->n==d->capacity && widen_draft(d))) return 0;
  size_t i=d->n++;
  d->op[i]=(uint8_t)op, d->rank[i]=(uint8_t)rank;
  d->a[i]=a, d->b[i]=b, d->team[i]=team;
  return (uint32_t)i;
}

@ A draft that is finished, or has failed, is thrown away as a whole. This is the arena of section~\xsec{factors} in another dress: many small things with one common end. What goes over to the program has been taken out before, and its pointer in the
draft was set to |NULL|; |free| doesn't mind. In this way there is one place where memory is given back, whatever happened on the way, and no list of
things to undo at each of the places where something can go wrong.

@<Functions of {\tt engine.c}@>=
static void discard(draft *d)
{
  free(d->op), free(d->rank), free(d->a), free(d->b), free(d->team);
  free(d->constant), free(d->list), free(d->table), free(d->ktable);
  free_columns(&d->columns);
}

@ A new constant goes to the end of its array; the same for a number in a list.
The raw draft may hold the same number a thousand times, since each node with a constant brings its own. That is on purpose. Whether two constants are {\it the same\/} constant, or only happen to be equal in this sample, is a question for the search for loops; the second draft will share them.

@<Functions of {\tt engine.c}@>=
static uint32_t put_constant(draft *d, double c)
{
  if (d->constants==d->constant_room) {
    size_t m=d->constant_room ? 2*d->constant_room : 64;
    if (m>=NO_CELL || widen(&d->constant,m,sizeof *d->constant)) return d->status=NB_ENOMEM, 0;
    d->constant_room=m;
  }
  d->constant[d->constants]=c;
  return (uint32_t)d->constants++;
}

@ Lists are like constants: one array for all of them, which grows at its end. A fused cell remembers where its list begins and how many entries it has.
Nothing is ever taken out of the array, except at its end; a list that is given up halfway leaves a gap that nobody looks at. For a dot product of a
thousand factors this is two thousand numbers of four bytes, in the order in which they will be read, and nothing in between.

@<Functions of {\tt engine.c}@>=
static void put_listed(draft *d, uint32_t x)
{
  if (d->listed==d->list_room) {
    size_t m=d->list_room ? 2*d->list_room : 256;
    if (m>=NO_CELL || widen(&d->list,m,sizeof *d->list)) {@+d->status=NB_ENOMEM;@+return;@+}
    d->list_room=m;
  }
  d->list[d->listed++]=x;
}

@*2 Reading the graph. The first draft is a copy of the graph in its own order, without the nodes that |root| doesn't depend on. We can't use |nb_mark| for that, since the graph is |const| here: somebody else may be reading it as well. The reader
has a byte and a number for each node: what the node is to us, and which cell it has become.
The two arrays cost five bytes a node, and are given back before the search for loops begins, so the two don't add up.

@<Types of {\tt engine.c}@>=
enum { UNUSED, USED, VARIABLE, DATUM };
typedef struct graph_reader {
  const nb_graph *g;
  uint8_t *is; /* for each node one of these four; bit 4: needed */
  uint32_t *cell; /* its cell, or its number among |x| or |data| */
  draft *raw;
} graph_reader;

@ Variables and data announce themselves first. They must be leaves, variables even leaves of the kind |NB_VAR|, and none of them may occur twice: whose would its derivative be?

@<Functions of {\tt engine.c}@>=
static nb_status announce(graph_reader *r, size_t n, const nb_node *v, int as)
{
  for (size_t i=0; i<n; i++) {
    if (v[i]>=r->g->n || nb_arity(r->g->op[v[i]])!=0) return NB_ENODE;
    if (as==VARIABLE && r->g->op[v[i]]!=NB_VAR) return NB_ENODE;
    if (r->is[v[i]]!=UNUSED) return NB_EARG;
    r->is[v[i]]=(uint8_t)as;
    r->cell[v[i]]=(uint32_t)i;
  }
  return NB_OK;
}

@ Then marks go from the root downwards. A graph often knows more than its root: the accuracy beside the loss, a norm that was printed once, the loss of the epoch before. Bit~4 says that a node is needed. The loop over arguments asks the graph for them one by one, except in the most frequent case: for an operation with a row of its own they are at hand. Dead nodes end here; nothing later will hear of them.

@<Functions of {\tt engine.c}@>=
enum { NEEDED=4 };
static void mark_needed(graph_reader *r, nb_node root)
{
  const nb_graph *g=r->g;
  r->is[root]|=NEEDED;
  for (nb_node v=root+1; v-->0; ) {
    if (!(r->is[v]&NEEDED)) continue;
    size_t n=nb_arguments(g,v);
    for (size_t k=0; k<n; k++) r->is[nb_argument(g,v,k)]|=NEEDED;
  }
}

@ A leaf becomes a variable, a datum, or a constant. That a variable of the graph which isn't among |x| is frozen at its present value may surprise, but what else should it do? There is nobody who could change it: the program shares nothing with the graph.

\warning{A frozen variable}{Two hundred weights, and the two hundred and first was forgotten in the list~|x|: the program compiles, runs, and gives the derivatives by the two hundred. The forgotten one keeps the value that it had on the day of the compilation. If training doesn't get anywhere, count your variables.}

@<Functions of {\tt engine.c}@>=
static uint32_t read_leaf(graph_reader *r, nb_node v)
{
  draft *d=r->raw;
  switch (r->is[v]&3) {
  case VARIABLE: return put(d,NB_VAR,UNIFORM,0,r->cell[v],0);
  case DATUM: return put(d,LOAD,UNIFORM,0,r->cell[v],0);
  default: return put(d,NB_CONST,UNIFORM,0,put_constant(d,r->g->value[v]),0);
  }
}

@ Nodes with many arguments are taken apart: a sum becomes a chain of additions, a dot product a chain of multiplications and additions. It sounds like a step backwards, but it brings all ways to write a sum into one form, and what can be fused is fused later, whoever wrote it.

The chain begins with the first argument, or the first product, and not with a zero to which it is added. So a sum of three terms has two additions, as if it had been written by hand, and $-0$ remains $-0$.

@<Functions of {\tt engine.c}@>=
static uint32_t read_many(graph_reader *r, nb_node v)
{
  draft *d=r->raw;
  size_t n=nb_arguments(r->g,v), step=r->g->op[v]==NB_DOT ? 2 : 1;
  uint32_t sum=NO_CELL;
#define CELL(k) r->cell[nb_argument(r->g,v,k)]
  if (r->g->op[v]==NB_LOGSUMEXP) {@+@<Read the arguments as a chain of pairs@>@;@+}
  @<Read the arguments as a chain of additions@>@;
#undef CELL
  return sum;
}

@ Only logsumexp stays whole, since its value isn't what its parts would make of it when they overflow. For $\ln(e^{1000}+e^{1000})$ the parts give infinity, and the operation $1000.69$. The pairs are made from the last argument to the first, because each needs the number of the one behind it; so whoever walks along the chain meets the arguments in their order.

@<Read the arguments as a chain of pairs@>=
for (size_t k=n; k-->0; ) sum=put(d,PAIR,UNIFORM,0,CELL(k),sum);
return put(d,NB_LOGSUMEXP,UNIFORM,0,sum,(uint32_t)n);

@ The arguments of a dot product are its factors in turn, $a_1,b_1,a_2,b_2,\ldots$, two for each item; hence the step of two. From here on nothing in the draft tells whether the user has called |nb_dot| or written a loop, and he needn't know which of the two the compiler likes better.

@<Read the arguments as a chain of additions@>=
for (size_t k=0; k<n; k+=step) {
  uint32_t x=step==2 ? put(d,NB_MUL,UNIFORM,0,CELL(k),CELL(k+1)) : CELL(k);
  sum=sum==NO_CELL ? x : put(d,NB_ADD,UNIFORM,0,sum,x);
}

@ What has a row in the table is copied as it is. Other operations, such as one that the user has defined by two functions, have no meaning here, and the compiler says so: better no program than one that
gives another answer than |nb_forward|.
The refusal is a status and not a crash; whoever gets it can still use |nb_grad|, which knows what to do.

@<Functions of {\tt engine.c}@>=
static nb_status read_nodes(graph_reader *r, nb_node root)
{
  const nb_graph *g=r->g;
  for (nb_node v=0; v<=root; v++) {
    if (!(r->is[v]&NEEDED)) continue;
    int op=g->op[v], arity=nb_arity(op);
    if (arity==0) r->cell[v]=read_leaf(r,v);
    else if (op==NB_SUM || op==NB_DOT || op==NB_LOGSUMEXP) r->cell[v]=read_many(r,v);
    else if (arity<0 || arity==NB_MANY) return NB_ENOTIMPL;
    else r->cell[v]=put(r->raw,op,UNIFORM,0,@|
      r->cell[g->arg[v][0]],arity==2 ? r->cell[g->arg[v][1]] : 0);
  }
  return r->raw->status;
}

@ A call that makes no sense is refused before any memory is taken. Then the graph is read, and what the reading has needed is given back, whether it went well or not. There is one |free| for both ways out; the status has been kept, and decides what comes next.

@<Functions of {\tt engine.c}@>=
static nb_status read_graph(draft *raw, const nb_graph *g, nb_node root,@| size_t n, const nb_node *x, size_t d, const nb_node *data)
{
  graph_reader r={g,NULL,NULL,raw};
  if (!g || (n && !x) || (d && !data)) return NB_EARG;
  if (root>=g->n) return NB_ENODE;
  @<Read the nodes that the root depends on@>@;
  if (!s) {@+@<Put the root at the end of the draft@>@;@+}
  free(r.is), free(r.cell);
  return s;
}

@ Variables, data, marks and nodes follow each other, and each of the steps may say no. A variable that is among the data as well is found by the second |announce|, because the first has left its mark on it. One that the root doesn't depend on is no mistake: its derivative is zero.

@<Read the nodes that the root depends on@>=
r.is=calloc(g->n,1), r.cell=malloc(g->n*sizeof *r.cell);
nb_status s=r.is && r.cell ? announce(&r,n,x,VARIABLE) : NB_ENOMEM;
if (!s) s=announce(&r,d,data,DATUM);
if (!s) mark_needed(&r,root), s=read_nodes(&r,root);

@ The last cell of the draft is the root. (If the root is a leaf, or the only argument of a sum, it may be another one, so a last cell is added that does nothing but multiply by one. Folding will remove it.) All later passes may rely on that, and so they begin at the end without asking where the root is.

@<Put the root at the end of the draft@>=
uint32_t one=put(raw,NB_CONST,UNIFORM,0,put_constant(raw,1),0);
put(raw,NB_MUL,UNIFORM,0,r.cell[root],one);
s=raw->status;

@ Why two drafts, and not one that is improved step by step? Because the search for loops, which comes in between, wants to see the graph as it was written. Suppose that the first sample has the label~$0$, and all others $1$; if constants were folded at once, the first summand would lose a term, and be of another shape than the rest. (The terms are $y_i\ln p_i$ and $(1-y_i)\ln(1-p_i)$; with $y_1=0$ the first of them would be folded to nothing in the first sample, and only there.) If common subexpressions were shared at once, two samples with the same
inputs would share their cells, and neither of them would own its body. So the raw draft keeps every node as the user made it, each constant a cell of its own; the loops are found there; and only the templates, one of each shape, are folded and shared. It is also less work, as a template stands for a thousand bodies. The order of the parts of a compiler is half of its design.

@*2 Folding and sharing. The second draft is made from the first, cell by cell, by the function |make|. It knows two rules. An operation on constants is done at once; and an operation that
has been done before, on the same arguments, isn't done again. Both rules work upwards: what has become a constant, or a copy, makes its consumers candidates in turn.

For two equal subtrees the second rule does its work from the leaves upwards. In $\sin x^2+e^{\sin x^2}$ the second square finds the first one in the table; so the second sine has the same argument as the first sine, and is found as well. No subtree is ever compared with another one, and yet equal subtrees of any size become one, at the price of one look for each cell.

@<Functions of {\tt engine.c}@>=
static double operate(int op, double a, double b)
{
  switch (op) {
#define NB_X(constant, name, arity, value, da, db, ...) case NB_##constant: return value;
  @<The operations@>@;
#undef NB_X
  default: return NAN;
  }
}

@ To find a cell that has been made before, one would use a hash table as large as the draft. But for ten million cells it would be a table of many megabytes, and each question a cache miss: the prototype of this chapter
spent a quarter of a microsecond a cell that way. Ours is bounded, and {\it forgets}: a newcomer takes the place of whoever has the same hash. What is computed twice is usually computed twice within a few thousand lines,
and if a copy is overlooked, nothing is wrong, only slower.
The hash mixes the operation, both arguments and the loop; two multiplications and two shifts are enough to make neighbors in the draft strangers in the table.

@<Functions of {\tt engine.c}@>=
static size_t scatter(size_t size, uint64_t a, uint64_t b)
{
  uint64_t h=(a^b*0x9E3779B97F4A7C15u)*0xD6E8FEB86659FD93u;
  return (size_t)(h>>32 ^ h)&(size-1);
}

@ How large should the table be? As large as the draft is enough for a small graph, and for a large one sixteen thousand seats, or 64~kilobytes, which
stay in the second cache of any processor that is in use today. Both tables, that of cells and that of constants, have the same size. An empty seat
holds |NO_CELL|, whose bytes are all |255|; so |memset| can fill the table. That is a small trick, and it is good manners to admit it.

@<Functions of {\tt engine.c}@>=
static int open_tables(draft *d, size_t cells)
{
  d->table_size=64;
  while (d->table_size<cells && d->table_size<16384) d->table_size*=2;
  size_t bytes=d->table_size*sizeof *d->table;
  if (widen(&d->table,bytes,1) || widen(&d->ktable,bytes,1)) return d->status=NB_ENOMEM;
  memset(d->table,255,bytes), memset(d->ktable,255,bytes);
  return 0;
}

@ |share| is |put| with a look into the table before. Here forgetting happens: the newcomer takes the seat, whoever sat there. Four comparisons decide, and no chain is followed, so the cost of a cell is the same for every graph, good or bad. A program in which each cell is new, such as a random graph, pays one cache line for each of them and gains nothing; that is the price of not knowing beforehand. Two cells are the same if they have the same operation, the same arguments, and belong to the same loop.

@<Functions of {\tt engine.c}@>=
static uint32_t share(draft *d, int op, int rank, uint32_t team, uint32_t a, uint32_t b)
{
  uint32_t *seat=d->table+scatter(d->table_size,(uint64_t)a<<32|b,(uint64_t)team<<8|(unsigned)op);
  uint32_t i=*seat;
  if (i!=NO_CELL && d->op[i]==op && d->a[i]==a && d->b[i]==b && d->team[i]==team)
    return d->shared++, i;
  return *seat=put(d,op,rank,team,a,b);
}

@ Constants are compared bit by bit, for |0==-0| and yet $1/0\ne1/(-0)$, and a NaN isn't even equal to itself.
With |==| a NaN would get a new cell each time it occurs, which is only wasteful; but a $-0$ that has been replaced by~$0$ turns the sign of an infinity. The number $77$ is as good as any other: it keeps constants from the seats that operations would take.

@<Functions of {\tt engine.c}@>=
static uint32_t constant(draft *d, double c)
{
  uint64_t bits;
  memcpy(&bits,&c,sizeof bits);
  uint32_t *seat=d->ktable+scatter(d->table_size,bits,77), i=*seat;
  if (i!=NO_CELL && memcmp(d->constant+d->a[i],&c,sizeof c)==0) return i;
  return *seat=put(d,NB_CONST,UNIFORM,0,put_constant(d,c),0);
}

@ The value of a constant cell is one step away: its first argument says where in the array it is. Constants could sit in the cell itself, where the two
arguments are, since both take eight bytes; but one would need a union for that, and all who look at arguments would have to ask first. So we keep
cells simple and pay with a look-up, at a time when nobody holds a stopwatch.

@<Functions of {\tt engine.c}@>=
static double constant_at(const draft *d, uint32_t i)
{
  return d->constant[d->a[i]];
}

@ A multiplication by one is the only algebra that we do. What about $x+0$, or $x\cdot0$, or $x-x$? \warning{Algebra is not arithmetic}{$x\cdot0$ is NaN if $x$ is infinite; $x-x$ is NaN, too; $x+0$ is $0$ if $x$ is $-0$, and
somebody may divide by it. $x/c$ and $x\cdot(1/c)$ differ in the last bit. A compiler that ``simplifies'' such things is faster, and now and then wrong; with |-ffast-math| yours does. Our programs give the same numbers as |nb_forward|, also for numbers that are
none.} The ranks of the arguments decide the rank of a cell: it is known only when both are.

@<Functions of {\tt engine.c}@>=
static uint32_t make(draft *d, int op, uint32_t a, uint32_t b)
{
  int two=nb_arity(op)==2;
  @<Return what needs no cell@>@;
  @<Find the rank and the loop of the cell@>@;
  return share(d,op,rank,team,a,two ? b : 0);
}

@ The order of the five questions matters. A constant times a constant is folded, even if one of them is~$1$. A product with~$1$ is gone before anybody asks for ranks; this one rule of algebra is safe, since $x\cdot1$ is $x$ for every number, for infinities, for both zeros and for a NaN. Data times data make a column. Only what is left becomes a cell.

@<Return what needs no cell@>=
if (d->op[a]==NB_CONST && (!two || d->op[b]==NB_CONST))
  return d->folded++, constant(d,operate(op,constant_at(d,a),two ? constant_at(d,b) : 0));
if (op==NB_MUL && d->op[b]==NB_CONST && constant_at(d,b)==1) return a;
if (op==NB_MUL && d->op[a]==NB_CONST && constant_at(d,a)==1) return b;
if (known(d,a) && (!two || known(d,b))) return fold_columns(d,op,a,b,two);

@ The rank of a cell is the larger of its arguments' ranks, and its loop that of the argument which is in one. Can the two arguments be in different loops? Then neither rank nor loop would be right; it doesn't happen, because a body is woven into one team. A product of data and a weight has the rank |DATA| among its arguments and isn't data itself: it has to be computed, and becomes a lane.

@<Find the rank and the loop of the cell@>=
int rank=d->rank[a];
uint32_t team=d->team[a];
if (two && d->rank[b]>rank) rank=d->rank[b];
if (two && d->team[b]>team) team=d->team[b];
if (rank==DATA) rank=LANE;

@ Logsumexp and its chain of pairs aren't rows of the table; they are copied, shared if possible, and never folded. A pair takes its rank from both sides.

@<Functions of {\tt engine.c}@>=
static uint32_t make_pair(draft *d, uint32_t a, uint32_t rest)
{
  int rank=d->rank[a];
  uint32_t team=d->team[a];
  if (rest!=NO_CELL && d->rank[rest]>rank) rank=d->rank[rest];
  if (rest!=NO_CELL && d->team[rest]>team) team=d->team[rest];
  return share(d,PAIR,rank==DATA ? LANE : rank,team,a,rest);
}

@ The number of arguments is kept in the second place of the cell, where the others have an argument. It takes part in the comparison when cells are
shared, which is right: two logsumexps of the same chain have the same length anyway. Why isn't it folded if all of its arguments are constants? It
could be, by three more lines; but nobody writes such a thing, and lines that are never needed are never tested either.

@<Functions of {\tt engine.c}@>=
static uint32_t make_logsumexp(draft *d, uint32_t chain, uint32_t n)
{
  return share(d,NB_LOGSUMEXP,d->rank[chain],d->team[chain],chain,n);
}

@ One cell of the raw draft, with |to| telling what became of the others. The variables have been made before, in their order, so the variable~$i$ is the cell~$i$.

@<Functions of {\tt engine.c}@>=
static uint32_t remake(draft *d, const draft *raw, uint32_t i, const uint32_t *to)
{
  uint32_t a=raw->a[i], b=raw->b[i];
  switch (raw->op[i]) {
  case NB_VAR: return a;
  case NB_CONST: return constant(d,raw->constant[a]);
  case LOAD: return share(d,LOAD,d->data_class,d->data_class==DATA,a,0);
  case PAIR: return make_pair(d,to[a],b==NO_CELL ? b : to[b]);
  case NB_LOGSUMEXP: return make_logsumexp(d,to[a],b);
  default: return make(d,raw->op[i],to[a],nb_arity(raw->op[i])==2 ? to[b] : 0);
  }
}

@ The variables come first, and in their order, when a draft is opened, so that the variable number~$i$ is the cell number~$i$, its slot will be~$i$, and its derivative is
found in the place~$i$ of the adjoints. Three translations that we needn't write. A variable that the root doesn't depend on has a cell as well; its
derivative will be zero, and it is right that it is.

@<Functions of {\tt engine.c}@>=
static void open_draft(draft *d, size_t cells, size_t n)
{
  open_tables(d,cells);
  for (size_t i=0; i<n && !d->status; i++) put(d,NB_VAR,UNIFORM,0,(uint32_t)i,0);
}

@ Some things are deliberately not done. Two products $ab$ and $ba$ aren't recognized as equal, because a function with two arguments needn't be symmetric and we didn't want a list of those that are. A sum of ten terms isn't reordered so that its constants meet. A division by a constant isn't turned into a multiplication. Each of these would be a few lines, and would earn something now and then;
but each of them changes a bit in some result, or needs an argument why it doesn't. A compiler that is asked ``what have you done to my program?'' should have a short answer. Ours is: {\it I have left out what you don't need, I have computed what you have written, and nothing twice}.

@*2 Fusing chains. Here is the loop that every scientific program is full of, $z\leftarrow z+w_jx_j$. As a graph, a dot product of a thousand factors is two thousand nodes, and for each of them an interpreter has to fetch an instruction, find its arguments, and store a result
that is used once, by the next instruction. If the whole chain is {\it one\/} instruction with a list, the running sum stays in a register, and there is nothing to decide. In our measurements no other trick on a scalar
tape earns as much.

In figures: $b+w_1x_1+w_2x_2+w_3x_3$ is six steps of nine bytes each, with five results that are used once. As one step it has a list of seven numbers, $b$, $w_1$, $x_1$, \dots,~$x_3$, and one result; thirty-seven bytes in place of fifty-four, one decision in place of six, and six multiply-and-adds on the way back that need no other adjoint than that of the result.

@ A chain goes down through additions that are used once. At each addition one of the arguments is the rest of the chain, the other is an {\it item}. An item may be a product that is used only here, or any other cell. Products come in
several kinds, because the backward sweep differs: nobody wants the derivative by a constant, nor that by data. In a loop, one factor may be the same in all turns, while the other isn't. We name a kind after the operation that it will be
fused to.

A chain may change its kind on the way. In $1+2x+xy$ the last item is a product of two variables and the one before a product with a constant. So the walk from the top ends after one item, and a second chain begins below it: two steps in place of four, and the second of them, a |DOT_BY|, saves half of its way back. Would one list hold both kinds, each item had to be asked what it is, at run time, and the question would cost more than the step that it saves.

@<Functions of {\tt engine.c}@>=
static int kind_in_loop(const draft *d, uint32_t a, uint32_t b)
{
  int low=d->rank[a], high=d->rank[b];
  if (low>high) {@+int t=low;@+low=high, high=t;@+}
  if (low!=UNIFORM) return NB_DOT;
  if (d->op[a]==NB_CONST || d->op[b]==NB_CONST) return DOT_BY;
  return high==DATA ? DOT_UD : DOT_UL;
}

@ A product that is used more than once must be computed anyway, so to absorb it would mean to do it twice; then it is an ordinary item. In a loop, a
product of two uniform cells is better left alone, too: it belongs before the loop, and would otherwise be computed in each of its turns. The question
whether a factor is a constant is asked last, because it has an answer in all cases.
For a product $w_jx_{ij}$ in a loop over samples the answer is |DOT_UD|: a uniform factor, and data. The adjoint of~$w_j$ is the sum over the lanes, and that of the data is never formed; three operations for each item, forward and back, instead of four, and half of the memory that is touched.

@<Functions of {\tt engine.c}@>=
static int kind_of(const draft *d, const uint32_t *uses, uint32_t i, int rank)
{
  uint32_t a=d->a[i], b=d->b[i];
  if (d->op[i]!=NB_MUL || uses[i]!=1) return NB_SUM;
  if (rank==LANE) return d->rank[i]==LANE ? kind_in_loop(d,a,b) : NB_SUM;
  return d->op[a]==NB_CONST || d->op[b]==NB_CONST ? DOT_BY : NB_DOT;
}

@ Which argument is the rest of the chain? The left one, since that is how loops write sums; unless only the right one is an addition. Swapping is allowed: unlike the associative law, the commutative law of addition holds for floating-point numbers, too.

@<Functions of {\tt engine.c}@>=
static int is_link(const draft *d, const uint32_t *uses, uint32_t i)
{
  return d->op[i]==NB_ADD && uses[i]==1;
}

@ A short function, but the place where a decision is made that users will notice. If somebody writes |s = t + s|, the running sum is on the right. Were
we to look for the rest of the chain only on the left, we would find chains of length one, and nothing would be fused; the program would be right, and
three times slower than that of a neighbor who writes |s = s + t|. A compiler should not punish people for such things.

@<Functions of {\tt engine.c}@>=
static void split(const draft *d, const uint32_t *uses, uint32_t i, uint32_t *rest, uint32_t *item)
{
  int swap=is_link(d,uses,d->b[i]) && !is_link(d,uses,d->a[i]);
  *rest=swap ? d->b[i] : d->a[i];
  *item=swap ? d->a[i] : d->b[i];
}

@ Now walk down from the cell~|i| as long as the items are of one kind, and note the items on the way. The links and the absorbed products become |DEAD|. The walk is a loop, and what it passes is dead afterwards, so all walks together visit each cell once. That is why fusing is linear, although each walk is a loop inside of a loop. Cells of different loops never meet in one chain: the
rank must be the same all the way.

@<Functions of {\tt engine.c}@>=
static uint32_t gather_chain(draft *d, const uint32_t *uses, uint32_t i, int kind, size_t *count)
{
  uint32_t rest, item, link=i;
  *count=0;
  for (;;) {@+@<Note an item, and go on to the next link or leave@>@;@+}
  return rest;
}

@ A link gives one item and leads to the rest. If the rest is a link, too, it must be seen whether its item is of the same kind, before it is dead; that is why there are two splits in one round. The rank must be the same as well: a loop's running sum may begin with a sum that is uniform, and that is the place where the chain leaves the loop.

@<Note an item, and go on to the next link or leave@>=
split(d,uses,link,&rest,&item);
if (link!=i) d->op[link]=DEAD;
put_listed(d,item), ++*count;
if (!is_link(d,uses,rest) || d->rank[rest]!=d->rank[i]) break;
uint32_t further;
split(d,uses,rest,&further,&item);
if (kind_of(d,uses,item,d->rank[i])!=kind) break;
link=rest;

@ The items were listed from the top of the chain to its bottom. For $((b+p_1)+p_2)+p_3$ that is $p_3$, $p_2$, $p_1$, and $b$ is the rest. The sum was written from the bottom to the top, and rounding errors depend on it, so the list is turned around; and each product is replaced by its two factors, a constant last, data last, and what is uniform in a loop first. A list begins with the rest of the chain, which is added first.

@<Functions of {\tt engine.c}@>=
static void turn_around(uint32_t *list, size_t n)
{
  for (size_t i=0, j=n; i+1<j; i++) {
    uint32_t t=list[i];
    list[i]=list[--j], list[j]=t;
  }
}

@ Which of the two factors comes first? In all kinds of products the kernel knows what to expect where: the cell first and the constant last, the
uniform cell first and the lane last. If both have the same rank, and neither is a constant, the order doesn't matter. This function says whether the
factors stand in the right order already; if not, they are swapped, which changes nothing in the result.

@<Functions of {\tt engine.c}@>=
static int in_order(const draft *d, uint32_t a, uint32_t b)
{
  if (d->rank[a]!=d->rank[b]) return d->op[b]==NB_CONST || (d->op[a]!=NB_CONST && d->rank[a]<d->rank[b]);
  return d->op[a]!=NB_CONST;
}

@ The products themselves are dead from here on; their factors live on in the list. For a list of a thousand products this is a thousand cells that are never written, and their thousand results are neither stored nor loaded, forward and back. What is left of each of them are two numbers of four bytes.

@<Functions of {\tt engine.c}@>=
static void list_factors(draft *d, const uint32_t *item, size_t n)
{
  for (size_t k=0; k<n && !d->status; k++) {
    uint32_t p=item[k], a=d->a[p], b=d->b[p];
    int swap=!in_order(d,a,b);
    put_listed(d,swap ? b : a), put_listed(d,swap ? a : b);
    d->op[p]=DEAD;
  }
}

@ A single item that is no product stays an ordinary addition. A single product does become a dot product: one instruction less, and $z+xy$ is what a processor likes best. The numbers |a| and |b| of a fused cell are the place of its list and
the number of its items.

@<Functions of {\tt engine.c}@>=
static void fuse_at(draft *d, uint32_t *uses, uint32_t i)
{
  uint32_t rest, item;
  size_t start=d->listed, count;
  split(d,uses,i,&rest,&item);
  int kind=kind_of(d,uses,item,d->rank[i]);
  if (kind==NB_SUM && !is_link(d,uses,rest)) return;
  put_listed(d,NO_CELL);
  rest=gather_chain(d,uses,i,kind,&count);
  @<If the rest is one more product, let the chain begin with nothing@>@;
  if (d->status) return;
  if (kind==NB_SUM && count==1) {@+d->listed=start;@+return;@+}
  turn_around(d->list+start+1,count);
  @<Replace the products in the list by their factors@>@;
  d->list[start]=rest;
  d->op[i]=(uint8_t)kind;
  d->a[i]=(uint32_t)start, d->b[i]=(uint32_t)count;
  d->fused+=count;
}

@ In $a_1b_1+a_2b_2+a_3b_3$ nothing comes before the first product, and so the rest of the chain is a product itself. Left at that, it would be a step of its own, with a result that is stored, loaded, and thrown away, and the same once more on the way back. So it becomes an item, and the chain begins with a number that changes nothing. Which number is that? Not zero: $0+(-0)$ is $+0$, and the sum would be another one if all products are $-0$. It is $-0$, since $-0+x$ is $x$ for every~$x$. The larger mixture of Gaussians has ten such chains for each Gaussian; their steps were more than a quarter of its template.

@<If the rest is one more product, let the chain begin with nothing@>=
if (kind!=NB_SUM && d->rank[rest]==d->rank[i] && kind_of(d,uses,rest,d->rank[i])==kind) {
  put_listed(d,rest), count++;
  rest=d->nothing, uses[rest]++;
}

@ The factors need twice the room, so the items are moved out of the way first. If memory runs out here, the status says so, and the draft will be discarded.

@<Replace the products in the list by their factors@>=
if (kind!=NB_SUM) {
  uint32_t *items=malloc(count*sizeof *items);
  if (!items) {@+d->status=NB_ENOMEM;@+return;@+}
  memcpy(items,d->list+start+1,count*sizeof *items);
  d->listed=start+1;
  list_factors(d,items,count);
  free(items);
  if (d->status) return;
}

@ Fusing wants to know how often each cell is used. A cell that is used twice can't be absorbed, because its other consumer would look for it in vain. At the same time, cells that nobody uses any more are found: folding may have left some. The count goes from the end to the beginning, so a cell that isn't used doesn't count as a user. For |NB_LOGSUMEXP| only the head of its chain is an argument.

@<Functions of {\tt engine.c}@>=
static void count_uses(const draft *d, uint32_t *uses)
{
  for (size_t i=d->n; i-->0; ) {
    if (!uses[i]) continue;
    int op=d->op[i], arity=nb_arity(op);
    if (op==PAIR || op==NB_LOGSUMEXP || arity==1 || arity==2) uses[d->a[i]]++;
    if ((op==PAIR && d->b[i]!=NO_CELL) || arity==2) uses[d->b[i]]++;
    @<Count the uses by cells of loops@>@;
  }
}

@ The chains are taken up from the top, since from the top downwards a chain has only one beginning: an addition that is no link of a longer one has
been met first. Would we begin at the bottom, every addition could be the end of a chain that goes on above it. The cells that a chain has absorbed
aren't additions any more when the loop comes to them, so each of them is in one chain at most.

What was tried and left out: balanced trees of additions. They would round less and let a processor do several additions at once. But the sum would then be another sum, by a few units in the last place, and the rule of this chapter is that a tape gives what |nb_forward| gives. In lanes, where the rule is weaker anyway, the same is had for nothing, since sixty-four sums run side by side.

@<Functions of {\tt engine.c}@>=
static void fuse(draft *d, uint32_t *uses)
{
  for (uint32_t i=(uint32_t)d->n; i-->0 && !d->status; )
    if (uses[i] && d->op[i]==NB_ADD) fuse_at(d,uses,i);
}
