@*1 Finding the loop.\label{loops}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
Here is a loss: $\sum_i\ell(w,x_i,y_i)$. Somebody wrote it as a loop over the samples. Our graph knows nothing of that loop; it has a thousand copies of the body, unrolled, and they are the reason why it is large. A processor can add
eight numbers as fast as one, but only if somebody tells it that there are eight of the same kind. So we want the loop back. We could ask the user for it, as other libraries do. But all that is needed
stands in the graph: {\it a sum with many summands of one shape}.

Why should a compiler look for what the user knows? Because the user often can't say it. The loop may be in a function that somebody else has written; it may be a recursion over a tree whose leaves happen to be alike; it may run over the {\it layers\/} on the outside and over the samples on the inside, so that no place in the program holds a whole turn. In the graph it doesn't matter who wrote what: a summand is a summand. There is a declaration for those who want one, |data| of |nb_compile|, with which the graph of one turn is enough; that is for data that don't fit into a graph at all.

@ The search has four sweeps, each linear in the number of cells. First, how often is each cell used? Second, from the root downwards: which cells are sums that matter only to what comes after them, and which of their summands does each
cell belong to? Third, upwards: collect the cells of each summand in the order in which they were made; this is its {\it body}. Fourth: compare bodies. Two bodies with the same operations in the same places are turns of the same loop, and where their arguments differ there will be a {\it column}: one
entry for each turn.

How expensive may it be? A graph is recorded at some twenty to thirty nanoseconds a node, and a search that takes as long again is paid back by a handful of gradients. That allows a few memory accesses for each cell and each sweep, arrays that are read from one end to the other, and no hash table as large as the graph. Nearly all decisions below follow from this budget; and so does the fact that shapes are compared in the order of creation, and not, as one would do in a book on algorithms, up to isomorphism.

@ The label of a cell says who owns it. A cell that is consumed by one summand only belongs to that summand, and its label is the number of the summand. |COMMON| cells have consumers of different kinds; they are computed before the loops, one by one. |AFTER| are the cells that lead from the sums to
the root. And the additions |INSIDE| a sum vanish.

The number of a summand is added to |FIRST_TERM|, so that one number of four bytes is enough for all of these. In the logistic loss~(1), with its $200$ samples, each sample is one summand, and its $44$ operations carry the number of the sample; the weights and the data are leaves and have no label; the $200$ additions are |INSIDE|, and nothing is |AFTER| but the factor~$1$ above the root.

@<Types of {\tt engine.c}@>=
enum { NOBODY, AFTER, TRIED, COMMON, INSIDE, IN_LOOP, FIRST_TERM };
#define SEVERAL 0x80000000u
typedef struct summand {
  uint32_t cell, sum; /* a summand, and which sum it belongs to */
  double weight; /* it is multiplied by this */
} summand;
enum { MOST_OWNERS=8, MOST_IN_BUNDLE=64, MOST_PICKS=64, MOST_TRIES=8 };
typedef struct owner_set {
  uint32_t n, term[MOST_OWNERS]; /* while there is more than one */
} owner_set;

@ All that the search knows is in one structure. Like the draft, it has a status and goes on harmlessly after a failure.
The arrays over all cells take nine bytes for each: |uses|, |label|, |place|. The arrays over terms take more, but there are fewer terms than cells, by the length of a body.

@<Types of {\tt engine.c}@>=
typedef struct finder {
  const draft *raw;
  uint8_t *uses; /* up to 255 */
  uint32_t *label, *place; /* owner; number in the body */
  summand *term;
  uint32_t *up, *size; /* bundles of terms: union and find */
  uint32_t *sum; /* the last addition of each sum */
  owner_set *set;
  size_t terms, term_room, sums, sum_room, sets, set_room;
  uint32_t free_set;
  uint32_t *stack; /* for flattening */
  double *weight;
  size_t stack_room;
  unsigned most; /* owners that a cell may have */
  size_t refused, joined, bundles, groups, group_room, covered;
  struct shape *group;
  uint32_t *group_of; /* for each term: its group, or |NO_CELL| */
  nb_status status;
} finder;

@ How many arguments has a cell? Rows have one or two, a pair has one if its chain ends there, and a logsumexp has one, the chain. Its second number is a count, and belongs to its shape.
Two logsumexps of different lengths are different operations, as it were; a loop over sentences of different lengths falls apart into one group for each length, for this reason among others.

@<Functions of {\tt engine.c}@>=
static int arguments_of(const draft *d, size_t i)
{
  int op=d->op[i];
  if (op==PAIR) return d->b[i]==NO_CELL ? 1 : 2;
  if (op==NB_LOGSUMEXP) return 1;
  int arity=op<NB_OPS ? nb_arity(op) : 0;
  return arity==1 || arity==2 ? arity : 0;
}

@ The first sweep counts, from the root downwards. Every cell of the raw draft is needed by somebody, so there is no question of who counts. Why is one
byte enough? We only ask whether a cell is used once, or more often; so the count stops at 255, and the array is small enough to stay in a cache, even
for graphs of a million cells. A cell that is used three hundred times is not used once, and that is all we know.
(Saturating counters are an old trick of those who collect garbage; they, too, only want to know when one becomes none.)

@<Functions of {\tt engine.c}@>=
static void count_consumers(finder *f)
{
  const draft *d=f->raw;
  f->uses[d->n-1]=1;
  for (size_t i=d->n; i-->0; ) {
    int n=arguments_of(d,i);
    if (n>0 && f->uses[d->a[i]]<255) f->uses[d->a[i]]++;
    if (n>1 && f->uses[d->b[i]]<255) f->uses[d->b[i]]++;
  }
}

@ An example, small enough to be done by hand. Here is what the four sweeps do. Rosenbrock's function in the form of chapter~\xchap{gradients}, with many variables, is $\sum_i\bigl(100(x_{i+1}-x_i^2)^2+(1-x_i)^2\bigr)$. Recorded in a loop, each turn makes nine cells:
$$p=x_i\cdot x_i,\quad t=x_{i+1}-p,\quad q=t\cdot t,\quad r=100\cdot q,\quad u=1-x_i,\quad w=u\cdot u,$$
then $r+w$, and the addition to the running sum; a constant or two are made anew each time. From the root downwards, the running sum is an addition that only the root depends on, and so it is flattened. Each $r+w$ is used once, so the flattening goes on through it, and there are {\it two\/} summands for each turn, $r$ and~$w$. Is $r$ a sum,
as it is a product with a constant? What it scales is the product~$q$, and no sum; so $r$ stays whole.

Each $r$ owns $r$, $q$, $t$ and~$p$; each $w$ owns $w$ and~$u$. The variables are leaves and belong to nobody. The bodies $p,t,q,r$ are alike; the first of them becomes the template of a group, and when the second is compared with it, both arguments of~$p$ and the first of~$t$ differ, so that three columns come into being: $x_0,x_1,x_2,\ldots$ twice, and $x_1,x_2,x_3,\ldots$ once.
Two of them are equal and will be one. The bodies $u,w$ form a second group, with a column that is again $x_0,x_1,x_2,\ldots\,$. So the groups have a column in common; they are joined into one team, and in its loop $x_i$ is fetched once. Since variables are neighbors on the tape, both columns are windows: no index is needed at all.

@*2 Owners. What happens when the cell~$a$ is told that it has a consumer with the label~$l$? Leaves are everybody's. The first consumer decides; another one with the same label changes nothing; one that comes after the sums and one that belongs to a summand make it |COMMON|. There is one exception: a summand that the
part after the sums uses as well. It is a sum in its own right, perhaps, and keeps the label |AFTER|.

An example where this matters is $\sqrt{\sum x_i^2}+\sum x_i^2$, with one sum that was computed once and used twice. The addition at the top is flattened; its summands are the square root and the sum itself, which is a single summand of the outer sum and an argument of the root at the same time. If it became |COMMON| it would be computed one by one, and the loop would be lost. As |AFTER| it is flattened when the sweep arrives there.

@<Functions of {\tt engine.c}@>=
static int after(uint32_t label) {@+return label==AFTER || label==TRIED;@+}

@ Is this label the number of a summand, and is this cell that summand itself? The question is asked when a summand turns out to have another consumer.
Labels above |SEVERAL| are sets of owners, and a set is never a single summand.
The two comparisons in front make sure that the third one looks at a term that exists.

@<Functions of {\tt engine.c}@>=
static int is_the_term(const finder *f, uint32_t label, uint32_t cell)
{
  return label>=FIRST_TERM && !(label&SEVERAL) && f->term[label-FIRST_TERM].cell==cell;
}

@ The rules in the order in which they apply. A leaf is everybody's and nobody's; it stays without a label. The same label again changes nothing, and
|COMMON| is final. The first consumer decides. Then comes the exception for summands that are used after the sums as well. If only one of the two
labels is a summand, the cell is |COMMON|. What remains is a cell with two different summands among its consumers, and about those the next section
has something to say.

The rules are asked for each arrow of the graph, so their order is also a question of speed: the two most frequent cases, a label that is right already and a leaf, are decided by the first line.

@<Functions of {\tt engine.c}@>=
static void meet(finder *f, uint32_t a, uint32_t l)
{
  uint32_t c=f->label[a];
  if (c==l || c==COMMON || arguments_of(f->raw,a)==0) return;
  if (c==NOBODY) f->label[a]=l;
  else if (after(c) && (after(l) || is_the_term(f,l,a))) return;
  else if (after(l) && is_the_term(f,c,a)) f->label[a]=l;
  else if (l<FIRST_TERM || c<FIRST_TERM) make_common(f,a);
  else add_owner(f,a,c,find_term(f,l-FIRST_TERM));
}

@ Two summands of one sample often share a cell, for instance the scalar product~$z_i$ in $y_i\ln\sigma(z_i)+(1-y_i)\ln(1-\sigma(z_i))$. If each were walked alone, $z_i$ would be |COMMON|, and with it all of its samples. They would be computed on the tape, $21$ multiplications each, and only two logarithms would be left for the loop. So a cell may have up to eight owners, for a while; they are kept in a set.
When the sweep arrives at the cell itself, all of its consumers are known, and its owners are joined into one \term{bundle}.

The structure behind it is the simplest of all for sets that only grow. Each term points to another term of its bundle, or to itself if it represents the bundle; to find the representative one follows the pointers, and on the way each pointer is made to skip one. So paths halve each time they are walked, and in practice they have one step or two.

@<Functions of {\tt engine.c}@>=
static uint32_t find_term(finder *f, uint32_t t)
{
  while (f->up[t]!=t) t=f->up[t]=f->up[f->up[t]];
  return t;
}

@ A set that isn't needed any more becomes the first of the free ones. Its first entry, which held a term, now holds the number of the free set behind
it. No memory is given back, and none is needed for the chain.
In most graphs there are never more than a handful of sets at the same time, because the two consumers of a shared cell stand close to it.

@<Functions of {\tt engine.c}@>=
static void drop_set(finder *f, uint32_t s)
{
  f->set[s].term[0]=f->free_set, f->free_set=s;
}

@ If the cell had a set of owners, that becomes free. From now on nothing that happens to this cell will be remembered: it has too many owners, or
owners of different kinds, and will be computed once, before the loops. Too many such cells, and there is nothing left to put into a loop. In a graph
where each summand uses the same few weights, though, the weights are leaves, and the |COMMON| cells are few.
A regularization such as $\lambda\sum w_j^2$ has its own summands, and is no reason for anything to be |COMMON|; a normalization of the weights, $w_j/\vert w\vert$, makes one common cell for each weight, which is as it should be, since it is the same for all samples.

@<Functions of {\tt engine.c}@>=
static void make_common(finder *f, uint32_t a)
{
  if (f->label[a]&SEVERAL) drop_set(f,f->label[a]&~SEVERAL);
  f->label[a]=COMMON;
}

@ Sets that are not used any more hang on a chain of their own, linked by their first entries, and are used again. At any time there are only as many as there are cells between the first of their consumers and themselves.
It is the same economy as in the table of shared cells: memory is bounded by what is open at the moment, and not by the length of the graph.

@<Functions of {\tt engine.c}@>=
static uint32_t new_set(finder *f)
{
  uint32_t s=f->free_set;
  if (s!=NO_CELL) return f->free_set=f->set[s].term[0], s;
  if (f->sets==f->set_room) {
    size_t m=f->set_room ? 2*f->set_room : 16;
    if (widen(&f->set,m,sizeof *f->set)) return f->status=NB_ENOMEM, NO_CELL;
    f->set_room=m;
  }
  return (uint32_t)f->sets++;
}

@ The first foreign owner makes a set of two; each further one is added, if it isn't there yet. Owners are always named by the representatives of their
bundles, so two terms that have been joined already count once. When there are more than eight different owners, the cell is taken for something that
everybody uses, and becomes |COMMON|.
Eight is enough for all losses that we have seen, where two or three terms of a sample share a score. It has to be a small number, for each new owner is compared with all that are there.

@<Functions of {\tt engine.c}@>=
static void add_owner(finder *f, uint32_t a, uint32_t c, uint32_t t)
{
  if (!(c&SEVERAL)) {
    uint32_t first=find_term(f,c-FIRST_TERM), s=first==t ? NO_CELL : new_set(f);
    if (s==NO_CELL) return;
    f->set[s].n=1, f->set[s].term[0]=first;
    f->label[a]=c=SEVERAL|s;
  }
  owner_set *o=f->set+(c&~SEVERAL);
  for (uint32_t k=0; k<o->n; k++)
    if (o->term[k]==t) return;
  if (o->n<f->most) o->term[o->n++]=t;
  else make_common(f,a);
}

@ Joining is the classic of union and find: each term points to another one of its bundle, and the last in the row is the bundle's representative, always the first term. A bundle has at most $64$ terms. Without that limit a chain of neighbors, of whom each shares a cell with the next one, would become one enormous body. If a union is refused, the whole
search starts again without unions; also if so many were joined that fewer than sixteen bundles are left. (It would be better to remember which bundles to leave alone; that is exercise material.)

Rosenbrock's chain, with squares that are computed once and shared by both neighbors, is the case that needs this limit. The square of~$x_i$ belongs to the summand~$i$ and to the summand $i-1$; both are joined, and the next square joins the next summand, and so on. After sixty-four the union is refused, and all is done again without unions: then the squares are |COMMON|, computed on the tape, and the rest of each summand is in the loop. The program is right, and its squares are slow.

@<Functions of {\tt engine.c}@>=
static void settle(finder *f, uint32_t v)
{
  uint32_t s=f->label[v]&~SEVERAL, t=0;
  owner_set o=f->set[s];
  drop_set(f,s);
  for (uint32_t k=0; k<o.n; k++) {@+@<Join the bundle of one owner to the others@>@;@+}
  f->label[v]=FIRST_TERM+t;
}

@ The owners were representatives when they were noted. Since then some of them may have been joined by way of another cell, so each is looked up again, and may turn out to be in the bundle already. Of two different ones the smaller leads; so a bundle is represented by its first term, and that will be used when the bundles are numbered. A cell whose union is refused goes to the |COMMON| ones; what has been joined before remains joined.

@<Join the bundle of one owner to the others@>=
uint32_t x=find_term(f,o.term[k]);
if (k==0) t=x;
if (x==t) continue;
if (f->most<2 || f->size[x]+f->size[t]>MOST_IN_BUNDLE) {@+f->refused++, f->label[v]=COMMON;@+return;@+}
if (x<t) {@+uint32_t y=t;@+t=x, x=y;@+}
f->up[x]=t, f->size[t]+=f->size[x], f->joined++;

@*2 Sums. Which cells are part of a sum? Additions, subtractions and changes of sign; and multiplications and divisions by a constant, if what they scale is such a sum: the $1/N$ in front of a loss, for example. A scaled product, as in $100\,t^2$, should be left alone, because it is a summand. So we look a little further
down, through scalings of scalings, until there is an addition, or something else.

So $-{1\over N}\sum_it_i$ is found whether it is written as a quotient, as a product with $-1/N$, or as a change of sign of either. And if somebody scales each summand instead, as in $\sum_it_i/N$, the summand is a quotient by a constant of something that isn't a sum; it stays whole, and the division is the last cell of each body.

@<Functions of {\tt engine.c}@>=
static int adds(const draft *d, uint32_t v)
{
  return d->op[v]==NB_ADD || d->op[v]==NB_SUB || d->op[v]==NB_NEG;
}

@ A product has the constant on either side, a quotient only below. The function returns the cell that is scaled. A constant divided by a cell is no
scaling, for it isn't linear in the cell; and a product of two constants would have been written by nobody but a program, whose output should still be
compiled correctly: here it is seen as one constant scaling another, and comes out as a summand.

@<Functions of {\tt engine.c}@>=
static uint32_t scaled_by_constant(const draft *d, uint32_t v) /* what is scaled, or |NO_CELL| */
{
  int op=d->op[v];
  if (op!=NB_MUL && op!=NB_DIV) return NO_CELL;
  if (d->op[d->b[v]]==NB_CONST) return d->a[v];
  return op==NB_MUL && d->op[d->a[v]]==NB_CONST ? d->b[v] : NO_CELL;
}

@ At most eight scalings are looked through. Would there be no limit, a long chain of multiplications by constants would be walked again from each of
its cells, and the search would take time proportional to the square of its length. A limit of eight keeps it linear, and nobody multiplies by nine
constants in a row. (If somebody does, the sum below isn't found, and the program is slower, but right.)
The function asks whether the scaled cell is used once; otherwise its other consumer would need the value of the inner sum, and a flattened sum has no value of its own.

@<Functions of {\tt engine.c}@>=
static int is_sum(const finder *f, uint32_t v)
{
  for (int k=0; k<8; k++) {
    if (adds(f->raw,v)) return 1;
    v=scaled_by_constant(f->raw,v);
    if (v==NO_CELL || f->uses[v]!=1) return 0;
  }
  return 0;
}

@ A sum is flattened with a stack. It holds cells and their weights. What is popped is either part of the sum, used only there, and replaced by its arguments; or it is a summand.
The stack belongs to the finder and grows by doubling; for sums that lean to the left, the usual ones, it never holds more than two entries, and for one that leans to the right as many as there are summands.

@<Functions of {\tt engine.c}@>=
static void push_part(finder *f, size_t *n, uint32_t cell, double weight)
{
  if (*n==f->stack_room) {
    size_t m=f->stack_room ? 2*f->stack_room : 64;
    if (widen(&f->stack,m,sizeof *f->stack) || widen(&f->weight,m,sizeof *f->weight)) {
      f->status=NB_ENOMEM;
      return;
    }
    f->stack_room=m;
  }
  f->stack[*n]=cell, f->weight[(*n)++]=weight;
}

@ The second argument of a subtraction gets the opposite weight. So $a-(b-c)$ has the summands $a$, $b$ and~$c$ with the weights $1$, $-1$ and~$1$. For a product with a constant, the weight is multiplied. The order on the stack is such that summands come out from right to left. Two weights that meet in a chain are multiplied, so a mean of differences of means comes out right, whatever its depth.

@<Functions of {\tt engine.c}@>=
static void open_part(finder *f, size_t *n, uint32_t v, double weight)
{
  const draft *d=f->raw;
  uint32_t a=d->a[v], b=d->b[v], x=adds(d,v) ? NO_CELL : scaled_by_constant(d,v);
  if (x!=NO_CELL) {@+@<Push what is scaled, with another weight@>@;@+}
  else if (d->op[v]==NB_NEG) push_part(f,n,a,-weight);
  else {@+@<Push both arguments, the second perhaps with a minus@>@;@+}
}

@ The constant is the argument that isn't scaled. For a quotient the weight is divided by it, and not multiplied by its reciprocal. That would be two roundings in place of one, and they can be seen: $49\cdot(1/49)$ isn't~$1$ in double precision. The second rounding is one that the user hasn't written, and so it isn't ours to make.

@<Push what is scaled, with another weight@>=
double c=constant_at(d,x==a ? b : a);
push_part(f,n,x,d->op[v]==NB_DIV ? weight/c : weight*c);

@ The second argument lies on top of the stack and is opened first. For |s = s + t| that is the summand, which has no parts, while the sum so far waits below; for |s = t + s| the summand waits, one entry more with each turn. It is the only difference that the two ways of writing make.

@<Push both arguments, the second perhaps with a minus@>=
push_part(f,n,a,weight);
push_part(f,n,b,d->op[v]==NB_SUB ? -weight : weight);

@ A term is noted with its weight and its sum. At the same time it becomes a bundle of its own: it is its own representative, and the size of the bundle
is one. The three arrays have a common room and grow together. We shall see that terms of several sums can be in one bundle, if the summands share
cells; two sums over the same samples, numerator and denominator of a fraction for instance, then run in one loop.
A variance and a mean over the same samples, a ratio of two sums, an average weighted by something that is learned: all of these are made of several sums over the same things, and it would be a waste to fetch the data for each of them.

@<Functions of {\tt engine.c}@>=
static void add_term(finder *f, uint32_t cell, double weight)
{
  if (f->terms==f->term_room) {
    size_t m=f->term_room ? 2*f->term_room : 64;
    if (widen(&f->term,m,sizeof *f->term) || widen(&f->up,m,sizeof *f->up)
      || widen(&f->size,m,sizeof *f->size)) {@+f->status=NB_ENOMEM;@+return;@+}
    f->term_room=m;
  }
  summand *t=f->term+f->terms;
  t->cell=cell, t->sum=(uint32_t)f->sums, t->weight=weight;
  f->up[f->terms]=(uint32_t)f->terms, f->size[f->terms]=1, f->terms++;
}

@ A sum of fewer than sixteen summands isn't worth a loop. Its parts are then labeled as |TRIED|, so that they aren't flattened again one level deeper, which could make a long chain quadratic.
A chain of three million additions with one product somewhere is a sum with a single summand that is no leaf; without the mark, the sweep would flatten it from its first addition, then from its second, and so on. With it the chain is walked twice.

@<Functions of {\tt engine.c}@>=
static size_t flatten(finder *f, uint32_t root, uint32_t label)
{
  size_t n=0, inner=0;
  push_part(f,&n,root,1);
  while (n>0 && !f->status) {@+@<Take a cell from the stack@>@;@+}
  return inner;
}

@ A part of the sum must be used only there; if it has another consumer, it is a summand like any other, although it is a sum itself. The root may have as many consumers as it likes, for its value will exist. With |TRIED| nothing is noted but the label: the terms were found before, and there were too few of them.

@<Take a cell from the stack@>=
uint32_t v=f->stack[--n];
double weight=f->weight[n];
if ((v==root || f->uses[v]==1) && is_sum(f,v)) {@+@<Open the part of the sum, and label it@>@;@+}
else if (label!=TRIED) {
  inner+=arguments_of(f->raw,v)>0;
  add_term(f,v,weight);
}

@ The label is zero the first time, when it isn't known yet whether the sum is long enough: until that is decided, the parts keep what they have.

@<Open the part of the sum, and label it@>=
if (label) f->label[v]=label;
open_part(f,&n,v,weight);

@ So it is done at most twice: first to find the terms, then once more to label the parts, either as |INSIDE| a sum or as |TRIED|.

Only summands that are no leaves are counted, because a loop over leaves has no body. That a sum of a thousand variables isn't a loop may look like a gap; it becomes one fused step with a list of a thousand entries, and it couldn't be faster in lanes.

@<Functions of {\tt engine.c}@>=
static int take_sum(finder *f, uint32_t v)
{
  size_t first=f->terms, inner=flatten(f,v,0);
  if (f->status || inner<FEWEST) {@+@<Mark the sum as too short@>@;@+}
  @<Find the terms again, in the order in which they were written@>@;
  @<Number the sum, and give its label to each term@>@;
  return 1;
}

@ The terms that were found are forgotten by setting their number back; their memory is used by the next sum. That the answer is no has a consequence for the caller: a cell that isn't taken hands its label on to its arguments, and each of these may be a sum that is looked at in turn. It is |TRIED| that keeps this from happening to parts of the same sum.

@<Mark the sum as too short@>=
f->terms=first;
flatten(f,v,TRIED);
return 0;

@ A stack gives back in reverse what was put on it. So the terms are turned around, to be in the order in which they were written. It matters twice: rounding errors depend on the order of a sum, and the bundles get their numbers from the first of their terms, so that the turns of a loop come in the order of the samples, and their data in the order of memory.

@<Find the terms again, in the order in which they were written@>=
f->terms=first, flatten(f,v,INSIDE);
for (size_t i=first, j=f->terms; i+1<j; i++) {
  summand t=f->term[i];
  f->term[i]=f->term[--j], f->term[j]=t;
}

@ The terms learn their owner as they would from any consumer, by |meet|. So a term that is used by somebody else as well becomes |COMMON| or a shared one by the same rules as the cells below it, and there is no second set of rules to keep in step.

@<Number the sum, and give its label to each term@>=
if (f->sums==f->sum_room) {
  size_t m=f->sum_room ? 2*f->sum_room : 16;
  if (widen(&f->sum,m,sizeof *f->sum)) {@+f->status=NB_ENOMEM;@+return 1;@+}
  f->sum_room=m;
}
f->sum[f->sums++]=v;
for (size_t i=first; i<f->terms; i++) meet(f,f->term[i].cell,FIRST_TERM+(uint32_t)i);

@ The sweep. When it comes to a cell, all consumers have spoken.
For a cell with the label |AFTER| there are two possibilities. It is a sum, and is taken; or it isn't, or has too few summands, and hands its label on to its arguments. All other labels are handed on in any case. Leaves and the additions inside of a sum are passed over: a leaf has no arguments, and the arguments of an addition inside are summands, which got their labels when the sum was taken.

@<Functions of {\tt engine.c}@>=
static void find_owners(finder *f)
{
  const draft *d=f->raw;
  f->label[d->n-1]=AFTER;
  for (uint32_t v=(uint32_t)d->n; v-->0 && !f->status; ) {
    int n=arguments_of(d,v);
    if (n==0 || f->label[v]==INSIDE) continue;
    if (f->label[v]&SEVERAL) settle(f,v);
    if (f->label[v]==AFTER && is_sum(f,v) && take_sum(f,v)) continue;
    meet(f,d->a[v],f->label[v]);
    if (n>1) meet(f,d->b[v],f->label[v]);
  }
}

@ If some union was refused, or nearly everything has been joined into a few large bundles, the labels are thrown away and all is done again, without
unions: cells that are shared by several summands are |COMMON| then. The second time there are no sets, and nothing can be refused, so there is no
third time. In the tests a long chain of neighbors makes this happen; it is recorded, compiled, and compared like all others. The price is one more sweep, and only in such cases.
The last of the three conditions is a matter of experience: if two hundred summands were joined into three bundles, there is nothing to repeat, and it is better to have common cells and many small summands.

@<Functions of {\tt engine.c}@>=
static void find_owners_twice(finder *f)
{
  f->most=MOST_OWNERS, f->free_set=NO_CELL;
  find_owners(f);
  if (f->terms>=FEWEST && f->terms-f->joined<FEWEST) f->refused++;
  if (!f->refused || f->status) return;
  memset(f->label,0,f->raw->n*sizeof *f->label);
  f->terms=f->sums=f->sets=0, f->free_set=NO_CELL;
  f->most=1; /* no unions */
  find_owners(f);
}

@ What can the search not see? It finds sums, and nothing else: a product of many factors, or the maximum of many numbers, stays on the tape. It finds one level of loops. A sum inside of each summand, with a thousand terms of its own, is unrolled in the template, which is right as long as the template is short, and wasteful if it isn't. It relies on the order of creation within
a body. Whoever shuffles the nodes of a graph, as some programs do that read graphs from files, gets as many groups as there are orders; to number the cells anew, depth first from each summand, would bring them together again, and costs about as much as the search itself. And it doesn't look at values, so a branch that was decided while recording
is a shape of its own: two branches, two groups.

In all of these cases the result is right. This isn't a promise but a consequence of the way it is done. A cell is put into a loop only if it was {\it compared}, argument by argument, with a cell of the template; everything else is computed as it stands. The tests of this chapter record the same loss in three dozen ways that people have written losses, with sums from the left, from the right and pairwise, with
the mean taken inside or outside, over ragged samples and shared squares, and compare each of them with |nb_forward| and |nb_backward|; and so they do with ten thousand graphs that nobody would write.

Some of these ways were found only by a part of the search that looks superfluous until one meets them. |s = t1 + s| leans to the right. Two summands for each sample, added one after the other, need bundles; all first ones and then all second ones need bundles, too, and an order of creation that doesn't follow the samples. A mean of ratios needs weights in columns. A graph of a hundred lines that isn't found teaches more than a thousand that are; if you have one, it will be welcome as a test.

@*2 Bodies. Now bundles are numbered in the order of their first terms, and the cells of each are listed, in their own order. In |start| we count, then add up, and then know where each body begins in one long list: it is counting sort, the oldest linear trick.

For (1) the list of cells is $200\cdot44$ numbers long, each sample's cells in a row, in the order in which they were made; the $k$th cell of the sample~$i$ stands at $44i+k$. If the graph had been recorded layer by layer, the cells of a sample would be scattered over the graph, and would still come out in that row. The sorting is what makes the two graphs equal.

@<Types of {\tt engine.c}@>=
typedef struct body_list {
  size_t n;
  uint32_t *bundle; /* for each term: its bundle */
  uint32_t *start, *cell; /* where each body begins, and all cells */
  uint32_t *first, *term; /* where the terms of each bundle begin, and all terms */
  uint64_t *hash;
} body_list;

@ @<Functions of {\tt engine.c}@>=
static void close_bodies(body_list *b)
{
  free(b->bundle), free(b->start), free(b->cell);
  free(b->first), free(b->term), free(b->hash);
}

@ A bundle's representative is the first of its terms. So in a loop over all terms, the representative comes before the others of its bundle, and gives
it its number; the second loop passes it on. After that, |find_term| isn't needed any more. Memory for the sorting is taken here: for each bundle the
places where its cells and its terms will begin, and a hash of its looks.
Nothing is allocated for a body by itself: a hundred thousand bodies are ranges in one array.

@<Functions of {\tt engine.c}@>=
static int open_bodies(finder *f, body_list *b)
{
  size_t t=f->terms;
  b->bundle=malloc((t+1)*sizeof *b->bundle);
  if (!b->bundle) return 1;
  for (uint32_t i=0; i<t; i++) b->bundle[i]=find_term(f,i)==i ? (uint32_t)b->n++ : 0;
  for (uint32_t i=0; i<t; i++) b->bundle[i]=b->bundle[find_term(f,i)];
  b->start=calloc(b->n+2,sizeof *b->start), b->first=calloc(b->n+2,sizeof *b->first);
  b->term=malloc((t+1)*sizeof *b->term), b->hash=calloc(b->n+1,sizeof *b->hash);
  return !b->start || !b->first || !b->term || !b->hash;
}

@ What does a body look like from far away? The hash takes in the operation of each cell, and of which kind its arguments are: constants, common cells, or cells of the same body. It doesn't take in {\it which\/} constant or which common cell; these will differ. (A representative is the first term of its
bundle, so after |open_bodies| the bundle of |find_term(i)| is known when $i$ comes.)

@<Functions of {\tt engine.c}@>=
enum { KIND_CONSTANT, KIND_COMMON, KIND_OWN };
static int kind_of_argument(const finder *f, uint32_t a)
{
  if (f->raw->op[a]==NB_CONST) return KIND_CONSTANT;
  return f->label[a]>=FIRST_TERM ? KIND_OWN : KIND_COMMON;
}

@ Multiplying by a large odd number moves the information of the lower bits to the upper ones, and the shift brings it back down. It is no cryptography.
It has to be fast, and to send different bodies to different numbers most of the time; when it fails, two bodies are compared that have nothing in
common, and the comparison ends at the first cell.
A hash of $64$ bits that treats a hundred thousand shapes differently by pure chance fails with a probability of one in three thousand million; and if it does, a group is tried in vain.

@<Functions of {\tt engine.c}@>=
static uint64_t stir(uint64_t h, uint64_t x)
{
  h=(h^x)*0xD6E8FEB86659FD93u;
  return h^h>>29;
}

@ The looks of one cell are packed into one number: the operation in the lowest byte, then the kinds of the arguments, then the length of a logsumexp. A
cell with one argument has nothing where the second kind would be.
Two cells that look alike may still differ, in a constant or in a common cell; that is what columns are for.

@<Functions of {\tt engine.c}@>=
static uint64_t look_of(const finder *f, uint32_t v)
{
  const draft *d=f->raw;
  uint64_t x=d->op[v]|(uint64_t)kind_of_argument(f,d->a[v])<<8;
  if (arguments_of(d,v)==2) x|=(uint64_t)kind_of_argument(f,d->b[v])<<12;
  if (d->op[v]==NB_LOGSUMEXP) x|=(uint64_t)d->b[v]<<16;
  return x;
}

@ The cells are sorted in two sweeps upwards. Between the two, counts become places: it is the moment in which the bodies come to lie side by side.

In an array of three bodies with $4$, $2$ and~$3$ cells the counts $4$, $2$, $3$ are added up to $4$, $6$,~$9$. With the zero in front these are the places at which the bodies begin, and the last number is that of all cells together.

@<Functions of {\tt engine.c}@>=
static int list_bodies(finder *f, body_list *b)
{
  size_t n=f->raw->n;
  @<Give each cell its bundle, its place and a part in the hash@>@;
  @<Sort the cells by their bundles@>@;
  return 0;
}

@ Each cell that belongs to a term gets the bundle as its new label, a place in the body, and a part in the hash. As the cells are visited in the order of their creation, the places are in that order, too, and the hash of a body depends on it. The operation of a cell's arguments has been taken in before it, since they have smaller numbers; so the hash is one of the whole body, though each cell adds only what it sees of itself.

@<Give each cell its bundle, its place and a part in the hash@>=
for (uint32_t v=0; v<n; v++)
  if (f->label[v]>=FIRST_TERM) {
    uint32_t k=b->bundle[f->label[v]-FIRST_TERM];
    f->label[v]=FIRST_TERM+k, f->place[v]=b->start[k+1]++;
    b->hash[k]=stir(b->hash[k],look_of(f,v));
  }

@ Counting sort writes each cell once, to where it belongs; nothing is compared. The writes jump between the bodies if the graph was recorded layer by layer, and go straight on if it was recorded sample by sample. A clock can tell the two apart; the result can't.

@<Sort the cells by their bundles@>=
for (size_t k=0; k<b->n; k++) b->start[k+1]+=b->start[k];
b->cell=malloc((b->start[b->n]+1)*sizeof *b->cell);
if (!b->cell) return 1;
for (uint32_t v=0; v<n; v++)
  if (f->label[v]>=FIRST_TERM) b->cell[b->start[f->label[v]-FIRST_TERM]+f->place[v]]=v;

@ The terms are sorted by bundles in the same way, only that the counters are moved downwards here and serve as places at the same time. At the end
|first| would be off by one place, and is moved back. To sort by counting takes three short loops and no comparison, and keeps the order of those that
are equal: the terms of a bundle remain in the order of the sums they came from.

@<Functions of {\tt engine.c}@>=
static void list_terms(const finder *f, body_list *b)
{
  for (size_t i=0; i<f->terms; i++) b->first[b->bundle[i]+1]++;
  for (size_t k=0; k<b->n; k++) b->first[k+1]+=b->first[k];
  for (size_t i=f->terms; i-->0; ) { /* |first| is moved down and ends where it should */
    uint32_t k=b->bundle[i];
    b->term[--b->first[k+1]]=(uint32_t)i;
  }
  for (size_t k=0; k<b->n; k++) b->first[k]=b->first[k+1];
  b->first[b->n]=(uint32_t)f->terms;
}

@ A body is a list of cells in the order in which they were made, and two bodies are compared as lists. It is worth a moment to see why this works at all, as the question whether two graphs are the same up to the names of their nodes is famous for being hard. Here the graphs come with an order, and the order isn't arbitrary: it is that in which a program has run. In each turn of a loop a program does the same things in the same order, unless it decides
otherwise. So the $k$th cell of one body corresponds to the $k$th cell of the other, or to none. A program that is recorded layer by layer for all samples, first all hidden units of all samples and then all outputs, mixes the bodies; but within each body the order is still the same, since sorting by bundles keeps it.

@*2 Groups. A group has a template, which is the first of its bodies, and members. For each argument of each cell of the template there is a column if some member differs there, and none if all are alike. Columns hang on {\it positions}, never on cells: if the first summand is $x_1\cdot x_1$ and the second $x_2\cdot x_7$, both arguments
need columns, though the template has the same cell twice.

One would think that a coincidence in the very first summand is rare. It isn't: in a factorization $\sum_{ij}(r_{ij}-u_i\cdot v_j)^2$ over all pairs, or in a sum over pairs $(i,j)$ that begins with $i=j$, the first summand is always the one with the coincidence.

@<Types of {\tt engine.c}@>=
typedef struct varying {
  int kind;
  size_t room;
  double *number; /* |KIND_CONSTANT| */
  uint32_t *index; /* cells of the raw draft, or places in the body */
} varying;

@ The template knows for each cell the operation and of what kind its arguments are; for each argument also which it was in the first body, and its column, if it has one. Roots are few, but have nearly everything that arguments have: the place may differ from member to member, and so may the weight.

@<Types of {\tt engine.c}@>=
typedef struct body_cell {
  uint8_t op, kind[2];
  uint32_t arg[2], column[2]; /* cell or place; number of a column, from 1, or 0 */
} body_cell;
typedef struct body_root {
  uint32_t place, sum, weights, picks; /* the last two are columns, or 0 */
  double weight;
} body_root;

@ A group is its template, its columns, and the number of its members; {\it which\/} bodies are members is nowhere written, except in the array |group_of| of the finder. So a member costs a group nothing but the entries of the columns in which anybody differs. |next| is for the chain of groups with similar hashes.

@<Types of {\tt engine.c}@>=
typedef struct shape {
  uint32_t cells, roots, members, next;
  body_cell *cell;
  body_root *root;
  varying *column;
  size_t columns, column_room, picks;
  uint64_t hash;
} shape;

@ A column comes into being when the first difference is found, by member number~$r$. All earlier members were like the template, so it is filled up with that.
The cost of a column is one entry for each member, from the moment at which it exists, whether this member differs or not. A loop over a thousand samples with twenty inputs ends up with twenty columns of a thousand numbers, the data, in the form in which the kernels want them; the graph, which had a node for each of them, can be thrown away.

@<Functions of {\tt engine.c}@>=
static void put_entry(finder *f, shape *g, uint32_t c, size_t r, double number, uint32_t index)
{
  varying *k=g->column+c-1;
  if (r>=k->room) {@+@<Make room for the entry of member~|r|@>@;@+}
  if (k->kind==KIND_CONSTANT) k->number[r]=number;
  else k->index[r]=index;
}

@ The room is doubled until the entry fits. Once is always enough, in fact, since entries come one after the other; even the thousand copies with which a column begins, if a thousand samples have the same bias and the next one hasn't, are put in one by one. But this is a property of another function, and a loop that looks twice costs nothing and needs no proof.

@<Make room for the entry of member~|r|@>=
size_t m=k->room ? k->room : 16;
while (m<=r) m*=2;
if (k->kind==KIND_CONSTANT ? widen(&k->number,m,sizeof *k->number) : widen(&k->index,m,sizeof *k->index)) {
  f->status=NB_ENOMEM;
  return;
}
k->room=m;

@ Columns are numbered from~1, so that 0 can mean that there is none. The new column is filled with the template's entry for all members so far; the
member that differs is entered by the caller. It may happen that this member then turns out not to fit, because of a later cell. Then the column has
one entry too many, which the next member overwrites; and if no next member differs there, it is a column of equal entries, which will be recognized
as such.

@<Functions of {\tt engine.c}@>=
static uint32_t new_column(finder *f, shape *g, int kind, double number, uint32_t index)
{
  if (g->columns==g->column_room) {
    size_t m=g->column_room ? 2*g->column_room : 8;
    if (widen(&g->column,m,sizeof *g->column)) return f->status=NB_ENOMEM, 0;
    g->column_room=m;
  }
  memset(g->column+g->columns,0,sizeof *g->column);
  g->column[g->columns++].kind=kind;
  for (size_t r=0; r<g->members && !f->status; r++) put_entry(f,g,(uint32_t)g->columns,r,number,index);
  return (uint32_t)g->columns;
}

@ One argument of a member against the template. Constants are compared bit by bit. A cell of the body is compared by its place. Where a member takes {\it another\/} cell of its own body than the template does, it {\it picks}: the output that belongs to the sample's label is the most important example. That is allowed up to sixty-four
times.

@<Functions of {\tt engine.c}@>=
static int fits_argument(finder *f, shape *g, body_cell *t, int k, uint32_t a)
{
  int kind=t->kind[k];
  if (kind_of_argument(f,a)!=kind) return 0;
  @<Look at both arguments, and return if they agree@>@;
  @<Enter the argument into its column@>@;
  return !f->status;
}

@ If there is a column already, it gets an entry in any case, also from a member that agrees with the template; so the comparison can be left out then. Bit by bit means that a NaN agrees with itself, and that $0$ and $-0$ are different: what one would expect from a comparison of programs, and the contrary of what |==| does.

@<Look at both arguments, and return if they agree@>=
double number=0, old=0;
uint32_t index=kind==KIND_OWN ? f->place[a] : a;
if (kind==KIND_CONSTANT) {
  number=constant_at(f->raw,a), old=constant_at(f->raw,t->arg[k]);
  if (!t->column[k] && memcmp(&number,&old,sizeof old)==0) return 1;
}
else if (!t->column[k] && index==t->arg[k]) return 1;

@ A column of places in the body is a pick, and each one costs a load for every lane; hence the limit. A body that wants more of them isn't a turn of this loop in any reasonable sense: its cells are connected in another way, and the operations agree by accident.

@<Enter the argument into its column@>=
if (!t->column[k]) {
  if (kind==KIND_OWN && g->picks++>=MOST_PICKS) return 0;
  t->column[k]=new_column(f,g,kind,old,t->arg[k]);
}
if (!f->status) put_entry(f,g,t->column[k],g->members,number,index);

@ The terms of a member must belong to the same sums in the same order. For a fraction of two sums over the same samples a body has two roots, one in each. The weight may differ (think of classes with weights), and so may the place.

@<Functions of {\tt engine.c}@>=
static int fits_root(finder *f, shape *g, body_root *r, const summand *t)
{
  uint32_t place=f->place[t->cell];
  if (t->sum!=r->sum) return 0;
  if (place!=r->place && !r->picks) {
    if (g->picks++>=MOST_PICKS) return 0;
    r->picks=new_column(f,g,KIND_OWN,0,r->place);
  }
  if (r->picks && !f->status) put_entry(f,g,r->picks,g->members,0,place);
  if (t->weight!=r->weight && !r->weights) r->weights=new_column(f,g,KIND_CONSTANT,r->weight,0);
  if (r->weights && !f->status) put_entry(f,g,r->weights,g->members,t->weight,0);
  return !f->status;
}

@ The comparison of a whole body: cell by cell, first the operation, then the arguments, and last the terms. As soon as something doesn't fit, the
answer is no. It is a comparison of graphs, which sounds like a hard problem; but these graphs have an order, that of creation, and whoever writes a
loop creates the cells of each turn in the same order. So it is a comparison of lists.

A body may fail to fit after some of its columns have got an entry. These entries stand at the place |members|, which the next body that fits will overwrite; so nothing has to be taken back. If no further body comes, the column is one entry longer than anybody will look.

@<Functions of {\tt engine.c}@>=
static int fits(finder *f, shape *g, const body_list *b, uint32_t k)
{
  const draft *d=f->raw;
  const uint32_t *cell=b->cell+b->start[k], *t=b->term+b->first[k];
  for (uint32_t j=0; j<g->cells; j++) {@+@<Compare a cell with that of the template@>@;@+}
  @<Compare the roots with those of the template@>@;
  return 1;
}

@ The operation first, since it costs one comparison of bytes and is the most likely to differ; then the first argument, then what is left. A logsumexp must have the same number of arguments. For the loss~(1) a member that fits passes $44$ operations with two arguments at most, and nothing is allocated on the way but the room for its entries.

@<Compare a cell with that of the template@>=
uint32_t v=cell[j];
body_cell *c=g->cell+j;
if (d->op[v]!=c->op || !fits_argument(f,g,c,0,d->a[v])) return 0;
if (d->op[v]==NB_LOGSUMEXP && d->b[v]!=c->arg[1]) return 0;
if (arguments_of(d,v)==2 && !fits_argument(f,g,c,1,d->b[v])) return 0;

@ The roots come last. A body with the same cells may belong to another sum: numerator and denominator of a fraction may well be made of the same things. Such a body isn't a member, but it opens a group of its own, which may then have columns in common with this one, and so run in the same loop.

@<Compare the roots with those of the template@>=
for (uint32_t r=0; r<g->roots; r++)
  if (!fits_root(f,g,g->root+r,f->term+t[r])) return 0;

@ A body that fits nowhere is the template of a new group.
It keeps what it is made of by numbers: the operation of each cell, the kinds of its arguments, and for an argument of its own body the place. No column exists at this moment, because nobody differs yet.

@<Functions of {\tt engine.c}@>=
static void set_argument(const finder *f, body_cell *c, int k, uint32_t a)
{
  c->kind[k]=(uint8_t)kind_of_argument(f,a);
  c->arg[k]=c->kind[k]==KIND_OWN ? f->place[a] : a;
}

@ The template is a copy of the first body, with the kinds of its arguments. A cell of the body is known by its place in it, a constant or a common cell
by its number in the raw draft; so a member can be compared with the template without looking at the first body again. For a logsumexp the number of
arguments is noted in the place of the second argument, which it doesn't have.

@<Functions of {\tt engine.c}@>=
static void fill_template(const finder *f, shape *g, const body_list *b, uint32_t k)
{
  const draft *d=f->raw;
  for (uint32_t j=0; j<g->cells; j++) {@+@<Copy a cell into the template@>@;@+}
  for (uint32_t r=0; r<g->roots; r++) {@+@<Copy a root into the template@>@;@+}
}

@ An argument is |KIND_OWN| if it has a label of its bundle, and all cells of a bundle are in one body; so its place is known, and smaller than that of the cell itself. This is how the template can be woven later from its first cell to its last.

@<Copy a cell into the template@>=
uint32_t v=b->cell[b->start[k]+j];
g->cell[j].op=d->op[v];
set_argument(f,g->cell+j,0,d->a[v]);
if (arguments_of(d,v)==2) set_argument(f,g->cell+j,1,d->b[v]);
if (d->op[v]==NB_LOGSUMEXP) g->cell[j].arg[1]=d->b[v];

@ For a root, it is the place of its cell, the number of its sum and its weight. A term of the sum that isn't a cell of its own body, such as a variable, never comes here; |eligible|, below, has sent its bundle away.

@<Copy a root into the template@>=
const summand *t=f->term+b->term[b->first[k]+r];
g->root[r].place=f->place[t->cell], g->root[r].sum=t->sum, g->root[r].weight=t->weight;

@ A group begins with no members; the body from which the template was taken becomes the first one when its caller counts it. All groups with the same
hash, up to the size of the table, hang on one chain, with the newest in front: loops often run through their shapes in turn, and a body is likely to
be of a shape that was seen a short while ago.
For a corpus of sentences, sorted by length, the group in front is nearly always the right one.

@<Functions of {\tt engine.c}@>=
static uint32_t new_group(finder *f, const body_list *b, uint32_t k, uint64_t hash)
{
  @<Make room for a group, or return none@>@;
  @<Give the group the measures of the body@>@;
  fill_template(f,g,b,k);
  return (uint32_t)(f->groups-1);
}

@ Groups are numbered, and not pointed to, because this array moves when it grows. Whoever keeps a pointer to a group while another group is opened has a pointer to memory that may have been freed, and it will work in every test with fewer than sixteen groups.

@<Make room for a group, or return none@>=
if (f->groups==f->group_room) {
  size_t m=f->group_room ? 2*f->group_room : 16;
  if (widen(&f->group,m,sizeof *f->group)) return f->status=NB_ENOMEM, NO_CELL;
  f->group_room=m;
}

@ The measures are the numbers of cells and of roots. Together with the hash they are what is asked before any cell is compared, so they are copied here, where they stand in one line of the cache, and aren't looked up in the list of bodies. If memory fails, the group counts as made, empty as it is, and |close_finder| frees what it has.

@<Give the group the measures of the body@>=
shape *g=f->group+f->groups++;
memset(g,0,sizeof *g);
g->cells=b->start[k+1]-b->start[k], g->roots=b->first[k+1]-b->first[k], g->hash=hash;
g->cell=calloc(g->cells+1,sizeof *g->cell), g->root=calloc(g->roots+1,sizeof *g->root);
if (!g->cell || !g->root) return f->status=NB_ENOMEM, NO_CELL;

@ A bundle is eligible if each of its terms is a cell of its own body; a term that is a variable, or is used elsewhere as well, has no body.
Such terms are added one by one, after the loops; in a sum of a loss and two penalties these are the penalties.

@<Functions of {\tt engine.c}@>=
static int eligible(const finder *f, const body_list *b, uint32_t k)
{
  if (b->start[k]==b->start[k+1]) return 0;
  for (uint32_t i=b->first[k]; i<b->first[k+1]; i++)
    if (f->label[f->term[b->term[i]].cell]!=FIRST_TERM+k) return 0;
  return 1;
}

@ Where does a bundle belong? Its hash leads to a chain of groups. Those with the same hash, length and number of terms are tried, but not more than
eight, for somebody might have a graph with a hundred thousand bodies that look alike from afar and never fit. If none fits, the bundle opens a group
of its own. That is no loss: groups that remain small are dissolved later.

The number eight bounds the damage of a bad case. A graph with $20\,000$ random shapes takes $20\,000$ groups of one member, and each body is compared with eight others at most before it opens its own; so a search in vain remains linear, and costs about twice as much as recording did. The user then has the program that he would have had without it.

@<Functions of {\tt engine.c}@>=
static uint32_t home_of(finder *f, const body_list *b, uint32_t k, uint32_t *head, size_t size)
{
  uint64_t hash=stir(b->hash[k],b->first[k+1]-b->first[k]);
  uint32_t *seat=head+(hash>>20&(size-1));
  int tries=0;
  for (uint32_t i=*seat; i!=NO_CELL; i=f->group[i].next) {@+@<Return the group if the body fits@>@;@+}
  @<Open a group for the body@>@;
}

@ Three numbers are compared before the body is; then the tries are counted. A body that doesn't fit may have left entries behind, which does no harm, or may have failed for lack of memory, and only the status can tell the two apart.

@<Return the group if the body fits@>=
shape *g=f->group+i;
if (g->hash!=hash || g->cells!=b->start[k+1]-b->start[k]) continue;
if (g->roots!=b->first[k+1]-b->first[k] || ++tries>MOST_TRIES) continue;
if (fits(f,g,b,k)) return i;
if (f->status) return NO_CELL;

@ The new group takes the first place in the chain, in front of those that didn't fit. It is the only change that is ever made to the table; a group that is dissolved later stays in it, and nobody looks any more by then.

@<Open a group for the body@>=
uint32_t i=new_group(f,b,k,hash);
if (i!=NO_CELL) f->group[i].next=*seat, *seat=i;
return i;

@ Each bundle goes to its group; groups with fewer than sixteen members are dissolved, and their cells become |COMMON|: computed one by one.

Why sixteen? A loop costs something even if it is short: a block of lanes is cleared, its instructions are fetched, its roots are added, whether there are sixteen turns in it or sixty-four. With nine turns we found the loop no more than a tenth faster than the tape. And a group that was found by coincidence, because three summands of a hundred happen to look alike, isn't worth a loop of its own.

@<Functions of {\tt engine.c}@>=
static void make_groups(finder *f, const body_list *b)
{
  @<Make the table in which groups are looked up@>@;
  for (uint32_t k=0; k<b->n && !f->status; k++) {@+@<Find a group for the bundle~|k|@>@;@+}
  free(head);
}

@ The table has a place for each bundle, up to a million; nearly all of them stay empty, as there are fewer shapes than bundles, or should be. If each bundle has a shape of its own, chains are short all the same. Beyond a million bundles they get longer, and the limit of eight tries sees to it that nobody waits for that.

@<Make the table in which groups are looked up@>=
size_t size=64;
while (size<b->n && size<1u<<20) size*=2;
uint32_t *head=malloc(size*sizeof *head);
f->group_of=malloc((b->n+1)*sizeof *f->group_of);
if (!head || !f->group_of) {@+f->status=NB_ENOMEM;@+free(head);@+return;@+}
memset(head,255,size*sizeof *head);

@ The count of members is raised here and nowhere else, after the body has been compared: until then its entries stand at the place behind the last member, as if on probation.

@<Find a group for the bundle~|k|@>=
f->group_of[k]=eligible(f,b,k) ? home_of(f,b,k,head,size) : NO_CELL;
if (!f->status && f->group_of[k]!=NO_CELL) f->group[f->group_of[k]].members++;

@ The last labels. Cells of a group that is large enough are |IN_LOOP|: they are never computed one by one. All others of the bundles become |COMMON|,
since somebody has to compute them. How many are in loops is counted, for it decides whether the whole effort was worth it.

Only here the word |COMMON| gets its last meaning: whatever isn't in a loop is computed one by one, whether it is shared by all or was simply alone. The weaver makes no difference between the two.

@<Functions of {\tt engine.c}@>=
static void label_members(finder *f, const body_list *b)
{
  for (uint32_t k=0; k<b->n; k++) {
    if (f->group_of[k]!=NO_CELL && f->group[f->group_of[k]].members<FEWEST) f->group_of[k]=NO_CELL;
    int in=f->group_of[k]!=NO_CELL;
    for (uint32_t j=b->start[k]; j<b->start[k+1]; j++) f->label[b->cell[j]]=in ? IN_LOOP : COMMON;
    if (in) f->covered+=b->start[k+1]-b->start[k];
  }
}

@ A cell of a failed group that was |COMMON| to nobody may still be wanted by a member of another one? No: a body's cells belong to their bundle alone. That was the meaning of the labels from the beginning, and it is checked nowhere, since it can't be otherwise. What remains to be said about the terms: those without a group are marked, and will be added one by one.
The array |up| has done its work as union and find, and is used for something else from here on, which saves four bytes a term and costs a comment.

@<Functions of {\tt engine.c}@>=
static void mark_terms(finder *f, const body_list *b)
{
  for (size_t i=0; i<f->terms; i++)
    f->up[i]=f->group_of[b->bundle[i]]; /* from now on: a term's group */
}

@ And this is the search, from beginning to end. No step of it looks at a value: which loops are found depends on the shape of the graph only. No step
recurs, so a chain of ten million cells is as harmless as a bush. The arrays take nine bytes for each cell, and four more for each cell in a body. On
the way from the owners to the groups a lack of memory is noted in |status|, as everywhere.

@<Functions of {\tt engine.c}@>=
static nb_status find_loops(finder *f, const draft *raw)
{
  body_list b={0};
  @<Take memory for what is known of each cell@>@;
  @<Find owners, then bodies, then groups@>@;
  close_bodies(&b);
  return f->status;
}

@ Two of the three arrays must begin with zeros: nobody is used, and nobody is owned. The places in the bodies are written before they are read, so clearing them would be one sweep through memory for nothing; for ten million cells these are forty megabytes.

@<Take memory for what is known of each cell@>=
f->raw=raw;
f->uses=calloc(raw->n,1), f->label=calloc(raw->n,sizeof *f->label);
f->place=malloc(raw->n*sizeof *f->place);
if (!f->uses || !f->label || !f->place) return NB_ENOMEM;

@ Between the second and the third step the meaning of a label changes: first it is the number of a term, then that of a bundle. It is one array with two lives, and each of the functions is written for one of them. If you change the order of two lines in this function, nothing will crash, and nothing will be found; the tests that ask how much of a graph is covered by loops are there for that.

@<Find owners, then bodies, then groups@>=
count_consumers(f), find_owners_twice(f);
if (!f->status && (open_bodies(f,&b) || list_bodies(f,&b))) f->status=NB_ENOMEM;
if (!f->status) list_terms(f,&b), make_groups(f,&b);
if (!f->status) label_members(f,&b), mark_terms(f,&b), f->bundles=b.n;

@ What the search has found is used by the weaver, and then all of it is freed: for each group its columns, its template and its roots; then the arrays
over all cells, and those over all terms. The program keeps none of it.

@<Functions of {\tt engine.c}@>=
static void close_finder(finder *f)
{
  for (size_t i=0; i<f->groups; i++) {
    shape *g=f->group+i;
    for (size_t c=0; c<g->columns; c++) free(g->column[c].number), free(g->column[c].index);
    free(g->column), free(g->cell), free(g->root);
  }
  free(f->group), free(f->group_of), free(f->uses), free(f->label), free(f->place);
  free(f->term), free(f->up), free(f->size), free(f->sum);
  free(f->set), free(f->stack), free(f->weight);
}

@ Three functions of this part need each other in a circle: to meet a cell may add an owner, to add an owner may make a cell common, and both look for terms.

@<Prototypes of {\tt engine.c}@>=
static void make_common(finder *f, uint32_t a);
static void add_owner(finder *f, uint32_t a, uint32_t c, uint32_t t);
static uint32_t find_term(finder *f, uint32_t t);
