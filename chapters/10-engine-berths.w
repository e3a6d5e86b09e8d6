@*2 Berths. A block's values must be kept from the way forward until the way back has read them. Its adjoints needn't: an adjoint comes to life when the first consumer pushes something to it, and is dead as soon as its own step has passed it on. In between it wants a row of lanes. So why should each slot have a row of its own, all the time? Ships don't, either. They take a berth when they come, and leave it to the next one.\label{berths}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@<Types of {\tt engine.c}@>=
typedef struct harbor {
  uint32_t *berth; /* of each slot's adjoint; 0: none yet */
  uint32_t *empty; /* berths that somebody has left */
  size_t left, made; /* how many of those; how many there are */
} harbor;

@ The larger mixture of Gaussians shows what it is worth. Its template has more than six hundred slots, of half a kilobyte each: $330$ kilobytes of values, and as many of adjoints, through which the way back would go once for each block. But the Gaussians are twenty-five times the same few steps. When the way back has done with one of them, its adjoints are dead, and the next one can use the same rows, which are still in the nearest cache. What lives through all of this is one adjoint for each Gaussian.

@<Functions of {\tt engine.c}@>=
static void moor(harbor *h, uint32_t slot)
{
  if (h->berth[slot]) return;
  h->berth[slot]=h->left>0 ? h->empty[--h->left] : (uint32_t)++h->made;
}
static void leave(harbor *h, uint32_t slot)
{
  if (h->berth[slot]) h->empty[h->left++]=h->berth[slot];
}

@ For the loss~(1) of section~\xsec{factors} two berths are enough, for four slots. The logarithm is the root and takes the first one. It pushes to the addition, which takes the second, and leaves. The exponential finds the first berth empty, and the long sum takes the second when the addition has gone. In a chain of steps each of which has one argument, two berths are always enough, however long it is.

Those who write compilers know the problem under another name: a processor has few registers and a program has many variables, and one looks for variables that are never alive at the same time. Theirs is harder, for registers run out; here another row can always be had. And why aren't the {\it values\/} treated like that? Because they live longer. Most of them are wanted again on the way back, in the derivative of whoever used them, so on the day when the last value is computed nearly all of the others are alive.

@ Who has left last is followed first: |empty| is a stack. Any other order would be as right, and slower, because the row that was in use a moment ago is the one that the nearest cache still has.

So the compiler goes through the steps of a loop as the way back will, from the last to the first. Each step pushes to its arguments, which must have a berth by then, and only afterwards does its own adjoint leave. That is the order which keeps the two from sharing a row: the step reads one while it adds to the other. Here is to whom a list pushes. The rest of the chain comes first, unless it is a number of the tape; weights are such numbers, too, and have their adjoints there.

@<Functions of {\tt engine.c}@>=
static void moor_list(harbor *h, const lane_step *s, const uint32_t *list)
{
  const uint32_t *item=list+s->a+1;
  if (!(s->flat&1)) moor(h,list[s->a]);
  for (size_t k=0; k<s->b; k++) {
    if (s->op==NB_SUM) moor(h,item[k]);
    if (s->op==NB_DOT || s->op==DOT_BY) moor(h,item[2*k]);
    if (s->op==NB_DOT || s->op==DOT_UL) moor(h,item[2*k+1]);
  }
}

@ And to whom the others push. Arguments that are flat or quiet need no berth, and what brings numbers in from elsewhere pushes to the tape. A |PICK| may push to any of the rows that its column names; they are all alive from then on, also those that no turn of the present block has picked. To say so takes one look at each entry of the column, once, when the program is made.

The number $0$ stands for no berth. It is the number of a row, too, the first one, which nobody ever writes to but with zeros; so a kernel that computes an address before it asks whether it needs it finds memory there. (A pointer that is off by a few thousand million rows is undefined behavior, even if nobody looks where it points; the sanitizer that runs with our tests says so.)

@<Functions of {\tt engine.c}@>=
static void moor_picked(harbor *h, const data_column *c)
{
  for (size_t r=0; r<c->n; r++) moor(h,c->index[r]);
}
static void moor_arguments(harbor *h, const nb_program *p, const lane_step *s, const uint32_t *list)
{
  switch (s->op) {
  case LOAD: case SPREAD: case WINDOW: case GATHER: return;
  case PICK: moor_picked(h,p->columns.at+s->a);@+return;
  case NB_LOGSUMEXP:
    for (size_t k=0; k<s->b; k++) moor(h,list[s->a+k]);
    return;
  case NB_SUM: case NB_DOT: case DOT_BY: case DOT_UL: case DOT_UD: moor_list(h,s,list);@+return;
  default:
    if (nb_arity(s->op)==1 || !(s->flat&(1|QUIET_A))) moor(h,s->a);
    if (nb_arity(s->op)==2 && !(s->flat&(2|QUIET_B))) moor(h,s->b);
  }
}

@ The roots are seeded before the way back begins, so they take their berths first. Then the steps follow, from behind. A tile is one step for the kernel: it pushes for all four of its units before it clears their adjoints, and what is one step for the kernel must be one step here.

@<Functions of {\tt engine.c}@>=
static void moor_loop(harbor *h, const nb_program *p, const lane_loop *l, const uint32_t *list)
{
  for (size_t r=0; r<l->roots; r++) moor(h,l->root[r].slot);
  for (size_t i=l->steps; i>0; ) {
    size_t n=l->step[i-1].rows;
    i-=n;
    for (size_t k=0; k<n; k++) moor_arguments(h,p,l->step+i+k,list);
    for (size_t k=0; k<n; k++) leave(h,l->step[i+k].out);
  }
}

@ The whole is done once for each loop, in a time that is proportional to the number of items. Loops run one after the other and leave nothing but zeros behind, so they share the harbor of the work, which is as large as the largest of them needs.

@<Functions of {\tt engine.c}@>=
static nb_status plan_berths(nb_program *p, lane_loop *l, const uint32_t *list)
{
  harbor h={calloc(l->slots+1,sizeof *h.berth),malloc((l->slots+1)*sizeof *h.empty),0,0};
  l->berth=h.berth;
  if (!h.berth || !h.empty) {@+free(h.empty);@+return NB_ENOMEM;@+}
  moor_loop(&h,p,l,list);
  if (h.made>p->most_berths) p->most_berths=h.made;
  free(h.empty);
  return NB_OK;
}

@ @<Prototypes of {\tt engine.c}@>=
static nb_status plan_berths(nb_program *p, lane_loop *l, const uint32_t *list);

@ @<Loops of a program@>=
size_t most_berths; /* of all loops */

@ @<Parts of a work for loops@>=
const uint32_t *berth; /* that of the loop that runs */

@*2 Longer blocks.\label{blocks} With adjoints in berths, a block takes little more than half of the memory that it took before, and so it may be longer. Twice as many lanes halve what is paid for each instruction, each list, each call. But the values of a block should stay in the second cache until the way back has read them. Whether they do depends on the template and on the machine; so the machine is asked, when a work is made. We use $64$ lanes if more wouldn't fit, and $128$ if they do.

@<Types of {\tt engine-parts.h}@>=
enum { LONGEST=128 }; /* lanes of a block, at most */

@ How large is what should fit? A row for each slot, one for each berth, and one for each column of data; half of the cache is theirs, as the tape, the weights and other programs want to live, too. A system that doesn't say how large its cache is, or says zero, gets half a megabyte, which nearly all processors of the last ten years have.

@<Functions of {\tt engine.c}@>=
static size_t second_cache(void)
{
  long bytes=0;
#ifdef _SC_LEVEL2_CACHE_SIZE
  bytes=sysconf(_SC_LEVEL2_CACHE_SIZE);
#endif
  return bytes>0 ? (size_t)bytes : (size_t)1<<19;
}
static int best_shift(const nb_program *p)
{
  size_t rows=p->most_slots+p->most_berths+p->columns.n+p->d;
  return rows*LONGEST*sizeof(double)<=second_cache()/2 ? 7 : 6;
}

@ Now the trap. A choice by the size of a cache must not change a result: the same program on another machine has to give the same bits, or a bug report from there can't be repeated here. So all sums over lanes are formed as before, $64$ at a time and in their order. But where two steps $A$ and~$B$ push to the {\it same\/} number of the tape, one weight used twice for instance, blocks of $64$ add $B_0$, $A_0$, $B_1$, $A_1$, and blocks of $128$ would add $B_0$, $B_1$, $A_0$, $A_1$. Such loops are {\it mixed\/}, and keep their $64$ lanes on all machines. To find out, the step that pushes to a number signs its name there; who finds another name has mixed the loop.

@<Types of {\tt engine.c}@>=
typedef struct target_notes {
  lane_loop *l;
  uint32_t *pusher; /* of each number of the tape: the step that pushes to it, or 0 */
  uint32_t step; /* the one that is looked at, from 1 */
} target_notes;

@ A window signs all the numbers that its turns will see. Rosenbrock's chain has two windows, of $x_i$ and of $x_{i+1}$, and is mixed; in its case nothing would happen, for each number gets two additions, and the sum of two doesn't depend on their order. We leave it at that. It gave $128$ lanes seven percent.

@<Functions of {\tt engine.c}@>=
static void note_pusher(target_notes *t, uint32_t slot)
{
  if (t->pusher[slot] && t->pusher[slot]!=t->step) t->l->mixed=1;
  t->pusher[slot]=t->step;
}
static void note_window(target_notes *t, uint32_t first)
{
  t->l->windows++;
  for (size_t r=0; r<t->l->turns; r++) note_pusher(t,first+(uint32_t)r);
}

@ The cache that is asked for is the second one, and neither the first nor the third. In the first, which has some tens of kilobytes, even the rows of eight lanes wouldn't fit for the larger mixture, and blocks of eight turns pay so much for their instructions that it isn't worth trying: with sixteen lanes the time was twice that of sixty-four. The third is shared with everybody else on the machine, so its size is a promise that nobody keeps. And more than $128$ lanes have gained nothing anywhere. Sixteen running sums don't fit into registers, so a list is read once for each sixty-four lanes in any case, and what is left to be saved is the choice of a kernel.

@ A block takes as many turns as it can. What is left over in the end, less than a long block, goes by blocks of~$64$, and the last of these has as many lanes as it needs. Parts, for threads, are whole long blocks on every machine, also on one that cuts each of them into two.

@<Functions of {\tt engine.c}@>=
static size_t turns_of_block(const nb_work *w, const lane_loop *l, size_t left)
{
  size_t block=(size_t)1<<w->shift;
  if (left>=block && !l->mixed) return block;
  return left<BLOCK ? left : BLOCK;
}
static size_t whole_blocks(size_t n) {@+return (n+LONGEST-1)/LONGEST*LONGEST;@+}

@ Whoever wants to compare, as our tests do and as \.{make bench} does, may say how long blocks shall be. The tests run every shape of a loop that they know with $340$ turns, which are two long blocks, one of $64$ and one of~$20$, or five short ones and the $20$; value and gradient must be the same, byte by byte, for the kernels of all processors. If |mixed| is never set, two of these shapes fail.

@<Declare works@>=
NB_API nb_status nb_block(nb_work *w, size_t n);@/
  /* From now on, runs of |w| take up to |n| turns of a loop at a time: 64, 128, or for 0 what suits the second cache of this machine, as in a new work. Results are the same to the last bit. |NB_EARG|: no work, or no such number; |NB_ENOMEM|: no memory or no threads; then all is as before. */

@ New rows are made, of the new length, and a crew whose hands have such rows; then the old ones go. If anything is missing, the old ones are still there, and the work goes on with them.

@<Functions of {\tt engine.c}@>=
nb_status nb_block(nb_work *w, size_t n)
{
  if (!w || (n!=0 && n!=BLOCK && n!=LONGEST)) return NB_EARG;
  if (!w->lanes) return NB_OK;
  nb_work old=*w;
  w->shift=n==0 ? best_shift(w->p) : n==BLOCK ? 6 : 7;
  w->lanes=lanes_for(w,w->p->most_slots), w->back=lanes_for(w,w->p->most_berths);
  int bad=!w->lanes || !w->back;
  if (!bad && old.crew) bad=!(w->crew=hire(w,old.crew->hands));
  nb_work *gone=bad ? w : &old;
  if (!bad) dismiss(old.crew);
  free(gone->lanes), free(gone->back);
  if (bad) *w=old;
  return bad ? NB_ENOMEM : NB_OK;
}

@ @<Parts of a work for loops@>=
int shift; /* a row has $2^{\rm shift}$ lanes */

@ @<Prototypes of {\tt engine.c}@>=
static int best_shift(const nb_program *p);
static size_t turns_of_block(const nb_work *w, const lane_loop *l, size_t left);
