@*2 Several threads. A machine has more than one processor, and the turns of a loop don't depend on each other. So give each processor some of the turns! Two things stand in the way. All turns add to the same adjoints, those of the weights; and the order in which numbers are added decides about the last digits of the sum. A gradient that is another one each time, depending on which thread was first, can't be debugged, and a training run
that can't be repeated isn't an experiment. Addition in floating point isn't associative: $(10^{16}+1)-10^{16}$ is $0$ in |double|, and $(10^{16}-10^{16})+1$ is~$1$. Most programs with threads live with that, and their users learn to compare results with tolerance. Ours needn't.
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>

@<Declare works@>=
NB_API nb_status nb_threads(nb_work *w, size_t n);@/
  /* From now on, runs of |w| use |n| threads, at most 64, the caller's included; a new work uses one. Results are the same to the last bit for any |n|. Loops with too few turns, or whose turns write to neighboring variables, run in one thread all the same. |NB_EARG|: no work, or no such number; |NB_ENOMEM|: no memory or no threads; then all is as before. */

@ Both are solved by cutting the turns into \term{parts}, of a length that depends on the program and on how many turns there are, and on nothing else. A part begins with adjoints and sums that are zero, in a memory of its own, and goes through its blocks as before. When it has finished, and all earlier parts have handed in their results, it adds its own to the common ones. Which thread runs which part is left to chance. But the sum is always
$$\bigl((\hbox{part }0+\hbox{part }1)+\hbox{part }2\bigr)+\cdots,$$
whether there are eight threads or one; and since one thread does exactly the same, its results are the same, too. The price is paid by the one thread: memory for one more set of adjoints, and one addition for each adjoint of each part. With $3498$ adjoints to hand in twice, the network of |make bench| took five to eight percent longer for it; now it is one part, and has less to pay. For the mixtures and the logistic regression the price is lost in the noise.

How long should a part be? Long enough for that addition not to matter, and for a thread to be worth the call: a thread that sleeps needs some microseconds to wake up. So a part has at most an eighth as many adjoints to hand in as it has operations to do, at least $20\,000$ operations, and a whole number of long blocks. For the larger logistic regression and the larger mixture it is $128$ turns. The smaller regression isn't cut at all, as it takes less than ten microseconds; nor is the network, whose $128$ samples are one part. And no loop has more than $32$ parts. Ten thousand turns in eighty parts would be eighty occasions to wait until another thread has handed in. The length doesn't depend on the machine either, not on its caches and not on the number of its processors.
If it did, the sum would be formed in another order on another machine, and a bug report from there couldn't be repeated here.

@<Functions of {\tt engine.c}@>=
static void note_target(target_notes *t, uint32_t slot)
{
  lane_loop *l=t->l;
  if (l->high==0 || slot<l->low) l->low=slot;
  if (slot>=l->high) l->high=slot+1;
  note_pusher(t,slot);
}
static size_t note_list(target_notes *t, const lane_step *s, const uint32_t *list)
{
  if ((s->flat&1) && !(s->flat&QUIET_A)) note_target(t,list[s->a]);
  if (s->op==DOT_UL || s->op==DOT_UD)
    for (size_t k=0; k<s->b; k++) note_target(t,list[s->a+1+2*k]);
  return s->b;
}

@ Which adjoints does a loop write? Those of its flat arguments and flat factors, unless they are constants; they lie between two numbers, |low| and |high|, which are found by looking at all steps. A gathered lane may write wherever its indices point to. The function returns how many operations a turn has, in very round numbers; an exponential counts for four. Numbers as round as these are good enough, because all that is decided with them is the length of a part, and a part that is twice as long as it need be does no harm. They must only be the same on all machines; so nothing is measured here, with a clock or otherwise.

@<Functions of {\tt engine.c}@>=
static size_t note_step(const nb_program *p, target_notes *t, const lane_step *s, const uint32_t *list)
{
  const data_column *c;
  switch (s->op) {
  case NB_SUM: case NB_DOT: case DOT_BY: case DOT_UL: case DOT_UD: return note_list(t,s,list);
  case NB_LOGSUMEXP: return 4*s->b;
  case LOAD: case PICK: return 1;
  case WINDOW: note_window(t,s->b);@+return 1;
  case SPREAD: note_target(t,s->a);@+return 1;
  case GATHER:
    c=p->columns.at+s->a;
    for (size_t r=0; r<c->n; r++) note_target(t,c->index[r]);
    return 1;
  default:
    if ((s->flat&1) && !(s->flat&QUIET_A)) note_target(t,s->a);
    if ((s->flat&2) && !(s->flat&QUIET_B)) note_target(t,s->b);
    return 2;
  }
}

@ A window writes to as many neighboring variables as a part has turns, so the work of handing in grows with the length of the part. If a turn has fewer than eight operations for each of its windows, no part is long enough, and the loop isn't cut: |part| is zero. Rosenbrock's function is of this kind: a turn of it has some ten operations and two windows, and one would spend more time on handing in than threads could save. An honest library says such things; |nb_program_facts| tells how many loops can be shared by threads.

@<Functions of {\tt engine.c}@>=
static nb_status plan_parts(const nb_program *p, lane_loop *l, const uint32_t *list)
{
  size_t work=0, turns, enough;
  target_notes t={l,calloc(p->slots+1,sizeof *t.pusher),0};
  if (!t.pusher) return NB_ENOMEM;
  for (size_t i=0; i<l->steps; i++) t.step++, work+=note_step(p,&t,l->step+i,list);
  free(t.pusher);
  if (work<=8*l->windows) return NB_OK;
  turns=8*(size_t)(l->high-l->low)/(work-8*l->windows), enough=20000/work;
  l->part=whole_blocks((turns>enough ? turns : enough)+1);
  return NB_OK;
}

@ A \term{crew} is what a work needs for its parts. Each of its hands is a work in miniature: it shares program, values and seeds with the work it belongs to, which are only read while a loop runs, and has lanes, adjoints and sums of its own. So the kernels don't have to know of any of this. They get a hand where they got a work. The first hand is the caller himself. Threads come from the library that every system with threads has, that of POSIX; \CEE/ has threads of its own since 2011, but the tools that look for races don't know them everywhere, and a parallel program that can't be watched had better not be written.

@<Types of {\tt engine.c}@>=
enum { MOST_THREADS=64, MOST_PARTS=32 };
typedef struct crew {
  nb_work *owner, *hand;
  pthread_t *thread;
  size_t hands, threads, ready; /* |threads| are running, |ready| have found their hands */
  pthread_mutex_t lock;
  pthread_cond_t begin, order; /* there is work; a part was handed in */
  const lane_loop *loop; /* what is to be done */
  size_t turns, part, parts, next, done; /* the next part to be taken; how many were handed in */
  int add, back, quit;
} crew;

@ A hand's adjoints are zero between two parts. To hand in means to add, and to leave zeros behind: so ranges that overlap, as the windows of $x_i$ and $x_{i+1}$ do, do no harm; what has been handed in once is zero the second time. The zeros also save a loop that would clear everything before a part: a hand that writes to two hundred of a million adjoints leaves the others alone, and so do we.

@<Functions of {\tt engine.c}@>=
static void hand_over(double *to, double *from, size_t low, size_t high)
{
  for (size_t i=low; i<high; i++) to[i]+=from[i], from[i]=0;
}
static void hand_in(crew *c, nb_work *h, size_t from, size_t to)
{
  const lane_loop *l=c->loop;
  if (c->add) hand_over(c->owner->sum,h->sum,0,h->p->sums);
  if (!c->back) return;
  hand_over(c->owner->g,h->g,l->low,l->high);
  for (size_t i=0; l->windows && i<l->steps; i++)
    if (l->step[i].op==WINDOW) hand_over(c->owner->g,h->g,l->step[i].b+from,l->step[i].b+to);
}

@ This is the whole of the cooperation. As long as there are parts left, a thread takes the next one; works on it, without the lock; then waits until it is its turn, and hands in. It never waits for a part that nobody has taken, since parts are taken in order; so there is always somebody who works, and a deadlock is impossible. Think of three threads that have taken the parts $4$, $5$ and~$6$. Part $4$ can always be handed in, for all before it have been; then $5$ can, and then~$6$, in whatever order they were finished. There is one lock and it is held for as long as a few hundred additions take.

Must a part wait for its turn? It could lay down its result somewhere and go on; but then each part would need a memory of its own, instead of each thread, and with a thousand parts that is a thousand gradients. Parts of one loop take the same time, so who comes too early doesn't wait for long, unless the system has taken a processor away from somebody. When it has, all are late: that is the price of an order.

@<Functions of {\tt engine.c}@>=
static void take_parts(crew *c, nb_work *h) /* the lock is held, before and after */
{
  while (c->next<c->parts) {
    size_t k=c->next++, from=k*c->part, to=from+c->part;
    if (to>c->turns) to=c->turns;
    h->row=c->owner->row, h->rows=c->owner->rows;
    pthread_mutex_unlock(&c->lock);
    run_turns(h,c->loop,from,to,c->add,c->back);
    pthread_mutex_lock(&c->lock);
    while (c->done!=k) pthread_cond_wait(&c->order,&c->lock);
    hand_in(c,h,from,to), c->done++;
    pthread_cond_broadcast(&c->order);
  }
}

@ A thread sleeps until there are parts, works, and sleeps again. It finds its hand by the order in which the threads come to life, which doesn't matter, because all hands are alike. A thread that waits for a condition may wake up without any reason, so the standard says, and both loops that wait look again when they do. Note that the question whether there is work and the decision to sleep are one step under the lock. Were they two, the call to begin could come in between, nobody would hear it, and the thread would sleep through the run; not for ever, as the caller does all parts alone if he has to, but for nothing.

@<Functions of {\tt engine.c}@>=
static void *toil(void *env)
{
  crew *c=env;
  pthread_mutex_lock(&c->lock);
  nb_work *h=c->hand+1+c->ready++;
  while (!c->quit) {
    take_parts(c,h);
    if (!c->quit) pthread_cond_wait(&c->begin,&c->lock);
  }
  pthread_mutex_unlock(&c->lock);
  return NULL;
}

@ A run with many turns has longer parts, so that there are at most |MOST_PARTS|. This is decided by the number of turns alone, which is the same on all machines. It limits how many processors can be of use; a loop that could feed more than thirty-two of them should be cut at the top, by rows of data, as section~\xsec{replay} says.

@<Functions of {\tt engine.c}@>=
static size_t part_of(const lane_loop *l, size_t turns)
{
  size_t m=whole_blocks(turns/MOST_PARTS+1);
  return m>l->part ? m : l->part;
}

@ The caller writes down what is to be done, wakes the others, and works like one of them. When all parts have been taken he waits for the last one to be handed in. Nothing is allocated, and nobody is created; a thread that wakes up too late finds no parts, and sleeps on. If there is only one hand, the lock is taken and given back once for each part; that costs some twenty nanoseconds. A crew is something to be asked for, and one thread is what you get if you don't ask.

What is gained? On the reference machine, which calls \val{bench-processors} processors its own, \val{bench-W3-T-threads} threads were \val{bench-W3-T-gain} times as fast as one for a logistic regression of $10\,000\times200$, and \val{bench-W4-T-gain} times for a mixture of $4000$ samples. If that is a disappointing number, ask what a processor is. Two that are sold as such are often the halves of one core, with one set of multipliers between them; and our kernels leave few of those idle for anybody else. Or there was other work to do at the time: then the second thread waits to be woken, and the first one for the second.

@<Functions of {\tt engine.c}@>=
static void run_parts(nb_work *w, const lane_loop *l, size_t turns, int add, int back)
{
  crew *c=w->crew;
  pthread_mutex_lock(&c->lock);
  c->loop=l, c->turns=turns, c->part=part_of(l,turns);
  c->parts=(turns+c->part-1)/c->part, c->next=c->done=0;
  c->add=add, c->back=back;
  if (c->threads) pthread_cond_broadcast(&c->begin);
  take_parts(c,c->hand);
  while (c->done<c->parts) pthread_cond_wait(&c->order,&c->lock);
  pthread_mutex_unlock(&c->lock);
}
static void run_loop(nb_work *w, const lane_loop *l, int add, int back)
{
  size_t turns=w->p->streamed ? w->rows : l->turns;
  if (w->crew && l->part && turns>l->part) run_parts(w,l,turns,add,back);
  else run_turns(w,l,0,turns,add,back);
}

@ A crew is dismissed by telling all threads to quit, and waiting until they have. The first hand's lanes are those of the work. The order is important: nobody may free what a thread still looks at, so first all threads are joined, one after the other, and then their memory goes. A crew of one has no threads, and passes through here in no time.

@<Functions of {\tt engine.c}@>=
static void dismiss(crew *c)
{
  if (!c) return;
  pthread_mutex_lock(&c->lock);
  c->quit=1;
  pthread_cond_broadcast(&c->begin);
  pthread_mutex_unlock(&c->lock);
  for (size_t i=0; i<c->threads; i++) pthread_join(c->thread[i],NULL);
  for (size_t i=0; c->hand && i<c->hands; i++) {
    free(c->hand[i].g), free(c->hand[i].sum);
    if (i) free(c->hand[i].lanes), free(c->hand[i].back);
  }
  pthread_mutex_destroy(&c->lock), pthread_cond_destroy(&c->begin), pthread_cond_destroy(&c->order);
  free(c->hand), free(c->thread), free(c);
}

@ A hand begins as a copy of its work. What it must have for itself is allocated, and |dismiss| frees it, also when the next allocation has failed; so all of these pointers are set, to memory or to |NULL|, before the first of them is looked at. A hand of the network takes a fifth of a megabyte: twice as many lanes as slots of its template, each of half a kilobyte, and a copy of the adjoints of the tape.

@<Functions of {\tt engine.c}@>=
static int open_hand(nb_work *h, const nb_work *w, int is_first)
{
  const nb_program *p=w->p;
  *h=*w;
  h->g=calloc(p->slots+1,sizeof *h->g), h->sum=calloc(p->sums+1,sizeof *h->sum);
  if (!is_first) h->lanes=lanes_for(w,p->most_slots), h->back=lanes_for(w,p->most_berths);
  return !h->g || !h->sum || !h->lanes || !h->back;
}
static crew *hire(nb_work *w, size_t n)
{
  crew *c=calloc(1,sizeof *c);
  if (!c) return NULL;
  pthread_mutex_init(&c->lock,NULL), pthread_cond_init(&c->begin,NULL), pthread_cond_init(&c->order,NULL);
  c->owner=w, c->hands=n;
  c->hand=calloc(n,sizeof *c->hand), c->thread=calloc(n,sizeof *c->thread);
  int bad=!c->hand || !c->thread;
  for (size_t i=0; i<n && !bad; i++) bad=open_hand(c->hand+i,w,i==0);
  while (!bad && c->threads+1<n)
    if (pthread_create(c->thread+c->threads,NULL,toil,c)) bad=1;
    else c->threads++;
  if (bad) dismiss(c), c=NULL;
  return c;
}

@ A new crew is hired before the old one is dismissed; so if it can't be had, nothing has changed. Memory may be missing, or the system may have a limit on threads; in both cases the caller gets a status, and the work goes on with as many threads as before. For a moment there are twice as many threads, and twice the memory; whoever cannot afford that may ask for one thread first, and then for more. A work whose loops are too short to be cut has no crew, and needs none. Its caller is told that all is well: he asked for the same results in less time, and the first half of that he gets.

The tests run seven shapes of loops and a program with rows of data in crews of one, two, three and eight, three times each, and compare value and gradient byte by byte with those of a work that never had a crew; and they count all requests for memory meanwhile, which must be none. Four threads with crews of their own minimize the same function at the same time, and must arrive at the same bytes. All of this is done once more in a build that watches every access to memory for races, where the compiler has such a thing; it says what it skips where it hasn't. That build is many times slower, and worth each second: a race shows itself
once in a thousand runs, at the customer's.

@<Functions of {\tt engine.c}@>=
nb_status nb_threads(nb_work *w, size_t n)
{
  if (!w || n<1 || n>MOST_THREADS) return NB_EARG;
  if (!w->crew) return NB_OK;
  crew *c=hire(w,n);
  if (!c) return NB_ENOMEM;
  dismiss(w->crew), w->crew=c;
  return NB_OK;
}
static int needs_crew(const nb_program *p)
{
  for (size_t l=0; l<p->loops; l++)
    if (p->loop[l].part) return 1;
  return 0;
}

@ @<Prototypes of {\tt engine.c}@>=
static nb_status plan_parts(const nb_program *p, lane_loop *l, const uint32_t *list);
static void run_turns(nb_work *w, const lane_loop *l, size_t from, size_t to, int add, int back);
static struct crew *hire(nb_work *w, size_t n);
static void dismiss(struct crew *c);
static int needs_crew(const nb_program *p);
static void run_loop(nb_work *w, const lane_loop *l, int add, int back);

@ \warning{Threads of your own}{A work belongs to one thread at a time, with a crew or without. If a program has threads already, one for each of several searches for a minimum for instance, then each of them should have a work, all for the same program, and no crew: work that is divided at the top needn't be divided again below. And a process that calls |fork| has its threads left behind in the parent; a work that is used in the child must be made there.}
