@*1 The tape.\label{replay}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
What remains of a draft is written down in the form in which it will be read: one byte for the operation and two numbers for the arguments, in three arrays. Where the result goes needn't be said. Results, like the nodes of a graph, are numbered in order, and the number
of a \term{slot} is the place of its value: first the variables, then the data, the constants, and then one result for each step.

Why three arrays, and not one array of steps? A step of one byte and two numbers of four would take twelve bytes in a structure, as the numbers want to begin at multiples of four; three of these bytes would be air. Nine bytes instead of twelve are a quarter less to be read from memory, and a tape that is too long for the cache is as fast as memory delivers it. The three arrays are read side by side, from front to back on the way forward, from back to front on the way back; processors recognize
both patterns, also three at a time, and fetch ahead.

@<Types of {\tt engine-parts.h}@>=
struct nb_program {
  nb_effort effort;
  size_t n, d; /* variables, data */
  size_t steps, early; /* steps of the tape; those before the loops */
  size_t first, slots; /* the first step's slot; how many slots there are */
  size_t listed, constants;
  uint8_t *op;
  uint32_t *a, *b, *list, root;
  double *constant;
  size_t nodes, cells, shared, folded, fused; /* what |nb_explain| tells */
  @<Loops of a program@>@;
};

@ The slots of constants and results are given out in order, to those who are used. The cells that are known before the loops come first, whatever their place in the draft. What is no step? Variables, constants and data have values of their own; a |PAIR| is only a link; a |DEAD| cell has been absorbed by a list. And cells with the rank |DATA| or |LANE| belong to loops, whose instructions are elsewhere. All others are steps of the tape, and each of them
costs time in every run; so it pays to be strict here.

@<Functions of {\tt engine.c}@>=
static int is_step(const draft *d, size_t i)
{
  int op=d->op[i];
  return op!=NB_VAR && op!=NB_CONST && op!=LOAD && op!=PAIR && op!=DEAD
    && d->rank[i]<DATA;
}

@ The results of one rank get consecutive numbers. As cells are visited in the order of their numbers, and arguments have smaller numbers than their
consumers, so will the slots: the tape is in topological order without anybody sorting it. There are gaps in the numbers of cells, where cells were
absorbed, or aren't used; there are none in the numbers of slots, which is what makes a program small.

@<Functions of {\tt engine.c}@>=
static void number_rank(nb_program *p, const draft *d, const uint32_t *uses, int rank, uint32_t *slot)
{
  for (size_t i=p->n; i<d->n; i++)
    if (uses[i] && d->rank[i]==rank && is_step(d,i))
      slot[i]=(uint32_t)(p->first+p->steps++);
}

@ Before them come those who aren't computed. A variable's slot is its number among the variables, so the caller's point can be copied into the slots with one call of |memcpy|, and the gradient out of them with another. The data have the next slots, for the same reason. Constants follow; only those that somebody uses, and each of them once, however often it was written down.

@<Functions of {\tt engine.c}@>=
static void number_slots(nb_program *p, const draft *d, const uint32_t *uses, uint32_t *slot)
{
  size_t next=p->n+p->d;
  for (size_t i=0; i<d->n; i++) {
    if (d->op[i]==NB_VAR) slot[i]=d->a[i];
    else if (d->op[i]==LOAD && d->rank[i]==UNIFORM) slot[i]=(uint32_t)p->n+d->a[i];
    else if (d->op[i]==NB_CONST && uses[i]) slot[i]=(uint32_t)next++;
  }
  p->constants=next-p->n-p->d, p->first=next;
  number_rank(p,d,uses,UNIFORM,slot);
  p->early=p->steps;
  number_rank(p,d,uses,LATE,slot);
  p->slots=p->first+p->steps;
}

@ To write a step means to replace cells by slots. In a list that is done in place, for it belongs to this step alone. The chain of pairs of a logsumexp becomes a list now. How long a list is depends on its kind. A sum of $n$ items has $n+1$ entries, the first of which is the rest of the chain, to which the items are added; a dot product has two entries for each item. For $w_0+\sum_{j=1}^{20}w_jx_j$ that makes $41$ numbers of four bytes, in one row, where there were forty steps of nine bytes.

@<Functions of {\tt engine.c}@>=
static size_t list_length(int op, size_t count)
{
  return op==NB_SUM ? count+1 : 2*count+1;
}

@ A chain of pairs is convenient while cells are compared and shared, because everything has two arguments. For running it is dreadful: each argument
would be a jump to another place. So the chain is followed once, here, and becomes a list of slots. The first pair is the first argument, so the list
is in the order in which the user wrote it, and the sum of exponentials is added up in the same order as |nb_forward| does.

@<Functions of {\tt engine.c}@>=
static uint32_t list_of_chain(draft *d, uint32_t chain, const uint32_t *slot)
{
  size_t start=d->listed;
  for (; chain!=NO_CELL; chain=d->b[chain]) put_listed(d,slot[d->a[chain]]);
  return (uint32_t)start;
}

@ Now a cell becomes a step. For rows of the table both arguments become slots; for the fused operations it is the list whose entries become slots. A
row with one argument gets it twice: it is cheaper to load a number that isn't needed than to ask whether it is. A |TOTAL| keeps the number of its
sum. Nothing is allocated here and nothing can fail, apart from the list of a logsumexp, which may be one too many.

@<Functions of {\tt engine.c}@>=
static void write_step(nb_program *p, draft *d, size_t i, const uint32_t *slot)
{
  size_t at=slot[i]-p->first;
  int op=p->op[at]=d->op[i];
  uint32_t a=d->a[i], b=d->b[i];
  if (op==NB_SUM || op==NB_DOT || op==DOT_BY)
    for (size_t k=0; k<list_length(op,b); k++) d->list[a+k]=slot[d->list[a+k]];
  else if (op==NB_LOGSUMEXP) a=list_of_chain(d,a,slot);
  else if (op!=TOTAL) a=slot[a], b=nb_arity(op)==2 ? slot[b] : a;
  p->a[at]=a, p->b[at]=b;
}

@ The arrays of the program have exactly the size that is needed. They hang on the program from the beginning, so a failure on the way can be cleaned up by |nb_program_free|.

@<Functions of {\tt engine.c}@>=
static nb_status write_tape(nb_program *p, draft *d, const uint32_t *uses, const uint32_t *slot)
{
  p->op=malloc(p->steps+1), p->constant=malloc((p->constants+1)*sizeof *p->constant);
  p->a=malloc((p->steps+1)*sizeof *p->a), p->b=malloc((p->steps+1)*sizeof *p->b);
  if (!p->op || !p->a || !p->b || !p->constant) return NB_ENOMEM;
  for (size_t i=p->n; i<d->n; i++) {
    if (!uses[i]) continue;
    if (d->op[i]==NB_CONST) p->constant[slot[i]-p->n-p->d]=constant_at(d,(uint32_t)i);
    else if (is_step(d,i)) write_step(p,d,i,slot);
  }
  return d->status;
}

@ The list changes hands: it belongs to the program from now on, and the draft forgets it, so that |discard| won't free it. Its room is cut back to what
is used. (To ask |realloc| for less memory can fail in theory; then the program isn't made, as if there were no memory at all. One could keep the
larger piece instead; but then a line of code would be needed that no test can reach.)

@<Functions of {\tt engine.c}@>=
static nb_status keep_list(nb_program *p, draft *d)
{
  p->list=d->list, p->listed=d->listed;
  d->list=NULL; /* it changes hands */
  return p->list && widen(&p->list,p->listed+1,sizeof *p->list) ? NB_ENOMEM : NB_OK;
}

@ Here is the way from a draft to a program: count, fuse, number, write. The count is a property of the cells, and fusing needs it: only a cell that has a single consumer may be absorbed, for if anybody else wants its value, it must be computed by itself. While fusing goes on, the counts change with it. The root gets one use more than it has. Otherwise a root that is the last addition of a sum would be a cell without consumers, or one that might vanish into another; and then the program would have nothing to show. A
failure at any place leaves the rest out, and what exists already is found by |nb_program_free|.

@<Functions of {\tt engine.c}@>=
static nb_status write_program(nb_program *p, draft *d, uint32_t root)
{
  d->nothing=constant(d,-0.);
  uint32_t *uses=calloc(d->n+1,sizeof *uses), *slot=malloc((d->n+1)*sizeof *slot);
  nb_status s=uses && slot ? d->status : NB_ENOMEM;
  if (!s) {
    uses[root]=1, use_loops(p,uses);
    count_uses(d,uses);
    uses[root]++; /* so the root is never absorbed */
    if (p->effort>=NB_FUSED) fuse(d,uses);
    for (size_t i=0; i<d->n; i++) slot[i]=NO_CELL;
    number_slots(p,d,uses,slot);
    s=write_tape(p,d,uses,slot);
    if (!s) s=write_loops(p,d,uses,slot);
    if (!s) s=keep_list(p,d);
    p->root=slot[root], p->shared=d->shared, p->folded=d->folded, p->fused=d->fused;
  }
  free(uses), free(slot);
  return s;
}

@ And from the graph to the second draft. (With loops there is more to do in between; section~\xsec{lanes} has it.) Why are there two? Because the first one must be taken as it is. The search for loops compares cells of different summands place by place, and it finds them alike only if nothing has been folded or shared before: in one of a thousand samples there may be a number that is by chance the same as in another one, and a draft that had shared these two would have a hole in just that place. So the first draft is honest, and long; the second one is clever.

@<Functions of {\tt engine.c}@>=
static uint32_t remake_all(draft *d, const draft *raw)
{
  uint32_t root=0, *to=malloc((raw->n+1)*sizeof *to);
  if (!to) {@+d->status=NB_ENOMEM;@+return 0;@+}
  for (size_t i=0; i<raw->n && !d->status; i++) root=to[i]=remake(d,raw,(uint32_t)i,to);
  free(to);
  return root;
}

@ The way of a compilation: read the graph into a first draft, remake it as a second one, write the program. Each of these may fail for lack of memory,
and the first also because the graph isn't what it should be. Both drafts are discarded in the end in any case. The number of nodes and that of cells
are noted for |nb_explain|; what was folded and shared is known to the draft, and what was fused when it has been written.

@<Functions of {\tt engine.c}@>=
static nb_status compile(nb_program *p, const nb_graph *g, nb_node root,@| const nb_node *x, const nb_node *data)
{
  draft raw={0}, d={0};
  nb_status s=read_graph(&raw,g,root,p->n,x,p->d,data);
  if (!s) {
    p->nodes=g->n, p->cells=raw.n;
    open_draft(&d,raw.n,p->n);
    uint32_t last=@<Make the second draft@>;
    s=d.status;
    if (!s) s=write_program(p,&d,last);
  }
  discard(&raw), discard(&d);
  return s;
}

@ The public function allocates the program, calls the compiler, and translates its status. Everything that a failed compilation has left behind hangs
on the program, and is freed with it. A caller who doesn't care why it failed may pass |NULL| for |why|; that the result is |NULL| says enough.

@<Functions of {\tt engine.c}@>=
nb_program *nb_compile_with(nb_effort effort, const nb_graph *g, nb_node root,@| size_t n, const nb_node *x, size_t d, const nb_node *data, nb_status *why)
{
  nb_program *p=calloc(1,sizeof *p);
  nb_status s=NB_ENOMEM;
  if (p) {
    p->effort=effort, p->n=n, p->d=d;
    s=compile(p,g,root,x,data);
    if (s) nb_program_free(p), p=NULL;
  }
  if (why) *why=s;
  return p;
}

@ Most people don't want to choose, and they get everything. The other efforts are for comparisons, such as those of this chapter, and for the tests,
where the plain program is an independent witness: if it agrees with |nb_forward|, but the fused one doesn't, then the mistake is in the fusing. A
compiler that can be told to do less is a compiler that can be debugged.

@<Functions of {\tt engine.c}@>=
nb_program *nb_compile(const nb_graph *g, nb_node root, size_t n, const nb_node *x,@| size_t d, const nb_node *data, nb_status *why)
{
  return nb_compile_with(NB_LANES,g,root,n,x,d,data,why);
}

@ The arrays of the tape and of the constants, those of the loops, and the program itself. Each work points to its program, but nothing in the program
points back, so nothing here can warn of a work that is left over.

@<Functions of {\tt engine.c}@>=
void nb_program_free(nb_program *p)
{
  if (!p) return;
  free_loops(p);
  free(p->op), free(p->a), free(p->b), free(p->list), free(p->constant);
  free(p);
}

@ How large is a program? Nine bytes for each step, four for each entry of a list, eight for a constant, and what the loops have. The columns of data
aren't counted: they are the user's data, which have to be somewhere, and no cleverness of ours will make them fewer. The values and adjoints aren't
counted either, since they belong to the works, of which there may be many.

@<Functions of {\tt engine.c}@>=
size_t nb_program_bytes(const nb_program *p)
{
  if (!p) return 0;
  return sizeof *p+p->steps*9+p->listed*4+p->constants*8+loop_bytes(p);
}

@ What does a step cost? To read nine bytes of instruction, to jump, to load two values, to operate, to store. The operation itself is one step of the clock out of ten or so. The jump is guessed by the processor, which remembers what followed what; on a long tape with irregular operations it guesses wrong once in a while, and loses twenty steps each time. The values that are loaded were often stored a moment ago by the step before; a processor can hand
them over without going to memory, but that takes four or five steps, too. So a chain in which each step waits for the one before takes about eight steps of the clock for each step of the tape, forward, and as many backward. No cleverness in the interpreter changes that. It can only have fewer steps; and this is what fusing is for.

@*2 Replay. A \term{work} has the numbers: a value and an adjoint for each slot. It is as large as its program demands, and is allocated once. All that follows runs without a single call of |malloc|, which is not only faster; it also can't fail.

@<Declare works@>=
typedef struct nb_work nb_work;
NB_API nb_work *nb_work_new(const nb_program *p);@/
  /* The memory for running |p|, which must outlive it; for one thread at a time. |NULL|: no memory, or no program. */
NB_API void nb_work_free(nb_work *w);@/
  /* Frees it; |NULL| is fine. */
NB_API nb_status nb_run(nb_work *w, const double *x, size_t rows, const double *data,@| double *value, double *grad);@/
  /* The value at |x|, and the |n| derivatives, unless |grad| is |NULL|. If the program has data, these are sums over |rows| rows of |d| numbers; otherwise |rows| is ignored. Never allocates. |NB_EARG|: a pointer is missing; nothing is written. */
NB_API nb_status nb_map(nb_work *w, size_t points, const double *x, double *value, double *grad);@/
  /* The same at many points, one after the other, of |n| coordinates each: |points| values, and as many gradients unless |grad| is |NULL|. Only for programs without data, else |NB_EARG|. */
NB_API double nb_fg(unsigned n, const double *x, double *grad, void *work);@/
  /* |nb_run| in the form that many libraries of minimization want. NaN: |n| is wrong, or the program has data. */

@ Why two objects, a program and a work? Because of threads. A program is written once, and from then on only read, so any number of threads may read it without asking each other. All that changes during a run is in the work, and each thread has one of its own. No lock is needed, no thread waits for another, and no result depends on who was first. A library that keeps its numbers in the same object as its instructions, as ours did
in chapter~\xchap{graphs}, can be used by one thread at a time; and one that keeps them in global variables can be used by one thread, ever, without warning.

For a sum over many samples there is a second way to use several processors, or several machines: each takes some of the rows of the data, runs the same program on them, and the values and gradients are added up. |nb_run| was made for that, as it sums over the rows that it is given. Adding up is the only thing that the machines have to tell each other.

@ The work is a handful of pointers. It knows its program, so that whoever has a work needs nothing else. What loops need besides is declared where they
are explained.

@<Types of {\tt engine-parts.h}@>=
struct nb_work {
  const nb_program *p;
  double *v, *g; /* values and adjoints of slots */
  @<Parts of a work for loops@>@;
};

@ The constants are filled in when the work is made; nobody will change them. One could keep them in the program only, and let each step ask whether its argument is a constant. But that question would be asked for each argument of each step in each run, and the answer would be a jump; to have one more copy of some numbers is cheaper. The memory is cleared, although each value is written before it is read. A work that begins with zeros gives the same result, or the same nonsense, each time.

@<Functions of {\tt engine.c}@>=
nb_work *nb_work_new(const nb_program *p)
{
  nb_work *w=p ? calloc(1,sizeof *w) : NULL;
  if (!w) return NULL;
  w->p=p;
  w->v=calloc(p->slots+1,sizeof *w->v), w->g=calloc(p->slots+1,sizeof *w->g);
  if (!w->v || !w->g || open_lanes(w)) {@+nb_work_free(w);@+return NULL;@+}
  memcpy(w->v+p->n+p->d,p->constant,p->constants*sizeof *w->v);
  return w;
}

@ Freeing a work leaves the program as it was. The other way round it is forbidden, and not checked: a program that is freed while works still point to
it leaves them with nothing to run. One could count the works of a program, but several threads may make and free works at the same time, and the
count would need a lock, or an atomic number; all this for an order that is natural anyway.

@<Functions of {\tt engine.c}@>=
void nb_work_free(nb_work *w)
{
  if (!w) return;
  close_lanes(w);
  free(w->v), free(w->g);
  free(w);
}

@ The forward run is a loop with a |switch|, the plainest form that an interpreter can have. There are others: a table of addresses, to which each step jumps by itself at its end, gains up to a fifth on some machines and nothing on others, and it needs an extension of the language. In our measurements it was between $\times1.0$ and $\times1.2$, where fusing gave $\times1.5$ to $\times3.3$ on the same graphs; so the |switch| stays. Its cases come from the table: the letters |a|, |b| and |y| that the rows use are the values of two slots and the result. For the rows with one argument, |b| is |a| once more, and isn't looked at.

@<Functions of {\tt engine.c}@>=
static void forward_steps(const nb_program *p, double *v, size_t from, size_t to)
{
  for (size_t i=from; i<to; i++) {
    double *out=v+p->first+i;
    switch (p->op[i]) {
#define NB_X(constant, name, arity, value, da, db, ...) \
    case NB_##constant: { double a=v[p->a[i]], b=v[p->b[i]]; (void)b; *out=value; break; }
    @<The operations@>@;
#undef NB_X
    case TOTAL: break; /* set by the loops */
    default: *out=forward_list(p->op[i],v,p->list+p->a[i],p->b[i]);
    }
  }
}

@ The fused operations have lists. First the logsumexp, $\ln\sum_ke^{x_k}$: the largest argument is taken out, so that no exponential is larger than~$1$ and at least one is equal to it. Two arguments of $800$ would overflow in the naive form; in this one they give $800+\ln2$. The comparison is written with |!| and |<=| so that a NaN among the arguments becomes the largest, and so the result. If the largest is infinite, there is nothing to be subtracted from it, and it is the answer by itself.

@<Functions of {\tt engine.c}@>=
static double log_of_sum(const double *v, const uint32_t *list, size_t n)
{
  double top=-INFINITY, sum=0;
  for (size_t k=0; k<n; k++)
    if (!(v[list[k]]<=top)) top=v[list[k]];
  if (isinf(top)) return top;
  for (size_t k=0; k<n; k++) sum+=exp(v[list[k]]-top);
  return top+log(sum);
}

@ The sum begins with the rest of the chain, and goes on from left to right as the graph did, so that it is the same sum to the last bit. It is tempting
to keep two or four partial sums, because a processor can begin an addition before the one before it has finished, if they don't depend on each other.
But then the rounding errors are others than those of the graph, and a user who compares the last digits would be puzzled.

@<Functions of {\tt engine.c}@>=
static double forward_list(int op, const double *v, const uint32_t *list, size_t n)
{
  if (op==NB_LOGSUMEXP) return log_of_sum(v,list,n);
  double sum=v[*list++];
  if (op==NB_SUM) for (size_t k=0; k<n; k++) sum+=v[list[k]];
  else for (size_t k=0; k<n; k++) sum+=v[list[2*k]]*v[list[2*k+1]];
  return sum;
}

@ The |switch| has a case for each row of the table, made by the preprocessor, as in |nb_eval|. The differences are small, and each of them counts: no call of a function, since the formulas stand in the loop itself; no question how many arguments there are; no mark to be looked at, since whatever isn't needed has been left out; no counter of evaluations. The numbers of the arguments come from arrays that are read from front to
back, which is the pattern that a memory likes best, and the values are mostly those of the last few steps, which are still at hand.

@ Backward, each step takes the adjoint of its result and pushes it to its arguments. This is |nb_backward| again; what was a call of |nb_partial| for each arrow is now a formula in a |case|. The condition on the arity is known when the library is compiled, and costs nothing. All pushes are additions, also the first one to an adjoint, which finds a zero there; this is what makes shared nodes come out right, as we saw in chapter~\xchap{backprop}, and why somebody has to write these zeros. For each step there are two loads and two stores of adjoints. If both arguments are the same, as in $x\cdot x$, the second addition must see the first: the compiler knows that two pointers may be equal, and doesn't keep the sum in a register.

@<Functions of {\tt engine.c}@>=
static void backward_steps(const nb_program *p, const double *v, double *g, size_t from, size_t to)
{
  for (size_t i=to; i-->from; ) {
    double y=v[p->first+i], w=g[p->first+i];
    switch (p->op[i]) {
#define NB_X(constant, name, arity, value, da, db, ...) case NB_##constant: { \
      double a=v[p->a[i]], b=v[p->b[i]]; (void)a, (void)b, (void)y; \
      g[p->a[i]]+=w*(da); \
      if (arity==2) g[p->b[i]]+=w*(db); \
      break; }
    @<The operations@>@;
#undef NB_X
    case TOTAL: break;
    default: backward_list(p->op[i],v,g,w,y,p->list+p->a[i],p->b[i]);
    }
  }
}

@ A product pushes to both factors, unless the second is a constant. This is where the kind |DOT_BY| pays: half of the work. In a logistic regression all second factors are data, so the way back has one multiplication for each item, and not two. Logsumexp pushes its shares, $e^{x_k-y}$; they are the softmax, and add up to~$1$. They are computed once more, instead of being kept, because there would have to be a place for them.

@<Functions of {\tt engine.c}@>=
static void backward_list(int op, const double *v, double *g,@| double w, double y, const uint32_t *list, size_t n)
{
  if (op==NB_LOGSUMEXP) {
    for (size_t k=0; k<n; k++) g[list[k]]+=w*exp(v[list[k]]-y);
    return;
  }
  g[*list++]+=w;
  for (size_t k=0; k<n; k++)
    if (op==NB_SUM) g[list[k]]+=w;
    else {
      double a=v[list[2*k]], b=v[list[2*k+1]];
      g[list[2*k]]+=w*b;
      if (op==NB_DOT) g[list[2*k+1]]+=w*a;
    }
}

@ @<Prototypes of {\tt engine.c}@>=
static double forward_list(int op, const double *v, const uint32_t *list, size_t n);
static void backward_list(int op, const double *v, double *g,@| double w, double y, const uint32_t *list, size_t n);

@ A run without data is one pass forward and one back. Before the way back all adjoints are $0$ and that of the root is~$1$; we know from chapter~8 that somebody has to do this. If only the value is wanted there is no way back. A program with loops has |early| steps before them and others after them, and the loops in between; then |run_loops| takes over, once the early steps have been made.

@<Functions of {\tt engine.c}@>=
static void run_once(nb_work *w, int back)
{
  const nb_program *p=w->p;
  forward_steps(p,w->v,0,p->early);
  if (p->early<p->steps) run_loops(w,back);
  else if (back) backward_all(w);
}

@ The adjoints of everything but the variables become~$0$, that of the root~$1$; then the whole tape goes back. The variables were cleared by the
caller, since with several rows of data their derivatives are to be added up. And why is~$1$ {\it added\/} to the root's adjoint instead of set?
Because the root may be a variable, whose adjoint holds the sum over the rows so far.

@<Functions of {\tt engine.c}@>=
static void backward_all(nb_work *w)
{
  const nb_program *p=w->p;
  memset(w->g+p->n,0,(p->slots-p->n)*sizeof *w->g);
  w->g[p->root]+=1;
  backward_steps(p,w->v,w->g,0,p->steps);
}

@ @<Prototypes of {\tt engine.c}@>=
static void backward_all(nb_work *w);

@ With data, each row is copied into the slots of the data, and the adjoints of the variables aren't cleared in between; so they add up. The programs of section~\xsec{lanes} do this much better, but it is always possible. For a program without lanes this is stochastic descent as people did it for decades, one sample after the other; the interpreter takes up most of the time, and it takes it anew for each row. The chapter's point is that the same call, with the same arguments and the same result, can do sixty-four rows at a time, and the caller needn't know.

@<Functions of {\tt engine.c}@>=
static double run_rows(nb_work *w, size_t rows, const double *data, int back)
{
  const nb_program *p=w->p;
  double sum=0;
  for (size_t r=0; r<rows; r++) {
    memcpy(w->v+p->n,data+r*p->d,p->d*sizeof *data);
    run_once(w,back);
    sum+=w->v[p->root];
  }
  return sum;
}

@ The public function checks its arguments, copies the point into the slots of the variables, clears their adjoints, and runs. The result is written at
the very end, so that a caller may pass the same array for the point and the gradient. A |NULL| for the gradient says that only the value is wanted,
and then nothing goes back, which saves more than half of the time: a line search asks for ten values before it wants one gradient.

What is checked, and what isn't? A missing pointer is an error of the caller that is easily made and cheaply found, so it is reported, and nothing has been written. The lengths of the arrays can't be checked, since a pointer in~\CEE/ doesn't know how much there is behind it. And the numbers aren't checked at all. A NaN in the point, or an infinity in a row of data, makes a value or a gradient that says so; whether that is an error, only the caller knows.

@<Functions of {\tt engine.c}@>=
nb_status nb_run(nb_work *w, const double *x, size_t rows, const double *data,@| double *value, double *grad)
{
  if (!w || !value || (w->p->n && !x) || (w->p->d && rows && !data)) return NB_EARG;
  const nb_program *p=w->p;
  memcpy(w->v,x,p->n*sizeof *x);
  memset(w->g,0,p->n*sizeof *w->g);
  if (p->d) *value=@<The sum over all rows@>;
  else run_once(w,grad!=NULL), *value=w->v[p->root];
  if (grad) memcpy(grad,w->g,p->n*sizeof *grad);
  return NB_OK;
}

@ Many points, one after the other, each with a run of its own. A table of a function is made so, or the values for a plot. The points could sit side by
side in lanes, too; then {\it all\/} variables would be lanes and each point would get its own gradient. That is another program, and an exercise for
a long evening. Until then a loop of calls is all there is to it: no memory is asked for between two points, and the tape stays in the cache, so a point costs what a run costs. The test takes a hundred points of $\sin xy$ and compares value and gradient of each with the formula.

@<Functions of {\tt engine.c}@>=
nb_status nb_map(nb_work *w, size_t points, const double *x, double *value, double *grad)
{
  if (!w || w->p->d || (points && (!value || (w->p->n && !x)))) return NB_EARG;
  size_t n=w->p->n;
  for (size_t k=0; k<points; k++)
    nb_run(w,x+k*n,1,NULL,value+k,grad ? grad+k*n : NULL);
  return NB_OK;
}

@ Libraries of minimization call a function of the user with a number of variables, a point, an array for the gradient or |NULL|, and a pointer to
whatever the user likes. |nb_fg| is such a function, and the pointer is the work. They can't be told of a failure except by the value, so it is NaN.
If two threads minimize at the same time, each passes a work of its own. The order of its arguments is that of a well-known library of minimization, whose functions get the number of variables first, then the point, the place for the gradient, and last what the user has put aside for them; so |nb_fg| can be handed over as it is, without a line of code in between. Others want a structure, or the value through a pointer; for them one writes three lines around |nb_run|.

@<Functions of {\tt engine.c}@>=
double nb_fg(unsigned n, const double *x, double *grad, void *work)
{
  nb_work *w=work;
  double value;
  if (!w || w->p->n!=n || w->p->d) return NAN;
  return nb_run(w,x,1,NULL,&value,grad) ? NAN : value;
}
