@*2 Berths. A block's values must be kept from the way forward until the way back has read them. Its adjoints needn't: an adjoint comes to life when the first consumer pushes something to it, and is dead as soon as its own step has passed it on. In between it wants a row of lanes. So why should each slot have a row of its own, all the time? Ships don't, either. They take a berth when they come, and leave it to the next one.\label{berths}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@<Types of {\tt engine.c}@>=
typedef struct harbor {
  uint32_t *berth; /* of each slot's adjoint; 0: none yet */
  uint32_t *empty; /* berths that somebody has left */
  size_t left, made; /* how many of those; how many there are */
} harbor;

@ The larger mixture of Gaussians shows what it is worth. Its template has some six hundred slots, of half a kilobyte each: $300$ kilobytes of values, and as many of adjoints, through which the way back goes once for each block. But the Gaussians are twenty-five times the same few steps. When the way back has done with one of them, its adjoints are dead, and the next one can use the same rows, which are still in the nearest cache. What lives through all of this is one adjoint for each Gaussian.

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
