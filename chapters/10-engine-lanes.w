@*1 Lanes.\label{lanes}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A loop was found: a template, and columns. Its turns don't depend on each other, so they can be made in any order, and sixty-four at a time. Each slot of the template becomes a row of sixty-four numbers, one for each turn; we call the places in such a row \term{lanes}. An instruction of the template is fetched once and then works on all
lanes. What was fetching and deciding is now shared by sixty-four turns, and what remains is arithmetic, for which processors have registers that hold two, four, or eight numbers at once.

The idea is older than microprocessors: the Cray-1 of 1976 had registers of sixty-four numbers, and a compiler that looked for loops in the programs of physicists. What is different here is where the loop comes from. Nobody has written it; it was found in a graph. And the lanes run through an interpreter, not through compiled code, which with sixty-four lanes hardly matters: an instruction that is looked up once for sixty-four turns costs a turn a fraction of a nanosecond.

A step of a loop differs from one of the tape by a byte of flags. An argument may be {\it flat}, that is, a number of the tape and the same for all lanes; and an adjoint that nobody wants needn't be formed.

@<Types of {\tt engine-parts.h}@>=
enum { BLOCK=64 };@/
  /* how many lanes */
enum { TILE=4, QUIET_A=4, QUIET_B=8 };
typedef struct lane_step {
  uint8_t op, flat; /* bit 1: |a| is a slot of the tape, the same for all lanes; bit 2: |b| is; nobody wants the adjoint of |QUIET_A|, |QUIET_B| */
  uint16_t rows; /* |TILE|: one of as many neighbors with the same second factors */
  uint32_t a, b, out;
} lane_step;

@ The result of a turn, or one of its results, is a root: the row of lanes in which it stands, the sum to which it belongs, and the factor with which it goes there. Most loops have one root. A fraction of two sums over the same samples has two, and its data are still fetched only once.

@<Types of {\tt engine-parts.h}@>=
typedef struct lane_root {
  uint32_t slot, sum;
  double weight;
} lane_root;

@ A loop is its steps and its roots, and the number of its turns. That number occurs nowhere else: not in the steps, not in the memory that a run needs. It is what makes a program for a million samples as short as one for twenty. The numbers of the second line and the third are for threads, which share the turns of one loop; they are found when the loop is complete.

@<Types of {\tt engine-parts.h}@>=
typedef struct lane_loop {
  size_t turns, steps, step_room, slots, roots;
  size_t part, windows; /* turns that are one part, or 0 */
  int mixed; /* do several steps push to the same number? */
  uint32_t low, high; /* the adjoints that are written, but for windows */
  lane_step *step;
  lane_root *root;
  uint32_t *berth; /* of each slot, the row of its adjoint */
} lane_loop;

@ The program keeps its loops, the size of the largest of them, and the columns; the rest are facts for |nb_explain|. None of it is ever written to after the compilation, and so any number of threads may share it. |affine| says whether the way back
may begin before the way forward has ended, and |streamed| that the data come with each run.

@<Loops of a program@>=
size_t loops, most_slots, sums, found_terms, found_groups, loose_terms, refused, covered;
struct lane_loop *loop;
column_list columns;
int affine, streamed; /* see below */

@ The hash of a column stirs in each of its entries. Numbers are taken as the eight bytes that they are; indices get seven added, so that a column of
zeros is something else than nothing at all. (With plain indices, a column of zeros of any length would have a hash that depends on its length only, as the product of nothing with nothing is nothing.) A hash is computed once, when the column is added, in the same time that it takes to read it.

@<Functions of {\tt engine.c}@>=
static uint64_t hash_column(const data_column *c)
{
  uint64_t h=c->n, x=0;
  for (size_t r=0; r<c->n; r++) {
    if (c->number) memcpy(&x,c->number+r,sizeof x);
    else x=c->index[r]+7u;
    h=stir(h,x);
  }
  return h;
}

@ Two columns with the same hash, the same length and the same kind are compared in full. Numbers are compared as bytes, because a column may hold a
NaN, which isn't equal to itself, or zeros of different signs, which are equal and yet different.
In the loss~(1) no two columns are equal. In Rosenbrock's chain they are: $x_i$ occurs three times in a turn, and three columns with the same variables become one, which then is a window, and is fetched once.

@<Functions of {\tt engine.c}@>=
static int same_column(const data_column *a, const data_column *b)
{
  if (a->hash!=b->hash || a->n!=b->n || !a->number!=!b->number) return 0;
  return a->number ? memcmp(a->number,b->number,a->n*sizeof *a->number)==0
    : memcmp(a->index,b->index,a->n*sizeof *a->index)==0;
}

@ A column that is there already is thrown away, and the number of the old one returned. Who calls |add_column| gives his arrays away in any case,
whether it works or not; then there is no doubt about who frees them. The search through all columns is linear in their number. For some hundred
columns that is nothing, since only their hashes are compared; for a hundred thousand it would be too slow, but a template with so many columns is
long, and its loop has few turns.

@<Functions of {\tt engine.c}@>=
static uint32_t add_column(draft *d, data_column c)
{
  column_list *l=&d->columns;
  @<Return the number of an equal column, if there is one@>@;
  @<Make room for a column, or throw it away@>@;
  l->at[l->n]=c;
  return (uint32_t)l->n++;
}

@ Before the entries of two columns are compared, their hashes are; so a column is read twice at most, once for its hash and once if it seems to be there already. In~(1) the $21$ columns are compared with each other $210$ times, by one number each, and never in full. In Rosenbrock's chain the third column is found equal to the first, and its entries are given back.

@<Return the number of an equal column, if there is one@>=
c.hash=hash_column(&c);
for (size_t i=0; i<l->n; i++)
  if (same_column(l->at+i,&c)) {@+free(c.number), free(c.index);@+return (uint32_t)i;@+}

@ Giving arrays away in any case is a rule worth having. The caller has just allocated them for this purpose and has no use for them afterwards, whether there was room or not; and each function that may fail after an allocation is a place at which memory can be lost. With this rule there is one such place, and it is in here.

@<Make room for a column, or throw it away@>=
if (l->n==l->room) {
  size_t m=l->room ? 2*l->room : 16;
  if (widen(&l->at,m,sizeof *l->at)) {@+free(c.number), free(c.index);@+return d->status=NB_ENOMEM, 0;@+}
  l->room=m;
}

@ How many lanes should there be? A processor would be content with eight. But the price of an instruction, to fetch it, to decide what it is, and to find its arguments, is the same for any number of lanes, and is shared by them; with eight, it would still be as large as the work itself. With a thousand lanes it would be nothing, but then the slots of a template wouldn't fit into the cache any more,
and each instruction would wait for memory. Sixty-four is in between: a slot is then half a kilobyte, and a template of two hundred and seventy instructions, the network that |make bench| measures, takes $270\cdot512$ bytes, an eighth of a megabyte, for its values. In that neighborhood the time depends little on the number; where the cache is large enough, twice as many are a little better, and section~\xsec{blocks} chooses.

It is no coincidence that the widest registers hold eight numbers and the kernels use eight of them for running sums. An addition takes four steps of the clock from beginning to end, but two can begin in each step; so eight must be under way at the same time, none of which may wait for another one. Eight registers with eight numbers each are sixty-four running sums.

@ Here is the loop that the compiler makes of the loss~(1) of section~\xsec{factors}, with four instructions. The first is a |DOT_UD|: the sum of twenty-one products of a weight, uniform, with a column, the first of which is $w_0s_i$. Then come an exponential, an addition of~$1$, whose first argument is flat, and a logarithm. In the notation of the emitted file: |u[0]| is the long sum, |u[1]| the exponential, |u[2]| the addition and |u[3]| the logarithm, the root. On the way back, the |DOT_UD| gives each weight the sum over sixty-four lanes of adjoint times data. Nothing flows to the data. All in all the loop touches each number of the data once forward and once backward, while it is still in the cache.
In figures: a block of sixty-four turns has $21\cdot64$ numbers of data, eleven kilobytes; four slots of half a kilobyte for values, two berths for adjoints; and three and a bit of these blocks are the whole of the $200$ samples. There is nothing to be left out any more, and that is what one wants to see at the bottom of a program.

@*2 Making the bodies. Now the second draft is made, in four steps: the cells that come before the loops; the columns; the templates; and what comes after. A cell comes after the loops if it is a sum or depends on one; |late| tells.

The word \term{weaver} is no accident: as \.{cweave} makes one page of a text in two languages, this part makes one program of two kinds of code, that which is done once and that which is done for each turn. Its state is a handful of arrays, one entry for each raw cell, each group or each sum. They live as long as the weaving, and are freed before the program is written.

@<Types of {\tt engine.c}@>=
typedef struct weaver {
  draft *d;
  finder *f;
  uint32_t *to; /* what became of each raw cell */
  uint8_t *late; /* 1: depends on a sum, 2: is one */
  uint32_t *number; /* of a sum, by raw cell */
  uint32_t **column; /* for each group: its columns in the draft */
  uint32_t *team; /* groups that run together have the same */
  uint32_t *rest; /* for each sum: terms that are in no loop, as a cell, or |NO_CELL| */
  lane_root *root; /* of all teams; |slot| is a cell for the time being */
  uint32_t *root_team;
  size_t roots, root_room;
} weaver;

@ A cell depends on a sum if one of its arguments does. The question is asked for cells in their order, so for the arguments the answer is known. A
summand itself never depends on a sum of the same kind; if it did, its cells would have been |COMMON|.
For the same reason nothing in a loop is ever |LATE|: what waits for a sum can't be inside of it.

@<Functions of {\tt engine.c}@>=
static int depends_on_sum(const weaver *w, uint32_t v)
{
  const draft *raw=w->f->raw;
  int n=arguments_of(raw,v);
  return (n>0 && w->late[raw->a[v]]) || (n>1 && w->late[raw->b[v]]);
}

@ All cells are visited in order. Sums and what depends on them must wait. What nobody owns is dead; what is inside a sum has vanished; what is in a
loop will come with its template. The rest are constants, variables, common cells, and cells after the sums that don't depend on any sum, such as a
penalty for large weights. These are remade like in a plain program, by the same function.

The sums are numbered here, too. A sum's last addition gets the mark~$2$, and from then on everything that has it among its arguments gets the mark~$1$, upwards, in one pass. For $\sqrt{\sum\ldots}+3$ these are the root and the addition; the constant~$3$ is no sum's business and is made at once.

@<Functions of {\tt engine.c}@>=
static void weave_before(weaver *w)
{
  const finder *f=w->f;
  for (size_t t=0; t<f->sums; t++) w->late[f->sum[t]]=2, w->number[f->sum[t]]=(uint32_t)t;
  for (uint32_t v=0; v<f->raw->n && !w->d->status; v++) {
    uint32_t l=f->label[v];
    if (arguments_of(f->raw,v)>0) {
      if (w->late[v] || l==NOBODY || l==INSIDE || l==IN_LOOP) continue;
      if (depends_on_sum(w,v)) {@+w->late[v]=1;@+continue;@+}
    }
    w->to[v]=remake(w->d,f->raw,v,w->to);
  }
}

@ A column of constants is copied. A column of cells is translated into the new cells. Groups of the same length that have a column in common are turns over the same data, and run together: Rosenbrock's $100\,t^2$ and $u^2$, for example, which are two summands of one step, and were two groups.

Between the search and this function lies the folding of what is common, so two columns that were different may be equal now: if the search saw the cells $v_{17}$ and $v_{911}$, and both are $x_3^2$, then both have become the same cell of the new draft. The translation goes through |to|, and the comparison comes after it.

@<Functions of {\tt engine.c}@>=
static uint32_t translate_column(weaver *w, const varying *c, size_t n)
{
  data_column x={n,NULL,NULL,0};
  if (c->kind==KIND_CONSTANT) x.number=malloc(n*sizeof *x.number);
  else x.index=malloc(n*sizeof *x.index);
  if (!x.number && !x.index) {@+w->d->status=NB_ENOMEM;@+return 0;@+}
  if (x.number) memcpy(x.number,c->number,n*sizeof *x.number);
  else for (size_t r=0; r<n; r++) x.index[r]=w->to[c->index[r]];
  return add_column(w->d,x);
}

@ Union and find once more, this time for groups. The path is halved on each visit: every other cell on the way is made to point to its grandparent.
With this one assignment the structure is as good as linear in practice, and nobody has ever met the case in which it isn't.

(That is a joke for those who know the function that Ackermann invented; its inverse, with which the cost of union and find is measured, is less than five for all numbers of groups that fit into this universe.)

@<Functions of {\tt engine.c}@>=
static uint32_t find_team(uint32_t *team, uint32_t g)
{
  while (team[g]!=g) g=team[g]=team[team[g]];
  return g;
}

@ The first group that has a certain column owns it. When a second one comes along with the same column, both groups are about the same things, turn by
turn, and are joined into one team; the smaller number leads. That their turns belong together isn't certain, of course. It doesn't have to be: turns
of different groups may be made at the same time in any combination, as long as there are equally many. What is gained is that what both compute alike
is computed once.

The trap is the word ``equally.'' Two groups with different numbers of members can't have a column in common, as columns are compared together with their lengths; so the condition holds by itself, and no line of code asks for it.

@<Functions of {\tt engine.c}@>=
static void join_team(weaver *w, uint32_t *owner, uint32_t column, uint32_t g)
{
  if (owner[column]==NO_CELL) {@+owner[column]=g;@+return;@+}
  uint32_t a=find_team(w->team,owner[column]), b=find_team(w->team,g);
  if (a<b) w->team[b]=a;
  else w->team[a]=b;
}

@ Picks aren't translated here: they depend on what the template's cells become.
Groups with fewer than sixteen members have been dissolved, and are passed over. What two groups may have in common are columns, and a column is compared with those of all groups before; so the groups needn't be compared with each other, and the whole is linear in the number of columns.

@<Functions of {\tt engine.c}@>=
static void weave_columns(weaver *w)
{
  finder *f=w->f;
  @<Let each group be a team, and no column have an owner@>@;
  for (uint32_t g=0; g<f->groups && !w->d->status; g++) {@+@<Translate the columns of a group@>@;@+}
  free(owner);
}

@ In the beginning each group is a team of its own. An array tells for each column of the draft which group had it first; there can't be more columns in the draft than the search has opened in all groups, so their number is known before the first is translated.

@<Let each group be a team, and no column have an owner@>=
size_t all=0;
for (size_t g=0; g<f->groups; g++) all+=f->group[g].columns, w->team[g]=(uint32_t)g;
uint32_t *owner=malloc((all+1)*sizeof *owner);
if (!owner) {@+w->d->status=NB_ENOMEM;@+return;@+}
memset(owner,255,(all+1)*sizeof *owner);

@ For each group there is an array of numbers of columns, one for each column that the search has opened; some of these numbers will be equal, and some of the columns will turn out to be constants. If there is no memory for it, the loop over the groups is left; |owner| must still be freed, and a |return| at this place would have forgotten that.

@<Translate the columns of a group@>=
const shape *q=f->group+g;
if (q->members<FEWEST) continue;
w->column[g]=malloc((q->columns+1)*sizeof **w->column);
if (!w->column[g]) {@+w->d->status=NB_ENOMEM;@+break;@+}
for (size_t c=0; c<q->columns && !w->d->status; c++)
  if (q->column[c].kind!=KIND_OWN) {@+@<Translate the column, and join the teams that share it@>@;@+}

@ When Rosenbrock's second group arrives, with its column $x_0,x_1,x_2,\ldots$, the translation returns the number that the first group's column has; its owner is the first group, and from now on the two are one team. Nobody has compared $100\,t^2$ with~$u^2$.

@<Translate the column, and join the teams that share it@>=
w->column[g][c]=translate_column(w,q->column+c,q->members);
if (!w->d->status) join_team(w,owner,w->column[g][c],g);

@ An argument of the template without a column is a constant, a cell from before, or a cell of the body. With a column it is data, or a |GATHER|, or a |PICK|. A column whose entries are all the same may come about by translation, since different cells have become one; then it is none.

Example: the first sample's bias is written as |b|, the second one's as |b*1|. The search sees two different cells and opens a column; the compiler folds the product, and all entries are the same. It takes one pass over the column to see this, when it is used, and saves a gather in each block for ever.

@<Functions of {\tt engine.c}@>=
static int is_constant_column(const data_column *c)
{
  for (size_t r=1; r<c->n; r++)
    if (c->number ? memcmp(c->number+r,c->number,sizeof *c->number)!=0 : c->index[r]!=c->index[0])
      return 0;
  return 1;
}

@ A column of equal numbers is a constant, and one of equal cells is a uniform argument. Otherwise numbers are data, with the rank |DATA|, which costs
nothing until somebody needs them as lanes; and indices are a |GATHER|, which brings numbers together from different places of the tape.
A |LOAD| is shared within its team like any other cell: if the same column is used five times, there is one load, or none, if only dot products use it.

@<Functions of {\tt engine.c}@>=
static uint32_t use_column(weaver *w, uint32_t team, uint32_t i)
{
  draft *d=w->d;
  const data_column *c=d->columns.at+i;
  if (is_constant_column(c)) return c->number ? constant(d,c->number[0]) : c->index[0];
  return c->number ? share(d,LOAD,DATA,team,i,0) : share(d,GATHER,LANE,team,i,0);
}

@ A pick takes one of several cells of the body in each turn. Its column has places in the body; they are translated into cells of the draft here,
because several places may have become one cell by sharing, and the pick may turn out to be none. At run time it is a load from another row of lanes
for each lane, the only operation in which lanes don't walk side by side. One for each turn of a network's loss doesn't hurt.

The network with ten outputs and the loss $\mathop{\rm logsumexp}(o)-o_y$ is the case that picks are for. There are ten outputs, all of them are computed for the logsumexp anyway, and the pick reads one of the ten for each lane. Without picks the samples would fall into ten groups, one for each label, of a dozen members; the prototype took twenty times as long that way.

@<Functions of {\tt engine.c}@>=
static uint32_t pick(weaver *w, uint32_t team, const varying *c, size_t n, const uint32_t *body)
{
  data_column x={n,NULL,malloc(n*sizeof *x.index),0};
  if (!x.index) return w->d->status=NB_ENOMEM, 0;
  for (size_t r=0; r<n; r++) x.index[r]=body[c->index[r]];
  uint32_t i=add_column(w->d,x);
  if (w->d->status) return 0;
  if (is_constant_column(w->d->columns.at+i)) return w->d->columns.at[i].index[0];
  return share(w->d,PICK,LANE,team,i,0);
}

@ The four cases of an argument: a constant, a cell of the body, a cell from before, or a column. In each of them a cell of the new draft comes out, and
whoever uses it needn't know where it came from.
The order of the questions is the order of cost: a constant is free, a cell of the body or one from before is there already, and only a column has to be brought from somewhere.

@<Functions of {\tt engine.c}@>=
static uint32_t weave_argument(weaver *w, uint32_t g, uint32_t team, const body_cell *t, int k, const uint32_t *body)
{
  const shape *q=w->f->group+g;
  uint32_t a=t->arg[k], c=t->column[k];
  if (!c && t->kind[k]==KIND_CONSTANT) return constant(w->d,constant_at(w->f->raw,a));
  if (!c) return t->kind[k]==KIND_OWN ? body[a] : w->to[a];
  if (t->kind[k]==KIND_OWN) return pick(w,team,q->column+c-1,q->members,body);
  return use_column(w,team,w->column[g][c-1]);
}

@ With arguments in hand, |make| does the rest: folding, sharing, ranks. A subexpression of a template that turns out to depend on nothing but common cells gets the rank |UNIFORM|, and so drops out of the loop by itself. Compilers call that ``loop-invariant code motion''; here it is a consequence of asking for the rank of the arguments.

For $\tanh(w_1^2x_i)$ the template has a square of a weight. Its arguments are variables, both |UNIFORM|; so |make| gives the product the rank |UNIFORM|, and it is written to the tape, before the loop, once. The product with $x_i$ has an argument with the rank |DATA| and becomes a |LANE|. Nothing was moved; each cell has found its place when it was made.

@<Functions of {\tt engine.c}@>=
static uint32_t weave_cell(weaver *w, uint32_t g, uint32_t team, uint32_t j, const uint32_t *body)
{
  const body_cell *t=w->f->group[g].cell+j;
  uint32_t a=weave_argument(w,g,team,t,0,body), b=0;
  if (w->d->status) return 0;
  if (t->op==NB_LOGSUMEXP) return make_logsumexp(w->d,a,t->arg[1]);
  if (t->op==PAIR && t->kind[1]==KIND_CONSTANT && t->arg[1]==0 && !t->column[1]) return make_pair(w->d,a,NO_CELL);
  if (t->op==PAIR || nb_arity(t->op)==2) b=weave_argument(w,g,team,t,1,body);
  if (w->d->status) return 0;
  return t->op==PAIR ? make_pair(w->d,a,b) : make(w->d,t->op,a,b);
}

@ A root is the cell of a summand together with the number of its sum and its weight. The roots of all teams are kept in one array for the time being,
in the order in which they were found, with the number of the team beside them.
A weight is the number that flattening has found for the summand, $-1/N$ for instance. It is applied to the sum over the lanes, once in a block, and not to each lane.

@<Functions of {\tt engine.c}@>=
static void add_root(weaver *w, uint32_t team, uint32_t cell, uint32_t sum, double weight)
{
  @<Make room for a root, or give up@>@;
  lane_root r={cell,sum,weight};
  w->root[w->roots]=r, w->root_team[w->roots++]=team;
}

@ Two arrays grow together here, as in the draft. If only the first of them finds memory, it is larger than the number says, which harms nobody, because |root_room| is set when both have succeeded; and the failure is in the status of the draft, where all others are.

@<Make room for a root, or give up@>=
if (w->roots==w->root_room) {
  size_t m=w->root_room ? 2*w->root_room : 16;
  if (widen(&w->root,m,sizeof *w->root) || widen(&w->root_team,m,sizeof *w->root_team)) {
    w->d->status=NB_ENOMEM;
    return;
  }
  w->root_room=m;
}

@ The roots of a template are its summands. There may be several, one for each sum that the turn adds to, and several for the same sum. A root that is uniform after all is simply multiplied by the number of turns. A column of weights is a factor like any other.

@<Functions of {\tt engine.c}@>=
static void add_rest(weaver *w, uint32_t sum, uint32_t cell, double weight)
{
  uint32_t x=make(w->d,NB_MUL,cell,constant(w->d,weight));
  w->rest[sum]=w->rest[sum]==NO_CELL ? x : make(w->d,NB_ADD,w->rest[sum],x);
}

@ If the summand of a turn has a rank below |DATA|, it is the same in all turns, and goes to the rest, multiplied by their number. A summand that is itself data will be added up at run time as if it were a lane; that is a waste of some nanoseconds, and saves us a special case.

Suppose that all samples add the same penalty, $\lambda w_1^2$, to their losses, because somebody has put it inside of the loop. The search sees a body of its own for each sample; the weaving finds that the cell is uniform, multiplies it by $200$, and adds it after the loop. Users who do this get the right result in the same time as those who don't.

@<Functions of {\tt engine.c}@>=
static void weave_root(weaver *w, uint32_t g, uint32_t team, const body_root *r, const uint32_t *body)
{
  const shape *q=w->f->group+g;
  draft *d=w->d;
  @<Find the summand and its weight, or give up@>@;
  if (d->rank[x]<DATA) add_rest(w,r->sum,x,weight*q->members);
  else add_root(w,team,x,r->sum,weight);
}

@ The summand may be picked, and its weight may be a column; both have become cells when the decision is made. A weight in a column becomes a factor of the summand, and the weight of the root is $1$ then. The order of the two matters: the product must be formed from the cell that was picked. An example with both is a loss over classes, each with a weight, where the label decides which output counts and how much.

@<Find the summand and its weight, or give up@>=
uint32_t x=r->picks ? pick(w,team,q->column+r->picks-1,q->members,body) : body[r->place];
double weight=r->weight;
if (r->weights && !d->status)
  x=make(d,NB_MUL,x,use_column(w,team,w->column[g][r->weights-1])), weight=1;
if (d->status) return;

@ For each cell of the template, in order, the new cell is found and kept in |body|, where the later ones find their arguments. The groups of a team are
woven one after the other, into the same team. As cells are shared within a team, what the second group has in common with the first isn't made again;
this is how $x_{i+1}-x_i^2$ and $1-x_i$, in two groups, come to have one gathered~$x_i$.

|body| is the only memory of this function: for each place in the body the new cell. It is what |to| was for the tape; places in the body take the role of numbers of raw cells, and one template stands for all members.

@<Functions of {\tt engine.c}@>=
static void weave_group(weaver *w, uint32_t g)
{
  const shape *q=w->f->group+g;
  uint32_t team=find_team(w->team,g)+1, *body=malloc((q->cells+1)*sizeof *body);
  if (!body) {@+w->d->status=NB_ENOMEM;@+return;@+}
  for (uint32_t j=0; j<q->cells && !w->d->status; j++) body[j]=weave_cell(w,g,team,j,body);
  for (uint32_t r=0; r<q->roots && !w->d->status; r++) weave_root(w,g,team,q->root+r,body);
  free(body);
}

@ Terms without a loop, leaves among them, are added in the order of the sum.
Their number is kept, not counting leaves. It is what |nb_explain| reports as summands that are in no loop; if it is large, something about the samples is more various than the user thought.

@<Functions of {\tt engine.c}@>=
static void weave_loose_terms(weaver *w, nb_program *p)
{
  const finder *f=w->f;
  for (size_t i=0; i<f->terms && !w->d->status; i++) {
    if (f->up[i]!=NO_CELL) continue;
    const summand *t=f->term+i;
    add_rest(w,t->sum,w->to[t->cell],t->weight);
    p->loose_terms+=arguments_of(f->raw,t->cell)>0;
  }
}

@ The value of a sum is the total of its loops, if there are any, plus the rest. A |TOTAL| is a cell that nobody computes: its value is put there when
the loops have run. If the terms of a sum were all uniform there is no loop and no total; and a sum without anything is zero, which can't happen, but
costs only a word.

There is one |TOTAL| for each sum, whatever the number of loops that add to it. The two branches of an |if| in the loss make two loops and one total.

@<Functions of {\tt engine.c}@>=
static uint32_t weave_total(weaver *w, uint32_t t)
{
  draft *d=w->d;
  uint32_t rest=w->rest[t], sum=NO_CELL;
  for (size_t r=0; r<w->roots && sum==NO_CELL; r++)
    if (w->root[r].sum==t) sum=put(d,TOTAL,LATE,0,t,0);
  if (sum==NO_CELL) return rest==NO_CELL ? constant(d,0) : rest;
  return rest==NO_CELL ? sum : make(d,NB_ADD,sum,rest);
}

@ Now all that waited is made, in order: sums become totals, and what depends on them is remade like any other cell. Its rank is |LATE|, since that is
the highest rank among its arguments. The root of the graph is the last cell, whether it depends on a sum or not.
The loop is the same as that of |weave_before| with the roles exchanged, and together they visit each cell twice, which is cheap: most of the cells of a large graph are in loops, and are skipped by one look at a byte.

@<Functions of {\tt engine.c}@>=
static uint32_t weave_after(weaver *w)
{
  const draft *raw=w->f->raw;
  for (uint32_t v=0; v<raw->n && !w->d->status; v++) {
    if (w->late[v]==2) w->to[v]=weave_total(w,w->number[v]);
    else if (w->late[v]==1) w->to[v]=remake(w->d,raw,v,w->to);
  }
  return w->to[raw->n-1];
}

@ \warning{A term that waits}{Can a loose term depend on another sum? Then it would have to wait for that sum, and its own sum for it. Mean and variance are the classic example: $\sum(x_i-\bar x)^2$. Here $\bar x$ is consumed by all of the summands of the variance, so it is |COMMON|, its additions are not labeled |AFTER|, and it isn't flattened at all: the mean
is computed one by one, before the loop. Correct, and half as good as it could be.}

The weaver's own memory, and the whole of it:

@<Functions of {\tt engine.c}@>=
static nb_status open_weaver(weaver *w, draft *d, finder *f)
{
  size_t n=f->raw->n, s=f->sums, g=f->groups;
  w->d=d, w->f=f;
  w->to=calloc(n+1,sizeof *w->to), w->late=calloc(n+1,1);
  w->number=malloc((n+1)*sizeof *w->number), w->rest=malloc((s+1)*sizeof *w->rest);
  w->column=calloc(g+1,sizeof *w->column), w->team=calloc(g+1,sizeof *w->team);
  if (!w->to || !w->late || !w->number || !w->rest || !w->column || !w->team) return NB_ENOMEM;
  memset(w->rest,255,(s+1)*sizeof *w->rest);
  return NB_OK;
}

@ The memory of the weaver is given back in one place, like that of the finder. What was never allocated is |NULL|.
The order in which the parts are freed doesn't matter, as no part points to another one.

@<Functions of {\tt engine.c}@>=
static void close_weaver(weaver *w)
{
  for (size_t g=0; w->column && g<w->f->groups; g++) free(w->column[g]);
  free(w->to), free(w->late), free(w->number), free(w->rest);
  free(w->column), free(w->team), free(w->root), free(w->root_team);
}

@ The loops of the program get their turns and roots now; their steps come when the slots are known.
A team that was joined to another one has no roots here and so no turns; its place in the array stays empty, which costs some bytes and saves a renumbering of all cells.

@<Functions of {\tt engine.c}@>=
static nb_status keep_roots(nb_program *p, const weaver *w)
{
  p->sums=w->f->sums, p->loops=w->f->groups;
  p->loop=calloc(p->loops+1,sizeof *p->loop);
  if (!p->loop) return NB_ENOMEM;
  for (size_t r=0; r<w->roots; r++) {@+@<Give the root to the loop of its team@>@;@+}
  return NB_OK;
}

@ Teams are numbered from~$1$, because $0$ is the team of all cells that are in no loop; so there is a $-1$ here, and in one or two other places. The array of roots grows by one at a time, which would be quadratic in a bad case; but a loop has one root, or as many as there are sums, and nobody takes the sum of a thousand sums over the same samples.

@<Give the root to the loop of its team@>=
  lane_loop *l=p->loop+w->root_team[r]-1;
  l->turns=w->f->group[w->root_team[r]-1].members;
  if (widen(&l->root,l->roots+1,sizeof *l->root)) return NB_ENOMEM;
  l->root[l->roots++]=w->root[r];

@ The four steps in a row. Each of them has been explained; what remains is their order, which is forced: the columns need the cells that come before, the templates need the columns, and what comes after needs the roots of the templates. After each of them the status is looked at, because the next one would look into arrays that may be missing. The facts for
|nb_explain| are noted in passing.

@<Functions of {\tt engine.c}@>=
static uint32_t weave(nb_program *p, draft *d, finder *f)
{
  weaver w={0};
  uint32_t root=0;
  @<Weave the four parts one after the other@>@;
  p->found_terms=f->terms, p->refused=f->refused, p->covered=f->covered;
  close_weaver(&w);
  return root;
}

@ If anything fails, the draft has the status and the weaver is closed; what has been put into the program hangs on it and will go with it. No part cleans up behind another one, so a fifth part could be added between two of them without a thought for the rest.

Two facts deserve a word: |found_terms| is the number of summands of all sums, |covered| that of the cells that need no step of their own any more. Both are about the graph as it was recorded, before anything was folded.

@<Weave the four parts one after the other@>=
d->status=open_weaver(&w,d,f);
if (!d->status) weave_before(&w);
if (!d->status) weave_columns(&w);
for (uint32_t g=0; g<f->groups && !d->status; g++)
  if (f->group[g].members>=FEWEST) weave_group(&w,g), p->found_groups++;
if (!d->status) weave_loose_terms(&w,p), root=weave_after(&w);
if (!d->status) d->status=keep_roots(p,&w);

@ If there is nothing in loops, or next to nothing, the draft is made the plain way. So where no repetition is found, the program is the one that was made without the search.

@<Functions of {\tt engine.c}@>=
static uint32_t second_draft(nb_program *p, draft *d, const draft *raw)
{
  if (p->effort<NB_LANES) return remake_all(d,raw);
  if (p->d>0) return stream_rows(p,d,raw);
  @<Search for loops, and weave them if they are worth it@>@;
}

@ The limit is a quarter of the raw cells, leaves included. In a graph of a loss over data about a third of the cells are leaves, so a loop that covers half of the operations is above the limit, and a handful of similar terms at the end of a long recurrent computation is below. The search has then been in vain, and has cost four looks at each cell.

Whatever the answer is, the facts of the search are kept, since a user who finds no loops in his program will ask why. Only the number of sums is taken back: it is the length of arrays at run time, and a program without loops has none.

@<Search for loops, and weave them if they are worth it@>=
finder f={0};
uint32_t root=0;
d->status=find_loops(&f,raw);
if (!d->status) root=4*f.covered<raw->n ? remake_all(d,raw) : weave(p,d,&f);
p->found_terms=f.terms, p->covered=f.covered, p->sums=p->loops ? p->sums : 0;
close_finder(&f);
return root;

@ If leaves change row by row, the loop has been declared by the user: all that depends on data is in it, and there is one sum.

Here is the case for data that never fit into memory: the graph has one sample, its leaves are declared as |data|, and |nb_run| gets the rows. The template needn't be found, since the whole graph is the template. What is uniform drops out of it as before, so a penalty, computed from weights alone and added to the sample's loss, is done on the tape, once for each call; and since it stands in each row's loss, it counts once for each row.

@<Functions of {\tt engine.c}@>=
static uint32_t stream_rows(nb_program *p, draft *d, const draft *raw)
{
  d->data_class=DATA, d->streamed=p->streamed=1;
  uint32_t root=remake_all(d,raw);
  p->sums=p->loops=1, p->found_groups=1;
  p->loop=calloc(2,sizeof *p->loop);
  if (!p->loop || widen(&p->loop->root,1,sizeof *p->loop->root)) return d->status=NB_ENOMEM, 0;
  if (d->status || d->rank[root]<DATA) return root;
  lane_root r={root,0,1};
  p->loop->root[p->loop->roots++]=r;
  return put(d,TOTAL,LATE,0,0,0);
}

@ A cell whose arguments are all data, or data and constants, is data itself. Its column is computed now, once and for all: of $1-y_i$, or $x_{ij}-c$, nothing is left for later. With streamed data that isn't possible.
Why is it worth a rule of its own? In the cross-entropy $y\ln p+(1-y)\ln(1-p)$ the factor $1-y$ is an operation in each turn, and with the rule it is a column, computed when the program is made. One operation in forty, for one more column; more important is that the product with it becomes a product with data, whose other side nobody differentiates.

@<Functions of {\tt engine.c}@>=
static int known(const draft *d, uint32_t i)
{
  return d->op[i]==NB_CONST || (d->op[i]==LOAD && !d->streamed);
}

@ The number in the turn~$r$: the constant itself, which is the same in all turns, or the entry of the column.
A column and a constant together, as in $1-y_i$, are the usual case.

@<Functions of {\tt engine.c}@>=
static double entry(const draft *d, uint32_t i, size_t r)
{
  return d->op[i]==NB_CONST ? constant_at(d,i) : d->columns.at[d->a[i]].number[r];
}

@ The operation is applied entry by entry, by the same |operate| that folds constants. So $1-y_i$, where $y_i$ is a label, becomes a new column when the
program is made, and is looked up at run time. It takes memory, eight bytes for each turn; it saves time in each of a thousand gradients. Were it a product of two columns of a thousand entries, it would be done once, a thousand multiplications, in a microsecond; left in the loop, it would be done again for each gradient, and would need a row of lanes and an instruction for it. The new
column is added like any other, so if it is there already, it is shared.

@<Functions of {\tt engine.c}@>=
static uint32_t fold_columns(draft *d, int op, uint32_t a, uint32_t b, int two)
{
  uint32_t k=d->op[a]==LOAD ? a : b;
  data_column c={d->columns.at[d->a[k]].n,NULL,NULL,0};
  c.number=malloc(c.n*sizeof *c.number);
  if (!c.number) return d->status=NB_ENOMEM, 0;
  for (size_t r=0; r<c.n; r++)
    c.number[r]=operate(op,entry(d,a,r),two ? entry(d,b,r) : 0);
  uint32_t i=add_column(d,c);
  return d->folded++, share(d,LOAD,DATA,d->team[k],i,0);
}

@ So much for the part of |nb_compile| that this section has been called for. There the second draft was a name, and this is what stands behind it: one call, which chooses between a draft with loops, one with declared rows, and a plain one. What comes before it, the reading, and what comes after it, the fusing and writing, is the same for all three.

@<Make the second draft@>=
second_draft(p,&d,&raw)

@ A column has either numbers or indices; the other pointer is |NULL|. Which of the two it is decides what can be done with it: numbers can be folded, compared and added up, while indices only say where to look. The same function serves the draft, whose columns it frees if a compilation
fails, and the program, to which they go if it doesn't.

@<Prototypes of {\tt engine.c}@>=
static void free_columns(column_list *l);
static uint32_t stream_rows(nb_program *p, draft *d, const draft *raw);
static uint32_t second_draft(nb_program *p, draft *d, const draft *raw);
static int known(const draft *d, uint32_t i);
static uint32_t fold_columns(draft *d, int op, uint32_t a, uint32_t b, int two);
static void use_loops(const nb_program *p, uint32_t *uses);
static nb_status write_loops(nb_program *p, draft *d, const uint32_t *uses, uint32_t *slot);
static void free_loops(nb_program *p);
static size_t loop_bytes(const nb_program *p);
static int open_lanes(nb_work *w);
static void close_lanes(nb_work *w);
static void run_loops(nb_work *w, int back);

@*2 Writing the loops. The roots of the loops are used by the sums, and must not be absorbed by anybody; the same for all cells that a |GATHER| or a |PICK| may take.
That is done by counting each of these uses as two: a cell with two uses is never an item of a list that swallows it, and its value is in a slot where it can be found.

@<Functions of {\tt engine.c}@>=
static void use_loops(const nb_program *p, uint32_t *uses)
{
  for (size_t l=0; l<p->loops; l++)
    for (size_t r=0; r<p->loop[l].roots; r++) uses[p->loop[l].root[r].slot]+=2;
}

@ A |GATHER| or a |PICK| takes its numbers by way of a column, and the column isn't one of its arguments; so the count of section~\xsec{compile} would miss these uses, and a square that two hundred turns gather could be swallowed by some chain. The column is walked once more for that. Each entry counts as two, for the reason just given, and a cell that occurs in it a thousand times has two thousand uses and is as safe as with two.

@<Count the uses by cells of loops@>=
if (op==GATHER || op==PICK) {
  const data_column *c=d->columns.at+d->a[i];
  for (size_t r=0; r<c->n; r++) uses[c->index[r]]+=2;
}

@ The cells of a loop are written in their order. |slot| tells for each cell its slot among the lanes, or among the values of the tape if its rank is |UNIFORM|. A cell of data gets a slot only if somebody needs it as a lane; most data are read from their columns directly, by |DOT_UD|.

For~(1) there are $21$ columns of data and no load at all: each of them is a factor in the one long product, and none is ever copied anywhere. At eight bytes an entry they are read where they are, forward and back, and this is all the traffic that the data cause.

@<Functions of {\tt engine.c}@>=
static uint32_t write_lane(nb_program *p, draft *d, uint32_t team, lane_step s)
{
  lane_loop *l=p->loop+team-1;
  @<Make room for a step of the loop@>@;
  s.out=(uint32_t)l->slots++;
  l->step[l->steps++]=s;
  return s.out;
}

@ Steps are added to a loop one by one, and nobody knows beforehand how many there will be, since data that are read from columns and cells that were absorbed have none. So the array doubles, as always. What is too much of it is given back when tiles are looked for: there the steps are written once more, to an array of the right length.

@<Make room for a step of the loop@>=
if (l->steps==l->step_room) {
  size_t m=l->step_room ? 2*l->step_room : 16;
  if (widen(&l->step,m,sizeof *l->step)) return d->status=NB_ENOMEM, 0;
  l->step_room=m;
}

@ A uniform cell can be wanted as a lane as well, in the list of a logsumexp, or by a |PICK|. Then its value is |SPREAD| over the lanes. Since it keeps its place on the tape, the slot of the spread copy isn't remembered; it may be made twice.
Twice the same copy is a waste of half a kilobyte and of a moment in each block; to remember it would need a second array of slots, and the case is rare.

@<Functions of {\tt engine.c}@>=
static uint32_t as_lane(nb_program *p, draft *d, uint32_t team, uint32_t i, uint32_t *slot)
{
  lane_step s={SPREAD,0,1,0,0,0};
  if (d->rank[i]==LANE || (d->rank[i]==DATA && slot[i]!=NO_CELL)) return slot[i];
  if (d->rank[i]==DATA) {@+@<Load the column into lanes@>@;@+}
  s.a=slot[i];
  return write_lane(p,d,team,s);
}

@ Data are loaded when the first cell asks for them as lanes, and not before. From then on the slot is known, and later cells find it. The load may thus stand in the middle of the steps, right before the step that needs it, which is also the best place for it: the numbers are in the first cache when they are used.

@<Load the column into lanes@>=
s.op=LOAD, s.a=d->a[i];
return slot[i]=write_lane(p,d,team,s);

@ An argument of a row of the table may be flat. In a list, the rest of the chain may be flat, and the first factors of |DOT_UL| and |DOT_UD| always are.
A flat argument saves a row of lanes and the memory traffic for it. It also changes the way back: the adjoint of a flat argument is a sum over all lanes of a block, and is added to the tape once.

@<Functions of {\tt engine.c}@>=
static uint32_t lane_argument(nb_program *p, draft *d, uint32_t team, uint32_t i, uint32_t *slot, int bit, uint8_t *flat)
{
  if (d->rank[i]==DATA || d->op[i]==NB_CONST) *flat|=(uint8_t)(bit*QUIET_A);
  if (d->rank[i]>=DATA) return as_lane(p,d,team,i,slot);
  *flat|=(uint8_t)bit;
  return slot[i];
}

@ The list of a fused cell is translated in place. In a sum each item is one number, in a dot product two. The first factors of |DOT_UL| and |DOT_UD|
are flat, and so slots of the tape; the second factor of |DOT_BY| is a constant, and so is a slot of the tape, too; the second factor of |DOT_UD| is a
column. All the rest are lanes.

``In place'' means that the list of cells and the list of slots are the same memory, before and after. Each entry is translated once; were the same list visited twice, the second visit would take slots for cells, and the damage would show itself far away. Each fused cell has a list of its own, and each cell is written once, so it doesn't happen.

@<Functions of {\tt engine.c}@>=
static void lane_factors(nb_program *p, draft *d, uint32_t team, int op, size_t start, size_t n, uint32_t *slot)
{
  for (size_t k=0; k<n; k++) {
    uint32_t *x=d->list+start+1+(op==NB_SUM ? k : 2*k);
    int flat=op==DOT_UL || op==DOT_UD;
    x[0]=flat ? slot[x[0]] : as_lane(p,d,team,x[0],slot);
    if (op==NB_SUM) continue;
    if (op==DOT_BY) x[1]=slot[x[1]];
    else x[1]=op==DOT_UD && !d->streamed ? d->a[x[1]] : as_lane(p,d,team,x[1],slot);
  }
}

@ The chain of a logsumexp is written as a list of lanes.
A uniform argument is spread, because the kernel of this operation doesn't know flat arguments; with ten outputs and a loop over them, a question in the innermost loop would cost more than the copy.

@<Functions of {\tt engine.c}@>=
static uint32_t lanes_of_chain(nb_program *p, draft *d, uint32_t team, uint32_t chain, uint32_t *slot)
{
  size_t start=d->listed;
  for (; chain!=NO_CELL && !d->status; chain=d->b[chain])
    put_listed(d,as_lane(p,d,team,d->a[chain],slot));
  return (uint32_t)start;
}

@ The rest of the chain comes first in the list, and may be flat or a lane; a bit says which. It is translated before the factors, because |as_lane| may
have to write a step that spreads or loads, and this must come before the step that uses it. (All of these do. The order among them doesn't matter.)

@<Functions of {\tt engine.c}@>=
static void write_list_step(nb_program *p, draft *d, uint32_t i, uint32_t *slot, lane_step *s)
{
  uint32_t team=d->team[i];
  if (s->op==NB_LOGSUMEXP) {@+s->a=lanes_of_chain(p,d,team,d->a[i],slot);@+return;@+}
  uint32_t rest=lane_argument(p,d,team,d->list[s->a],slot,1,&s->flat);
  d->list[s->a]=rest;
  lane_factors(p,d,team,s->op,s->a,s->b,slot);
}

@ A cell of a loop becomes a step. The slot of the result is the number of slots so far, so a template with $270$ cells has $270$ rows of lanes. Exercise~\xex{10.1} would allow fewer, if there were no way back.

The arguments are translated before the result gets its slot. If it were the other way round, a |LOAD| or |SPREAD| that an argument needs would get a slot behind that of its consumer, and the rule that slots are numbered in the order of the steps would be broken in silence.

@<Functions of {\tt engine.c}@>=
static void write_lane_cell(nb_program *p, draft *d, uint32_t i, uint32_t *slot)
{
  lane_step s={d->op[i],0,1,d->a[i],d->b[i],0};
  uint32_t team=d->team[i];
  @<Translate the arguments, each kind in its own way@>@;
  if (!d->status) slot[i]=write_lane(p,d,team,s);
}

@ The four kinds that have no row of the table have their own ways: what gathers, what picks, the lists, and logsumexp, which is a list as well. For the rest, arguments become lanes or flat slots. A kind that somebody adds and forgets here would be taken for a row of the table, and |nb_arity| would say nonsense about it; the tests that emit and run every shape are what guards this |switch|.

@<Translate the arguments, each kind in its own way@>=
switch (s.op) {
case GATHER: gather_slots(d,&s,slot);@+break;
case PICK: pick_slots(p,d,team,s.a,slot);@+break;
case NB_SUM: case NB_DOT: case DOT_BY: case DOT_UL: case DOT_UD: case NB_LOGSUMEXP:
  write_list_step(p,d,i,slot,&s);@+break;
default: @<Find the arguments of a row among lanes and slots@>@;
}

@ A cell with one argument gets it twice, as on the tape; so a kernel may read both without asking, and no index in a step is ever meaningless. The first bit of the flags is for the first argument and the second for the second, and a cell with one argument has only the first.

@<Find the arguments of a row among lanes and slots@>=
s.a=lane_argument(p,d,team,d->a[i],slot,1,&s.flat);
if (nb_arity(s.op)==2) s.b=lane_argument(p,d,team,d->b[i],slot,2,&s.flat);
else s.b=s.a;

@ The index of a |GATHER| becomes slots of the tape. If these are consecutive numbers, it is a |WINDOW|, which needs no index: the lanes lie in memory side by side. A column that has been translated once must not be translated again for another cell that shares it, so its hash, which isn't needed any more, is set to zero as a mark.

In Rosenbrock's chain the columns are $0,1,2,\ldots$ and $1,2,3,\ldots$: windows, both of them. A window is read by one wide load for eight lanes, and there is no column to be read beside it; a gather needs eight loads for the indices' sake and eight for the numbers. For a loop that does little else with its variables, such as this one, that is a large part of its time.

@<Functions of {\tt engine.c}@>=
static void gather_slots(draft *d, lane_step *s, const uint32_t *slot)
{
  data_column *c=d->columns.at+s->a;
  size_t in_row=1;
  if (c->hash)
    for (size_t r=0; r<c->n; r++) c->index[r]=slot[c->index[r]];
  c->hash=0;
  while (in_row<c->n && c->index[in_row]==c->index[0]+in_row) in_row++;
  if (in_row==c->n) s->op=WINDOW, s->b=c->index[0];
}

@ The same for the entries of a pick, which become rows of lanes. All lanes of the cells that may be picked are computed in each block, and the pick
takes one number of each column of lanes; this is how processors with wide registers deal with decisions in general. They do both, and throw one away.

Rows of lanes that follow each other in the column are often the same, if the samples are sorted by label; that is why the last one is remembered, and |as_lane| is called only when the pick changes.

@<Functions of {\tt engine.c}@>=
static void pick_slots(nb_program *p, draft *d, uint32_t team, uint32_t column, uint32_t *slot)
{
  data_column *c=d->columns.at+column;
  uint32_t last=NO_CELL, lane=0;
  if (!c->hash) return;
  for (size_t r=0; r<c->n && !d->status; r++) {
    if (c->index[r]!=last) last=c->index[r], lane=as_lane(p,d,team,last,slot);
    c->index[r]=lane;
  }
  c->hash=0;
}

@ \warning{A fuse that burns}{|PICK| calls |as_lane| for each turn, and a uniform cell would be spread again and again; so templates that pick uniform cells are made to spread them only where the pick changes. In a column that alternates between two uniform cells this still makes as many instructions as turns. Such columns are rare, since |FEWEST| picks are needed at all; and
they are only slow.}

When all is written, columns are filled up to a multiple of |BLOCK|, by repeating their last entry, so that the last block is as long as the others.

Repeating the last entry is the safest way to invent numbers that nobody wants. They are like the others, so no logarithm of a negative number can come of them, and an index points to where there is something. Zeros would have been simpler to write, and would have made a quotient by a column NaN in lanes that don't count; NaN times a zero adjoint is NaN, and would have spoiled a weight.

@<Functions of {\tt engine.c}@>=
static size_t rounded(size_t n) {@+return (n+BLOCK-1)/BLOCK*BLOCK;@+}
static nb_status pad_index(data_column *c)
{
  size_t m=rounded(c->n);
  if (widen(&c->index,m,sizeof *c->index)) return NB_ENOMEM;
  for (size_t r=c->n; r<m; r++) c->index[r]=c->index[c->n-1];
  return NB_OK;
}

@ Columns of numbers move to memory that begins at a multiple of $64$. A vector of eight numbers is as long as a line of the cache. If it begins in the middle of a line, as memory from |malloc| does, {\it each\/} load touches two lines, and a loop that does nothing but load takes longer: logistic regression with $200$ samples by a sixth.
\warning{What didn't help}{To lay all columns side by side, sixty-four entries of the first, sixty-four of the second, and so on, in the order in which a block reads them, sounds like what a memory would like. It made the large logistic regression slower by a sixth: with many columns, the processor fetches ahead in many places at once. And to ask for the next block's data while this one goes back cost more than it saved.}

@<Functions of {\tt engine.c}@>=
static nb_status pad_numbers(data_column *c)
{
  size_t m=rounded(c->n);
  double *to=aligned_alloc(64,m*sizeof *to);
  if (!to) return NB_ENOMEM;
  @<Copy the numbers, and repeat the last one@>@;
  return NB_OK;
}

@ For a moment there are two copies of the column, which is the price of an alignment that |realloc| doesn't keep. Column by column this is little; had all columns been moved together, a program of a gigabyte would have needed two.

@<Copy the numbers, and repeat the last one@>=
memcpy(to,c->number,c->n*sizeof *to);
for (size_t r=c->n; r<m; r++) to[r]=to[c->n-1];
free(c->number), c->number=to;

@ Columns of indices stay where |malloc| has put them: an index is only a step on the way to a number, and it is the way to the number that costs. Both kinds are padded, and by the same rule; a loop that had padded numbers and an index without padding would read beyond the end of the latter, in the last block, and only if its turns don't fill that block: a mistake that no test with a round number of turns would ever meet.

@<Functions of {\tt engine.c}@>=
static nb_status pad_columns(draft *d)
{
  nb_status s=NB_OK;
  for (size_t i=0; i<d->columns.n && !s; i++)
    s=d->columns.at[i].number ? pad_numbers(d->columns.at+i) : pad_index(d->columns.at+i);
  return s;
}

@*2 Tiles. Steps that multiply the same lanes, or the same data, by different weights are the rows of a matrix product. The kernels can do four of them at the same time, if they follow each other; so the compiler looks for them, in one pass over the steps of a loop. A hash of the second factors leads to the place where the last unfinished tile
with such factors is remembered.

@<Types of {\tt engine.c}@>=
typedef struct tile_finder {
  const lane_loop *l;
  const uint32_t *list; /* of items */
  uint32_t *open; /* by hash: the first step of an unfinished tile, or |NO_CELL| */
  uint32_t *next; /* for each step: the next of its tile, or |NO_CELL| */
  uint8_t *found; /* for each first step: how many */
  uint8_t *later; /* is this step's place with an earlier one? */
  size_t size; /* of |open|, a power of two */
} tile_finder;

@ May a step join the tile that begins with another one? It must have the same kind and number of items, and the same second factors in the same order. And it will be moved to the place of the first one, so all that it needs must be known there. For the items this is so, since they are the items of the first. What remains is the number or lane that begins its sum: it is flat,
like the bias of a unit, or it must be a lane that is older than the first step's result. Slots are numbered in the order of the steps, so that is a comparison of numbers.

@<Functions of {\tt engine.c}@>=
static int same_factors(const uint32_t *list, const lane_step *s, const lane_step *t)
{
  const uint32_t *a=list+s->a+1, *b=list+t->a+1;
  if (s->op!=t->op || s->b!=t->b) return 0;
  if (!(t->flat&1) && list[t->a]>=s->out) return 0;
  for (size_t k=0; k<s->b; k++)
    if (a[2*k+1]!=b[2*k+1]) return 0;
  return 1;
}

@ The hash stirs in the second factors only, one entry out of two in the list, and with them the kind and the number of items. The first factors are the weights, and differ from row to row of a matrix, by definition. To leave out what may differ and take in all that must agree is the whole art of such a hash; a little too much of it, and no two rows would ever meet.

@<Functions of {\tt engine.c}@>=
static size_t hash_factors(const uint32_t *list, const lane_step *s)
{
  uint64_t h=s->op+((uint64_t)s->b<<8);
  for (size_t k=0; k<s->b; k++) h=stir(h,list[s->a+2+2*k]);
  return (size_t)h;
}

@ A step either joins the open tile at its hash or opens one of its own there, and whatever was open before is forgotten. That two different lists may share a place in the table costs at most a tile. The table is at least twice as large as the loop has steps, so it happens to few of them.

@<Functions of {\tt engine.c}@>=
static void try_tile(tile_finder *f, uint32_t i)
{
  const lane_step *s=f->l->step+i;
  if (s->op!=DOT_UL && s->op!=DOT_UD) return;
  uint32_t *at=f->open+(hash_factors(f->list,s)&(f->size-1)), last=*at;
  if (last==NO_CELL || !same_factors(f->list,f->l->step+last,s)) {@+*at=i, f->found[i]=1;@+return;@+}
  @<Append the step to the open tile@>@;
}

@ The steps of a tile hang on a chain, whose first one knows how many there are. To find its end one walks along, over a link or two. A tile that is full is closed, and the next row opens a new one: a layer of ten units makes two tiles of four, and the last two units wait for two more that never come. They remain single steps.

@<Append the step to the open tile@>=
f->found[*at]++;
while (f->next[last]!=NO_CELL) last=f->next[last];
f->next[last]=i;
if (f->found[*at]==TILE) *at=NO_CELL;

@ Now the steps are written once more. Those of a complete tile follow its first one, and are left out where they were. All others stay as they are. The result of each step keeps its slot, so nobody else has to be told.

@<Functions of {\tt engine.c}@>=
static void move_steps(const tile_finder *f, lane_step *to)
{
  @<Mark the steps that move to an earlier one@>@;
  for (uint32_t i=0; i<f->l->steps; i++) {
    if (f->later[i]) continue;
    @<Copy the step, and with it the rest of its tile@>@;
  }
}

@ First it must be known of each step whether it will be left out, before the writing comes to it. Only the tiles that are complete count; the chain of an incomplete one is forgotten here, and with it nothing is lost but the walk.

@<Mark the steps that move to an earlier one@>=
for (uint32_t i=0; i<f->l->steps; i++)
  if (f->found[i]==TILE)
    for (uint32_t k=f->next[i]; k!=NO_CELL; k=f->next[k]) f->later[k]=1;

@ Is it allowed to move a step forward? Its result comes earlier then, which is no harm for those who need it. Its arguments must come before its new place: that was the question of |same_factors|, and it was asked of each step when it joined. A step that doesn't belong to a tile is a chain of one link.

@<Copy the step, and with it the rest of its tile@>=
int whole=f->found[i]==TILE;
for (uint32_t k=i; k!=NO_CELL; k=whole ? f->next[k] : NO_CELL) {
  *to=f->l->step[k];
  if (whole) to->rows=TILE;
  to++;
}

@ The whole search takes time proportional to the number of items, and memory proportional to that of steps, which is given back at once. If there is none, the compilation fails, like everywhere else in this chapter; a loop without tiles would be right, too, but a program that is sometimes slow for reasons that nobody can see is worse than one that says it has no memory.

@<Functions of {\tt engine.c}@>=
static nb_status join_rows(lane_loop *l, const uint32_t *list)
{
  @<Take memory for the search for tiles@>@;
  if (!s) {@+@<Find the tiles, and put their steps side by side@>@;@+}
  free(f.open), free(f.next), free(f.found), free(f.later), free(steps);
  return s;
}

@ There are five pieces of memory, and they are asked for together; one question at the end tells whether all have come. What hasn't is |NULL|, and may be freed like the rest. The table gets at least twice as many places as there are steps, and a power of two, so that a mask can take the place of a division.

@<Take memory for the search for tiles@>=
size_t n=l->steps+1, size=16;
while (size<2*n) size*=2;
tile_finder f={l,list,malloc(size*sizeof *f.open),malloc(n*sizeof *f.next),calloc(n,1),calloc(n,1),size};
lane_step *steps=malloc(n*sizeof *steps);
nb_status s=f.open && f.next && f.found && f.later && steps ? NB_OK : NB_ENOMEM;

@ The new steps replace the old ones, in an array that is as long as it must be. |steps| is set to |NULL| behind it, because the function ends by freeing whatever it still has. Two arrays of four bytes are filled with |NO_CELL| by |memset|, the trick that we have owned up to before.

@<Find the tiles, and put their steps side by side@>=
memset(f.open,255,size*sizeof *f.open), memset(f.next,255,n*sizeof *f.next);
for (uint32_t i=0; i<l->steps; i++) try_tile(&f,i);
move_steps(&f,steps);
free(l->step), l->step=steps, steps=NULL;

@ The cells of all loops are written in the order of the draft, each into the loop of its team. Then the roots become lanes, if they aren't yet. The
size of a work is that of the largest loop, because loops run one after the other and can use the same lanes.
The columns change hands, from the draft to the program, and the draft is left with none, so that |discard| has nothing to free.

@<Functions of {\tt engine.c}@>=
static nb_status write_loops(nb_program *p, draft *d, const uint32_t *uses, uint32_t *slot)
{
  for (size_t i=p->n; i<d->n && !d->status; i++) {
    if (uses[i] && d->rank[i]==LANE && d->op[i]!=PAIR && d->op[i]!=DEAD) write_lane_cell(p,d,(uint32_t)i,slot);
  }
  for (size_t l=0; l<p->loops && !d->status; l++)
    for (size_t r=0; r<p->loop[l].roots; r++) {
      lane_root *x=p->loop[l].root+r;
      x->slot=as_lane(p,d,(uint32_t)l+1,x->slot,slot);
    }
  for (size_t l=0; l<p->loops && !d->status; l++) d->status=join_rows(p->loop+l,d->list);
  for (size_t l=0; l<p->loops; l++)
    if (p->loop[l].slots>p->most_slots) p->most_slots=p->loop[l].slots;
  nb_status s=d->status ? d->status : pad_columns(d);
  p->columns=d->columns, memset(&d->columns,0,sizeof d->columns);
  for (size_t l=0; l<p->loops && !s; l++) {
    s=plan_parts(p,p->loop+l,d->list);
    if (!s) s=plan_berths(p,p->loop+l,d->list);
  }
  p->affine=is_affine(p);
  return s;
}

@ In which order do things run? Forward, the tape before the loops, the loops, the tape after them; backward, the same in reverse. So a gradient needs the loops twice forward, unless their adjoints are known beforehand. They are, if what comes after is only additions and multiplications by constants, as in
$-{1\over N}\sum\ldots$: then no value has to be known to go back. The program is then called |affine|, and each block of lanes goes forward and at once back, while it is in the cache.

@<Types of {\tt engine-parts.h}@>=
static inline int constant_slot(const nb_program *p, uint32_t s)
{
  return s>=p->n+p->d && s<p->first;
}

@ Only the operations after the loops are looked at. A sum of totals is fine, and so is a product with a constant, since the derivative by the other
factor is this constant. A product with a variable isn't: the derivative by the variable is the total, and it is needed on the way back. Nor is a
square root or a logarithm. For those, the loops run twice forward; |nb_run| then takes one pass more.

A forward pass is roughly a third of the work of a gradient, so for such programs the time grows by about that much. A root of a sum of squares as a loss is therefore more expensive than the sum of squares; if only the place of the minimum is wanted, leave the root out.

@<Functions of {\tt engine.c}@>=
static int is_affine(const nb_program *p)
{
  for (size_t i=p->early; i<p->steps; i++) {
    int op=p->op[i];
    if (op==TOTAL || op==NB_ADD || op==NB_SUB || op==NB_NEG || op==NB_SUM || op==DOT_BY) continue;
    if (op==NB_MUL && (constant_slot(p,p->a[i]) || constant_slot(p,p->b[i]))) continue;
    if (op==NB_DIV && constant_slot(p,p->b[i])) continue;
    return 0;
  }
  return 1;
}

@ Three functions are called before they are written, as the order of this section is that of its thoughts.

@<Prototypes of {\tt engine.c}@>=
static void gather_slots(draft *d, lane_step *s, const uint32_t *slot);
static void pick_slots(nb_program *p, draft *d, uint32_t team, uint32_t column, uint32_t *slot);
static int is_affine(const nb_program *p);

@ A column has two pointers, of which one is |NULL|; to free both is shorter than to ask which one it is. The list may be that of a draft that has failed halfway. Then it holds the columns that were added before, and none of them twice, because |add_column| throws away what it finds to be there already.

@<Functions of {\tt engine.c}@>=
static void free_columns(column_list *l)
{
  for (size_t i=0; i<l->n; i++) free(l->at[i].number), free(l->at[i].index);
  free(l->at);
}

@ The steps and roots of each loop, the array of loops, and the columns. A program without loops has none of these, and all of the pointers are |NULL|.
The loop over the loops stops before it begins if the array was never made, as after a failure halfway.

@<Functions of {\tt engine.c}@>=
static void free_loops(nb_program *p)
{
  for (size_t l=0; p->loop && l<p->loops; l++)
    free(p->loop[l].step), free(p->loop[l].root), free(p->loop[l].berth);
  free(p->loop);
  free_columns(&p->columns);
}

@ What a loop takes in memory: sixteen bytes for a step, sixteen for a root. The lists of fused steps are part of the list of the program and counted
there. None of it grows with the number of turns.

@<Functions of {\tt engine.c}@>=
static size_t loop_bytes(const nb_program *p)
{
  size_t bytes=p->loops*sizeof *p->loop;
  for (size_t l=0; l<p->loops; l++)
    bytes+=p->loop[l].steps*sizeof(lane_step)+p->loop[l].roots*sizeof(lane_root)+p->loop[l].slots*4;
  return bytes;
}

@ A remark about exactness. On the tape, each number is the one that |nb_forward| finds, to the last bit, as long as the same functions of the library are called. In lanes it isn't. The sum over the turns is formed in another order: sixty-four partial sums first, then their sum. Multiplications and additions are done in one operation with one rounding, where the processor has such an operation. And the vector versions of the functions may differ from the scalar ones in the
last digit or two. All of these errors are as small as those that were there before, and none of them is more right than the others. But a program that compares such numbers with |==|, or that decides at a kink, may decide differently. The tests allow an error of $10^{-12}$, relative to the largest derivative, which leaves a factor of a thousand to what rounding can explain on an ordinary graph.

When somebody needs the same bits on all machines, he compiles with |NB_FUSED|, or chooses the portable kernels; the price is in the table at the end of this chapter.

How large are the differences in practice? For~(1) the two values agree in all bits but the last, and the $21$ components of the gradient to within $1.5\cdot10^{-15}$; a component that is the small difference of large contributions would agree in fewer digits, and neither of the two would be nearer to the truth.

@*2 Running the loops. The work has a row of lanes for each slot, values and adjoints, and for each sum its value and the adjoint that it starts with. How much is it? A network of $113$ slots needs $113\cdot128\cdot8$ bytes for its values, a ninth of a megabyte, and less for its adjoints; it stays in the cache of one core.

@<Parts of a work for loops@>=
double *lanes, *back; /* a row for each slot, and for each berth */
double *sum, *seed; /* one for each sum */
const double *row; /* streamed data */
size_t rows;
int live; /* lanes of this block */
struct crew *crew; /* for loops in parts */

@ Vectors want to begin at addresses that are multiples of their size. |aligned_alloc| sees to that; the number of bytes it is asked for must be a
multiple of the alignment, and a block of lanes is. The memory is cleared, not because anybody would read it before it is written, but because a
program whose results depend on yesterday's memory is the worst thing to debug.
A row is $512$ bytes, or $1024$, a multiple of the $64$ that the widest registers and the lines of the cache have in common; so no row shares a line with its neighbor, and no vector is split.

@<Functions of {\tt engine.c}@>=
static double *lanes_for(const nb_work *w, size_t slots)
{
  size_t bytes=((slots+1)<<w->shift)*sizeof(double);
  double *a=aligned_alloc(64,bytes);
  if (a) memset(a,0,bytes);
  return a;
}

@ Values and adjoints of the lanes, for the largest loop; for each sum its value and the adjoint with which it starts. A program without loops needs
none of it.

@<Functions of {\tt engine.c}@>=
static int open_lanes(nb_work *w)
{
  const nb_program *p=w->p;
  if (!p->loops) return 0;
  w->shift=best_shift(p);
  w->lanes=lanes_for(w,p->most_slots), w->back=lanes_for(w,p->most_berths);
  w->sum=calloc(p->sums+1,sizeof *w->sum), w->seed=calloc(p->sums+1,sizeof *w->seed);
  if (!w->lanes || !w->back || !w->sum || !w->seed) return 1;
  return needs_crew(p) && !(w->crew=hire(w,1));
}

@ And back they go. A pointer that was never set is |NULL|, because the work was made by |calloc|.

@<Functions of {\tt engine.c}@>=
static void close_lanes(nb_work *w)
{
  dismiss(w->crew);
  free(w->lanes), free(w->back), free(w->sum), free(w->seed);
}

@ The turns are taken in blocks: forward, the roots, and, if wanted, back. |m| is the number of turns in a block; it is $64$ or~$128$, but for the last ones. Since the adjoints are seeded block by
block, nothing has to be kept from one block to the next, and the memory for lanes doesn't grow with the data. Lanes beyond the end of the data repeat the last turn and get no seed, so nothing comes back from them. (Zero times infinity is NaN: a derivative that is infinite in the very last turn may come out as NaN in place of $\infty$.)

This is what makes the engine {\it stream}. A tape over a million samples would have to keep all of its values until the way back reaches them; here the way back follows sixty-four turns behind the way forward, and everything that a block needs is still in the cache. It is possible because the derivative of a sum by each of its summands is known without knowing the summands.

@<Functions of {\tt engine.c}@>=
static void run_turns(nb_work *w, const lane_loop *l, size_t from, size_t to, int add, int back)
{
  const kernel_set *k=best_kernels()->set;
  w->berth=l->berth;
  for (size_t base=from, m; base<to; base+=m) {
    m=turns_of_block(w,l,to-base);
    w->live=8;
    while ((size_t)w->live<m) w->live*=2;
    k->forward(w,l,base,m);
    k->roots(w,l,m,add,back);
    if (back) k->backward(w,l,base,m);
  }
}

@ A pass over all loops, and the two ways through the program.
Loops run one after the other, in the order in which their first members stood in the graph; that they could run at the same time is true and of little use, since one loop with many turns has more to share than two with few.
A team without roots was joined to another, or its roots were uniform; there is nothing to run. The sums are cleared only if they will be added to, for a pass that only goes back must leave them as they are.

@<Functions of {\tt engine.c}@>=
static void pass(nb_work *w, int add, int back)
{
  const nb_program *p=w->p;
  if (add) memset(w->sum,0,p->sums*sizeof *w->sum);
  for (size_t l=0; l<p->loops; l++)
    if (p->loop[l].roots) run_loop(w,p->loop+l,add,back);
}

@ When all loops have run, the totals are put into their slots on the tape, and the steps after the loops can be done. For a mean, that is one division; for the loss of a network with a penalty, an addition more. A |TOTAL| itself is a step that
does nothing.

@<Functions of {\tt engine.c}@>=
static void finish_forward(nb_work *w)
{
  const nb_program *p=w->p;
  for (size_t i=p->early; i<p->steps; i++)
    if (p->op[i]==TOTAL) w->v[p->first+i]=w->sum[p->a[i]];
  forward_steps(p,w->v,p->early,p->steps);
}

@ Backward begins after the loops: the root gets its~$1$, and the steps after the loops pass it on until it has arrived at the totals. Their adjoints
are the seeds of the loops. In an affine program this may be done before any value is known.
That looks like magic and is only linearity: the derivative of $c_1s_1+c_2s_2$ by $s_1$ is~$c_1$, whatever the values are. The adjoints of the tape are cleared first, but not those of the variables, which may hold the sum over other rows.

@<Functions of {\tt engine.c}@>=
static void begin_backward(nb_work *w)
{
  const nb_program *p=w->p;
  memset(w->g+p->n,0,(p->slots-p->n)*sizeof *w->g);
  w->g[p->root]+=1;
  backward_steps(p,w->v,w->g,p->early,p->steps);
  for (size_t i=p->early; i<p->steps; i++)
    if (p->op[i]==TOTAL) w->seed[p->a[i]]=w->g[p->first+i];
}

@ So an affine program makes one pass, and any other program two. When only a value is wanted, one pass forward is enough. At the end the adjoints of
the common cells have been collected by the lanes, and the early part of the tape takes them back to the variables.

The four cases in order: a value only, one pass; a gradient of an affine program, one pass that does both; a gradient of any other, a pass forward and a pass that goes forward again and back. In the last case the lanes of the first pass are gone when the second one needs them, because only one block is kept. To compute them again is cheaper than to have kept them, as soon as they wouldn't have fitted into the cache; exercise~\xex{8.10} is about the same trade.

@<Functions of {\tt engine.c}@>=
static void run_loops(nb_work *w, int back)
{
  const nb_program *p=w->p;
  int once=back && p->affine;
  if (!once) pass(w,1,0), finish_forward(w);
  if (!back) return;
  begin_backward(w);
  pass(w,once,1);
  if (once) finish_forward(w);
  backward_steps(p,w->v,w->g,0,p->early);
}

@ With streamed data, the tape and the loops run once for all rows. If the root depends on no data at all, it is the same in each row.

@<The sum over all rows@>=
p->streamed ? run_streamed(w,rows,data,grad!=NULL) : run_rows(w,rows,data,grad!=NULL)

@ The data stay where the caller has them; the loop reads them row by row. If the root turns out not to depend on any data, there are no late steps, and
value and derivatives are multiplied by the number of rows: the sum of equal terms.

No row at all is a sum without terms: the value is zero, and so is the gradient. A test asks for it, because the loop over blocks is then never entered, and whatever was left over from the last run must not be taken for a result.

@<Functions of {\tt engine.c}@>=
static double run_streamed(nb_work *w, size_t rows, const double *data, int back)
{
  w->row=data, w->rows=rows;
  run_once(w,back);
  if (w->p->early<w->p->steps) return w->v[w->p->root];
  for (size_t i=0; back && i<w->p->n; i++) w->g[i]*=(double)rows;
  return w->v[w->p->root]*(double)rows;
}

@ The kernels come next. What this section needs of them are three functions, which forward, add up and go back through {\it one\/} block: from the turn |base| on, |m| turns. There are several such sets, compiled from the same source for different processors, each in a file of its own. The choice costs a call through a pointer, three times for each block of turns, and so it can be made as often as we like.

@<Types of {\tt engine-parts.h}@>=
typedef struct kernel_set {
  void (*forward)(const nb_work *w, const lane_loop *l, size_t base, size_t m);
  void (*roots)(const nb_work *w, const lane_loop *l, size_t m, int add, int back);
  void (*backward)(const nb_work *w, const lane_loop *l, size_t base, size_t m);
} kernel_set;

@ Beside each set stands the name by which tests ask for it, and |usable|, which tells whether the machine at hand understands it. This must not be asked in the set's own file: a question that is itself compiled for a processor of 2017 may crash on one of 2003, before it has been answered.

@<Types of {\tt engine.c}@>=
typedef struct kernel_row {
  const char *name;
  int (*usable)(void);
  const kernel_set *set;
} kernel_row;

@ @<Prototypes of {\tt engine.c}@>=
static double run_streamed(nb_work *w, size_t rows, const double *data, int back);
static const kernel_row *best_kernels(void);

@i 10-engine-berths.w
@i 10-engine-kernels.w
@i 10-engine-threads.w
